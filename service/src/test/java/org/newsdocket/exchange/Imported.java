package org.newsdocket.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.newsdocket.exchange.ImportRequest.Known;
import org.newsdocket.problem.Problem;

/** What came of the import of a file. */
record Imported(ImportSummary summary, List<Problem> problems) {
    /** Of a file called "file". */
    static Imported lines(RecordImport records, List<String> lines, String by) {
        try {
            var file = Files.createTempFile("newsdocket", ".ndjson");
            try {
                Files.write(file, lines);
                return of(records, request(file, "file", new OwnFormat(), by));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ImportRequest request(Path file, String name, ExchangeFormat format, String by) {
        return new ImportRequest(file, name, format, by, Known.REVISED, false);
    }

    static Imported of(RecordImport records, ImportRequest request) throws IOException {
        var problems = new ArrayList<Problem>();
        var summary = records.run(request, problems::add);
        return new Imported(summary, List.copyOf(problems));
    }

    List<String> messages() {
        return problems.stream().map(Problem::message).toList();
    }
}
