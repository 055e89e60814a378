package org.newsdocket.platform.graph;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Objects;
import org.dataloader.BatchLoaderEnvironment;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderOptions;
import org.dataloader.instrumentation.DataLoaderInstrumentation;
import org.dataloader.instrumentation.DataLoaderInstrumentationContext;
import org.dataloader.instrumentation.DataLoaderInstrumentationHelper;
import org.newsdocket.platform.metrics.RequestTally;
import org.newsdocket.platform.metrics.Signal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.DefaultBatchLoaderRegistry;

/** Measures how much each loader reads at once. */
@Configuration(proxyBeanMethods = false)
class LoaderSignals {
    /** In place of Boot's own, which measures nothing. */
    @Bean
    BatchLoaderRegistry batchLoaderRegistry(MeterRegistry meters) {
        var batches = new Batches(meters);
        return new DefaultBatchLoaderRegistry(() ->
                DataLoaderOptions.newDefaultOptions()
                        .transform(options -> options.setInstrumentation(batches)));
    }

    private record Batches(MeterRegistry meters) implements DataLoaderInstrumentation {
        @Override
        public DataLoaderInstrumentationContext<List<?>> beginBatchLoader(
                DataLoader<?, ?> loader, List<?> keys, BatchLoaderEnvironment environment) {
            var name = Objects.requireNonNullElse(loader.getName(), "unnamed");
            Signal.LOADER_BATCH.note(meters, keys.size(), name);
            RequestTally.current().countKeys(keys.size());
            return DataLoaderInstrumentationHelper.noOpCtx();
        }
    }
}
