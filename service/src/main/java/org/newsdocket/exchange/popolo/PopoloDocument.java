package org.newsdocket.exchange.popolo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.newsdocket.exchange.foreign.ElementReading;
import org.newsdocket.exchange.foreign.JsonElements;
import org.newsdocket.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A Popolo document: an object of lists, read element by element. */
final class PopoloDocument {
    private final Path file;
    private final String name;

    PopoloDocument(Path file, String name) {
        this.file = file;
        this.name = name;
    }

    /** What is made of the lists of a document. */
    interface Lists {
        /** Empty where nothing is made of the elements of this list. */
        Optional<ElementReading> readingOf(String list);

        /** A field of the document of which nothing is made, by its path. */
        void unread(String path);
    }

    /** What is wrong with the JSON itself is named, and ends the reading. */
    void read(Lists lists, Consumer<Problem> faults) throws IOException {
        var where = name;
        try (var content = Files.newBufferedReader(file);
                var parser = JsonElements.JSON.createParser(content)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                faults.accept(ElementReading.problem(where, "no object of lists such as persons"));
                return;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                where = list(parser, lists, faults);
            }
        } catch (JacksonException e) {
            faults.accept(JsonElements.unreadable(where, e));
        }
    }

    private String list(JsonParser parser, Lists lists, Consumer<Problem> faults) {
        var list = String.valueOf(parser.currentName());
        var reading = lists.readingOf(list);
        boolean isList = parser.nextToken() == JsonToken.START_ARRAY;
        if (!isList) {
            parser.skipChildren();
            lists.unread(list);
            return name + ":" + list;
        }
        int index = 0;
        var where = name + ":" + list;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            where = name + ":" + list + "[" + index++ + "]";
            if (reading.isPresent()) {
                reading.get().readOrName(JsonElements.JSON.readTree(parser), where, faults);
            } else {
                parser.skipChildren();
                lists.unread(list + "[]");
            }
        }
        return where;
    }
}
