package org.newsdocket.platform.graph;

import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import io.micrometer.common.KeyValue;
import io.micrometer.observation.ObservationRegistry;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.newsdocket.platform.graph.OperationNaming.Named;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.observation.DefaultDataFetcherObservationConvention;
import org.springframework.graphql.observation.DefaultDataLoaderObservationConvention;
import org.springframework.graphql.observation.DefaultExecutionRequestObservationConvention;
import org.springframework.graphql.observation.ExecutionRequestObservationContext;
import org.springframework.graphql.observation.GraphQlObservationInstrumentation;

/** One span for each operation and each batch of a loader, where there is tracing at all. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("management.tracing.export.enabled")
class OperationSpans {
    @Bean
    GraphQlObservationInstrumentation operationObservations(ObservationRegistry observations) {
        return new GraphQlObservationInstrumentation(
                observations,
                new Labelled(),
                new DefaultDataFetcherObservationConvention(),
                new DefaultDataLoaderObservationConvention()) {
            // A span for each field would be most of the work of a request.
            @Override
            public DataFetcher<?> instrumentDataFetcher(
                    DataFetcher<?> fetcher,
                    InstrumentationFieldFetchParameters parameters,
                    @Nullable InstrumentationState state) {
                return fetcher;
            }
        };
    }

    /** Has the label that the metrics have, in place of a name that the client made up. */
    private static final class Labelled extends DefaultExecutionRequestObservationConvention {
        @Override
        protected KeyValue operationName(ExecutionRequestObservationContext context) {
            Named named = context.getExecutionInput().getGraphQLContext().get(Named.class);
            var label = Objects.requireNonNullElse(named, Named.INVALID).label();
            return KeyValue.of("graphql.operation.name", label);
        }
    }
}
