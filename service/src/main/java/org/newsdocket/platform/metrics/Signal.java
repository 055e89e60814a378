package org.newsdocket.platform.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * All that the service measures of itself, and what it relies on of what its libraries measure.
 * Values of labels come from the service, never from who asks, so that nobody can make up series.
 */
public enum Signal {
    OPERATIONS(
            "newsdocket.operations",
            Kind.TIMER,
            "seconds",
            "How long a GraphQL operation took, from the request being read to the answer being"
                    + " known. `operation` is the name of an example of the service, else eight"
                    + " digits of a hash of the document's signature, `other` beyond the first 200"
                    + " of these, `invalid` where nothing was executed; `type` is `query`,"
                    + " `mutation`, `subscription` or `none`; `outcome` is `success`, `refused`"
                    + " (the caller can put it right) or `failure` (the service is at fault).",
            "operation",
            "type",
            "outcome"),
    ERRORS(
            "newsdocket.errors",
            Kind.COUNTER,
            "errors",
            "What callers were told went wrong, by its code (schema/ERRORS.md): errors of answers,"
                    + " problems that stand in the way of a mutation, requests that are refused; not"
                    + " those of single lines of an import.",
            "code"),
    REFUSALS(
            "newsdocket.refusals",
            Kind.COUNTER,
            "errors",
            "What was refused as above a limit: `page_size` or `record_size`.",
            "limit"),
    CREDENTIALS_REFUSED(
            "newsdocket.access.refused",
            Kind.COUNTER,
            "requests",
            "Requests whose credential was missing, not taken, or could not be checked.",
            "reason"),
    LOADER_BATCH(
            "newsdocket.loader.batch",
            Kind.SUMMARY,
            "keys",
            "How many keys a loader read at once; `loader` is a kind of record or an edge.",
            "loader"),
    LEDGER_POSITION(
            "newsdocket.ledger.position",
            Kind.GAUGE,
            "changesets",
            "The newest changeset that this instance knows of."),
    LEDGER_PROJECTED(
            "newsdocket.ledger.projected",
            Kind.GAUGE,
            "changesets",
            "The changeset up to which this instance answers with everything."),
    LEDGER_LAG(
            "newsdocket.ledger.lag",
            Kind.GAUGE,
            "changesets",
            "How many changesets this instance knows of and does not answer with yet; that it has"
                    + " not reached the store for a while is not in it."),
    STORE_COMMANDS(
            "mongodb.driver.commands",
            Kind.TIMER,
            "seconds",
            "How long a command to the store took, by its name, collection and status.",
            "collection",
            "command",
            "database",
            "server.address",
            "status"),
    POOL_SIZE(
            "mongodb.driver.pool.size",
            Kind.GAUGE,
            "connections",
            "Connections to the store, idle or in use.",
            "server.address"),
    POOL_IN_USE(
            "mongodb.driver.pool.checkedout",
            Kind.GAUGE,
            "connections",
            "Connections to the store that are in use.",
            "server.address"),
    POOL_WAITING(
            "mongodb.driver.pool.waitqueuesize",
            Kind.GAUGE,
            "threads",
            "Threads that wait for a connection to the store.",
            "server.address"),
    POOL_FAILURES(
            "mongodb.driver.pool.checkoutfailed",
            Kind.COUNTER,
            "connections",
            "Connections to the store that were wanted and could not be had.",
            "server.address");

    private final String id;
    private final Kind kind;
    private final String unit;
    private final String meaning;

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes it
    private final List<String> labels;

    Signal(String id, Kind kind, String unit, String meaning, String... labels) {
        this.id = id;
        this.kind = kind;
        this.unit = unit;
        this.meaning = meaning;
        this.labels = List.of(labels);
    }

    /** What it is measured by. */
    public enum Kind {
        /** Only ever rises. */
        COUNTER("_total"),
        /** Counts, sums up and keeps the longest of the last minutes. */
        TIMER("_seconds_count", "_seconds_sum", "_seconds_max"),
        /** Counts, sums up and keeps the largest of the last minutes. */
        SUMMARY("_count", "_sum", "_max"),
        /** As it is at the moment. */
        GAUGE("");

        @SuppressWarnings("ImmutableEnumChecker") // List.of makes it
        private final List<String> endings;

        Kind(String... endings) {
            this.endings = List.of(endings);
        }
    }

    /** The name that Micrometer knows it by. */
    public String id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public String unit() {
        return unit;
    }

    public String meaning() {
        return meaning;
    }

    public List<String> labels() {
        return labels;
    }

    /** The names under which Prometheus finds it. */
    public List<String> series() {
        return kind.endings.stream().map(ending -> id.replace('.', '_') + ending).toList();
    }

    /** Counts one. */
    public void count(MeterRegistry meters, String... values) {
        Counter.builder(id)
                .description(meaning)
                .tags(tags(Kind.COUNTER, values))
                .register(meters)
                .increment();
    }

    /** Notes how much there was of something. */
    public void note(MeterRegistry meters, double amount, String... values) {
        DistributionSummary.builder(id)
                .description(meaning)
                .tags(tags(Kind.SUMMARY, values))
                .register(meters)
                .record(amount);
    }

    public Timer timer(MeterRegistry meters, String... values) {
        return Timer.builder(id)
                .description(meaning)
                .tags(tags(Kind.TIMER, values))
                .register(meters);
    }

    /** Reads it from an object whenever somebody asks; that must take no time. */
    public <T> void watch(MeterRegistry meters, T source, ToDoubleFunction<T> value) {
        Gauge.builder(id, source, value)
                .description(meaning)
                .tags(tags(Kind.GAUGE))
                .register(meters);
    }

    private Tags tags(Kind asked, String... values) {
        if (asked != kind || values.length != labels.size()) {
            throw new IllegalArgumentException(id + " is a " + kind + " with labels " + labels);
        }
        return Tags.of(
                IntStream.range(0, values.length)
                        .mapToObj(at -> Tag.of(labels.get(at), values[at]))
                        .toList());
    }
}
