package org.newsdocket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.newsdocket.actor.Actor;
import org.newsdocket.proceeding.Proceeding;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordFormat;
import org.newsdocket.record.RecordId;
import org.newsdocket.statement.Statement;
import org.newsdocket.story.Story;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.node.ObjectNode;

/** The sample as it stands in its file. */
public final class Sample {
    private Sample() {}

    public static List<Record> records() {
        return lines().stream().map(Sample::read).toList();
    }

    private static Record read(ObjectNode line) {
        var id = new RecordId(line.path("id").asString());
        return switch (id.kind()) {
            case STORY -> RecordFormat.readStrictly(line, Story.class);
            case ACTOR -> RecordFormat.readStrictly(line, Actor.class);
            case STATEMENT -> RecordFormat.readStrictly(line, Statement.class);
            case PROCEEDING -> RecordFormat.readStrictly(line, Proceeding.class);
        };
    }

    public static List<ObjectNode> lines() {
        try {
            return new ClassPathResource("sample/kyrgyzstan-article-416.ndjson")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(RecordFormat::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
