package org.newsdocket.exchange.popolo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.newsdocket.exchange.foreign.ElementReading;
import org.newsdocket.exchange.foreign.JsonElements;
import org.newsdocket.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A Popolo document, an object of lists, on one way through it: one element in memory at a time.
 */
final class PopoloDocument {
    private final String name;
    private final Lists lists;
    private final Consumer<Problem> faults;
    private String where;

    private PopoloDocument(String name, Lists lists, Consumer<Problem> faults) {
        this.name = name;
        this.lists = lists;
        this.faults = faults;
        this.where = name;
    }

    /** What is made of the lists of a document. */
    interface Lists {
        /** Empty where nothing is made of the elements of this list. */
        Optional<ElementReading> readingOf(String list);

        /** A field of the document of which nothing is made, by its path. */
        void unread(String path);
    }

    /**
     * Reads a document to its end, or to where its JSON is broken.
     *
     * @param faults takes what is wrong, by file, list and index
     */
    static void read(Path file, String name, Lists lists, Consumer<Problem> faults)
            throws IOException {
        var document = new PopoloDocument(name, lists, faults);
        try (var content = JsonElements.open(file);
                var parser = JsonElements.JSON.createParser(content)) {
            document.read(parser);
        } catch (JacksonException e) {
            faults.accept(JsonElements.unreadable(document.where, e));
        }
    }

    private void read(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            faults.accept(ElementReading.problem(where, "no object of lists such as persons"));
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var list = String.valueOf(parser.currentName());
            where = name + ":" + list;
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                readList(parser, list);
            } else {
                parser.skipChildren();
                lists.unread(list);
            }
        }
    }

    private void readList(JsonParser parser, String list) {
        var reading = lists.readingOf(list);
        int index = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            where = name + ":" + list + "[" + index++ + "]";
            if (reading.isPresent()) {
                reading.get().readOrName(JsonElements.JSON.readTree(parser), where, faults);
            } else {
                parser.skipChildren();
                lists.unread(list + "[]");
            }
        }
    }
}
