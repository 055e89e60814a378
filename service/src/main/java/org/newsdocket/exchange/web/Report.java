package org.newsdocket.exchange.web;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.newsdocket.exchange.ImportListener;
import org.newsdocket.exchange.ImportSummary;
import org.newsdocket.problem.Problem;
import org.newsdocket.record.RecordFormat;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tells a client over HTTP how its import goes; a client that is gone ends it. */
final class Report implements ImportListener {
    private final OutputStream output;
    private boolean isUnsent;

    Report(OutputStream output) {
        this.output = new BufferedOutputStream(output);
    }

    @Override
    public void broken(Problem problem) {
        var line = JsonNodeFactory.instance.objectNode();
        line.put("where", problem.where());
        line.put("code", problem.code().name());
        line.put("message", problem.message());
        write(line);
        isUnsent = true;
    }

    @Override
    public void advanced(long records) {
        if (isUnsent) {
            send();
        }
    }

    void end(ImportSummary summary) {
        var line = JsonNodeFactory.instance.objectNode();
        line.put("dryRun", summary.isTrial());
        line.put("created", summary.created());
        line.put("revised", summary.revised());
        line.put("left", summary.left());
        line.put("skipped", summary.skipped());
        line.put("broken", summary.broken());
        var reasons = line.putObject("skippedFor");
        summary.reasons().forEach(reasons::put);
        var ignored = line.putObject("notUnderstood");
        summary.ignored().forEach(ignored::put);
        write(line);
        send();
    }

    private void write(ObjectNode line) {
        try {
            output.write(RecordFormat.canonical(line));
            output.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void send() {
        try {
            output.flush();
            isUnsent = false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
