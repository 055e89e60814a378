package org.newsdocket.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.newsdocket.actor.Actor;
import org.newsdocket.editing.RecordForm;
import org.newsdocket.problem.Problem;
import org.newsdocket.problem.ProblemCode;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordFormat;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import org.newsdocket.story.Story;
import tools.jackson.databind.node.ObjectNode;

/** What a format made of a file. */
public final class Heard implements ExchangeFormat.Sink {
    public final List<Contribution> contributions = new ArrayList<>();
    public final List<String> faults = new ArrayList<>();
    public final List<String> ignored = new ArrayList<>();
    public final List<String> skipped = new ArrayList<>();

    /** From a file of the test resources. */
    public static Heard ofResource(ExchangeFormat format, String name) {
        try {
            var file = Objects.requireNonNull(Heard.class.getResource("/exchange/" + name));
            return of(format, Path.of(file.toURI()));
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException(name, e);
        }
    }

    public static Heard ofText(ExchangeFormat format, Path folder, String text) {
        try {
            return of(format, Files.writeString(folder.resolve("file.json"), text));
        } catch (IOException e) {
            throw new IllegalStateException(text, e);
        }
    }

    private static Heard of(ExchangeFormat format, Path file) throws IOException {
        var heard = new Heard();
        format.read(file, String.valueOf(file.getFileName()), heard);
        return heard;
    }

    @Override
    public void accept(Contribution contribution) {
        contributions.add(contribution);
    }

    @Override
    public void broken(Problem problem) {
        assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_RECORD);
        assertThat(problem.message()).startsWith(problem.where() + ": ");
        faults.add(problem.message());
    }

    @Override
    public void ignored(String field) {
        ignored.add(field);
    }

    @Override
    public void skipped(String where, String reason) {
        skipped.add(where + ": " + reason);
    }

    /** The one story, as it is recorded where nothing is yet. */
    public Story story() {
        return all(RecordKind.STORY, Story.class).getFirst();
    }

    /** The actors, as they are recorded where nothing is yet. */
    public List<Actor> actors() {
        return all(RecordKind.ACTOR, Actor.class);
    }

    public Actor actor(String name) {
        return actors().stream()
                .filter(actor -> actor.names().getFirst().text().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What is said of the one story. */
    public Contribution ofStory() {
        return contributions.stream()
                .filter(each -> each.id().kind() == RecordKind.STORY)
                .findFirst()
                .orElseThrow();
    }

    private <R extends Record> List<R> all(RecordKind kind, Class<R> type) {
        return documents().entrySet().stream()
                .filter(entry -> entry.getKey().kind() == kind)
                .map(entry -> read(entry.getValue(), type))
                .toList();
    }

    private static <R extends Record> R read(ObjectNode document, Class<R> type) {
        var record = RecordFormat.readStrictly(document, type);
        assertThat(RecordForm.missing(record)).as(document.toString()).isEmpty();
        return record;
    }

    /** Facts of one record add up; of the rest the first word holds. */
    private Map<RecordId, ObjectNode> documents() {
        var documents = new LinkedHashMap<RecordId, ObjectNode>();
        for (var said : contributions) {
            var document = said.defaults().deepCopy().setAll(said.fields());
            document.put("id", said.id().value());
            documents.merge(said.id(), document, Heard::joined);
        }
        return documents;
    }

    private static ObjectNode joined(ObjectNode known, ObjectNode more) {
        more.forEachEntry((field, value) -> {
            if (field.equals("affiliations") || field.equals("occupations")) {
                known.withArray(field).addAll(value.asArray());
            } else if (!known.has(field)) {
                known.set(field, value);
            }
        });
        return known;
    }
}
