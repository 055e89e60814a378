package org.newsdocket.platform.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Sends of each span what is known to say nothing of what somebody asked, or of the record: an
 * error of the store quotes values, an address may be anything. What a library adds to its spans
 * some day is not sent until it is named here.
 */
record PlainSpans(SpanExporter exporter) implements SpanExporter {
    private static final Set<String> SENT =
            Set.of(
                    "method",
                    "uri",
                    "status",
                    "outcome",
                    "exception",
                    "error",
                    "graphql.operation.type",
                    "graphql.operation.name",
                    "graphql.outcome",
                    "graphql.error.type",
                    "graphql.loader.name",
                    "graphql.loader.size",
                    "db.system.name",
                    "db.namespace",
                    "db.collection.name",
                    "db.operation.name",
                    "db.command.name",
                    "db.response.status_code",
                    "server.address",
                    "server.port");

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        return exporter.export(spans.stream().<SpanData>map(Plain::new).toList());
    }

    @Override
    public CompletableResultCode flush() {
        return exporter.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return exporter.shutdown();
    }

    private static final class Plain extends DelegatingSpanData {
        private final Attributes attributes;
        private final StatusData status;

        Plain(SpanData span) {
            super(span);
            attributes = span.getAttributes().toBuilder().removeIf(Plain::isHeldBack).build();
            status = StatusData.create(span.getStatus().getStatusCode(), "");
        }

        private static boolean isHeldBack(AttributeKey<?> key) {
            return !SENT.contains(key.getKey());
        }

        @Override
        public Attributes getAttributes() {
            return attributes;
        }

        @Override
        public SpanContext getSpanContext() {
            return stateless(super.getSpanContext());
        }

        @Override
        public SpanContext getParentSpanContext() {
            return stateless(super.getParentSpanContext());
        }

        /** The state is text of whoever began the trace. */
        private static SpanContext stateless(SpanContext context) {
            return SpanContext.create(
                    context.getTraceId(),
                    context.getSpanId(),
                    context.getTraceFlags(),
                    TraceState.getDefault());
        }

        /** Exceptions, with their messages. */
        @Override
        public List<EventData> getEvents() {
            return List.of();
        }

        @Override
        public int getTotalRecordedEvents() {
            return 0;
        }

        @Override
        public StatusData getStatus() {
            return status;
        }
    }
}
