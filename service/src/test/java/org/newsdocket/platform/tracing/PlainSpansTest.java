package org.newsdocket.platform.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainSpansTest {
    private final List<SpanData> sent = new ArrayList<>();

    @Test
    void sendsThatSomethingFailedAndNotWhatWasSaidOfIt() {
        var exporter = new PlainSpans(new Taking(sent));
        try (var provider =
                SdkTracerProvider.builder()
                        .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                        .build()) {
            var span =
                    provider.get("test")
                            .spanBuilder("insert ledger")
                            .setParent(Context.root().with(Span.wrap(stated())))
                            .startSpan();
            span.setAttribute("db.collection.name", "ledger");
            span.setAttribute("db.query.text", "{insert: \"Hidden Name\"}");
            span.recordException(new IllegalStateException("dup key: { name: \"Hidden Name\" }"));
            span.setStatus(StatusCode.ERROR, "dup key: { name: \"Hidden Name\" }");
            span.end();
        }

        assertThat(sent).hasSize(1);
        var span = sent.getFirst();
        assertThat(span.getName()).isEqualTo("insert ledger");
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(span.getStatus().getDescription()).isEmpty();
        assertThat(span.getEvents()).isEmpty();
        assertThat(span.getSpanContext().getTraceState().isEmpty()).isTrue();
        assertThat(span.getParentSpanContext().getTraceState().isEmpty()).isTrue();
        assertThat(span.getTraceId()).isEqualTo(stated().getTraceId());
        assertThat(span.getParentSpanId()).isEqualTo(stated().getSpanId());
        assertThat(span.getAttributes().asMap())
                .containsOnlyKeys(AttributeKey.stringKey("db.collection.name"));
    }

    private static SpanContext stated() {
        return SpanContext.createFromRemoteParent(
                "0af7651916cd43dd8448eb211c80319c",
                "b7ad6b7169203331",
                TraceFlags.getSampled(),
                TraceState.builder().put("desk", "Hidden-Name").build());
    }

    private record Taking(List<SpanData> sent) implements SpanExporter {
        @Override
        public CompletableResultCode export(Collection<SpanData> spans) {
            sent.addAll(spans);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
