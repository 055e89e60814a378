package org.newsdocket.exchange;

import java.io.IOException;
import java.nio.file.Path;
import org.newsdocket.editing.ReadFaults;
import org.newsdocket.problem.Problem;
import org.newsdocket.problem.ProblemCode;
import org.newsdocket.record.RecordFormat;
import org.newsdocket.record.RecordId;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One record a line, complete, as JSON: what an export writes and what the sample is. */
@Component
public final class OwnFormat implements ExchangeFormat {
    /** As commands and requests name it. */
    public static final String NAME = "ndjson";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isWhole() {
        return true;
    }

    @Override
    public void read(Path file, String name, Sink sink) throws IOException {
        try (var lines = new FileLines(file)) {
            while (lines.next()) {
                var where = name + ":" + lines.number();
                if (lines.fault() != null) {
                    sink.broken(problem(where, lines.fault()));
                } else if (!lines.text().isBlank()) {
                    read(lines.text(), where, sink);
                }
            }
        }
    }

    private static void read(String line, String where, Sink sink) {
        ObjectNode document;
        try {
            document = RecordFormat.parse(line);
        } catch (JacksonException e) {
            sink.broken(problem(where, ReadFaults.ofJson(e)));
            return;
        }
        RecordId.parse(document.path("id").asString(""))
                .ifPresentOrElse(
                        id -> sink.accept(contribution(id, where, document)),
                        () -> sink.broken(problem(where, "field 'id' is missing or no id")));
    }

    private static Contribution contribution(RecordId id, String where, ObjectNode document) {
        return new Contribution(id, where, document, JsonNodeFactory.instance.objectNode(), null);
    }

    private static Problem problem(String where, String reason) {
        return Problem.of(ProblemCode.INVALID_RECORD, where, where + ": " + reason);
    }
}
