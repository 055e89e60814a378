package org.newsdocket.leak;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.newsdocket.command.Said;
import org.newsdocket.store.TestService;

/** What is told beside the answers: in exports, by subcommands, in the log, by the metrics. */
final class Elsewhere {
    private final TestService service;
    private final Search search;
    private final List<String> leaks = new ArrayList<>();

    Elsewhere(TestService service, Canaries canaries) {
        this.service = service;
        this.search = new Search(canaries);
    }

    /** What each reader may take away, and what an editor may for others; not the originals. */
    void export() {
        for (var reader : Reader.ALL) {
            take("/export?format=ninjs", reader, reader);
            if (!reader.mayEdit()) {
                take("/export?format=ndjson", reader, reader);
            }
        }
        take("/export?format=ninjs&scope=record:read", Reader.EDITOR, Reader.ANYBODY);
        take("/export?format=ninjs&scope=embargo:read", Reader.EDITOR, Reader.AHEAD);
        take("/export?format=ninjs&scope=restricted:read", Reader.EDITOR, Reader.CLEARED);
    }

    private void take(String path, Reader asking, Reader reading) {
        var answer = Visitor.of(asking, service).get(path);
        tell(path + " asked by " + asking, answer.headers() + answer.body(), reading);
    }

    /** What the subcommands write that do not write the record itself. */
    void command(String... store) {
        command(store, "export", "--format", "ninjs", "--scope", "record:read");
        command(store, "keys", "list");
        command(store, "verify");
    }

    private void command(String[] store, String... command) {
        var arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of(store));
        var said = Said.by(arguments.toArray(String[]::new));
        if (said.exit() != 0) {
            throw new IllegalStateException(said.toString());
        }
        tell(String.join(" ", command), said.out() + said.err(), Reader.ANYBODY);
    }

    /** The log is read by people who may know nothing. */
    void log(List<String> lines) {
        lines.forEach(line -> tell("the log: " + line, line, Reader.ANYBODY));
    }

    /** So are the metrics. */
    void measure() {
        for (Meter meter : service.bean(MeterRegistry.class).getMeters()) {
            tell("the metrics", meter.getId().toString(), Reader.ANYBODY);
        }
    }

    private void tell(String where, String text, Reader reader) {
        search.in(text).stream()
                .filter(canary -> !canary.audience().includes(reader))
                .map(canary -> where + " tells " + reader + " " + canary)
                .forEach(leaks::add);
    }

    List<String> leaks() {
        return leaks;
    }
}
