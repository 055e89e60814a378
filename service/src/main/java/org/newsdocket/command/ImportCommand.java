package org.newsdocket.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.newsdocket.exchange.ExchangeFormat;
import org.newsdocket.exchange.ExchangeFormats;
import org.newsdocket.exchange.ImportRequest;
import org.newsdocket.exchange.ImportRequest.Known;
import org.newsdocket.exchange.ImportSummary;
import org.newsdocket.exchange.RecordImport;
import org.newsdocket.exchange.SpooledFile;
import org.springframework.context.ApplicationContext;

/** Imports files and tells what came of it. */
final class ImportCommand {
    private final RecordImport records;
    private final ExchangeFormat format;
    private final String by;
    private final boolean isTrial;
    private final PrintStream out;
    private final PrintStream err;

    ImportCommand(
            ApplicationContext service,
            String format,
            String by,
            boolean isTrial,
            PrintStream out,
            PrintStream err) {
        var formats = service.getBean(ExchangeFormats.class);
        this.records = service.getBean(RecordImport.class);
        this.format =
                formats.find(format)
                        .orElseThrow(() ->
                                new NotDoneException(
                                        "there is no format '"
                                                + format
                                                + "'; there are "
                                                + String.join(", ", formats.names())));
        this.by = by;
        this.isTrial = isTrial;
        this.out = out;
        this.err = err;
    }

    int run(List<String> files) {
        boolean isAllGood = true;
        for (var file : files) {
            isAllGood &= isGood(file);
        }
        return isAllGood ? Subcommands.DONE : Subcommands.FAULTS;
    }

    private boolean isGood(String file) {
        try {
            if (!file.equals("-")) {
                return isGood(Path.of(file), Path.of(file).getFileName().toString());
            }
            try (var spooled = SpooledFile.of(System.in)) {
                return isGood(spooled.path(), "stdin");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isGood(Path path, String name) throws IOException {
        var request = new ImportRequest(path, name, format, by, Known.REVISED, isTrial);
        var summary = records.run(request, Progress.of(name, out, err));
        tell(name, summary);
        return summary.broken() == 0;
    }

    private void tell(String name, ImportSummary summary) {
        out.printf(
                "%s%s: created %d, revised %d, left %d, skipped %d, broken %d%n",
                name,
                summary.isTrial() ? " (dry run, nothing is recorded)" : "",
                summary.created(),
                summary.revised(),
                summary.left(),
                summary.skipped(),
                summary.broken());
        summary.reasons()
                .forEach((reason, count) -> out.printf("  skipped %d: %s%n", count, reason));
        summary.ignored()
                .forEach((field, count) -> out.printf("  not understood %d: %s%n", count, field));
    }
}
