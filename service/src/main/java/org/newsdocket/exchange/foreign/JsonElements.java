package org.newsdocket.exchange.foreign;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.newsdocket.editing.ReadFaults;
import org.newsdocket.problem.Problem;
import org.newsdocket.record.RecordFormat;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The elements of a JSON file, one in memory at a time. */
public final class JsonElements {
    public static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private static final int BYTE_ORDER_MARK = 0xfeff;

    private JsonElements() {}

    /**
     * The text of a file behind its byte order mark, where it has one.
     *
     * @throws java.nio.charset.CharacterCodingException while it is read, where it is not UTF-8
     */
    public static BufferedReader open(Path file) throws IOException {
        var content = Files.newBufferedReader(file);
        content.mark(1);
        if (content.read() != BYTE_ORDER_MARK) {
            content.reset();
        }
        return content;
    }

    /** The elements of one object, of an array, or of a file with one object a line. */
    public static void read(
            Path file, String name, Consumer<Problem> faults, ElementReading reading)
            throws IOException {
        if (hasOneALine(file)) {
            readLines(file, name, faults, reading);
            return;
        }
        try (var content = open(file)) {
            readValues(content, name, faults, reading);
        }
    }

    /** The elements of a file with one object a line; after a broken line it goes on. */
    public static void readLines(
            Path file, String name, Consumer<Problem> faults, ElementReading reading)
            throws IOException {
        try (var content = open(file)) {
            int number = 0;
            for (var line = content.readLine(); line != null; line = content.readLine()) {
                var where = name + ":" + ++number;
                if (!line.isBlank()) {
                    readLine(line, where, faults, reading);
                }
            }
        }
    }

    private static void readLine(
            String line, String where, Consumer<Problem> faults, ElementReading reading) {
        try {
            reading.readOrName(RecordFormat.parse(line), where, faults);
        } catch (JacksonException e) {
            faults.accept(ElementReading.problem(where, ReadFaults.ofJson(e)));
        }
    }

    /**
     * Whether the first line is an object by itself: of one over several lines it is only the
     * start.
     */
    private static boolean hasOneALine(Path file) throws IOException {
        try (var content = open(file)) {
            int first = firstOf(content);
            int last = first;
            for (int next = content.read(); next >= 0 && next != '\n'; next = content.read()) {
                last = Character.isWhitespace(next) ? last : next;
            }
            return first == '{' && last == '}';
        }
    }

    private static int firstOf(BufferedReader content) throws IOException {
        int first = content.read();
        while (first >= 0 && Character.isWhitespace(first)) {
            first = content.read();
        }
        return first;
    }

    private static void readValues(
            Reader content, String name, Consumer<Problem> faults, ElementReading reading)
            throws IOException {
        var where = name;
        try (var parser = JSON.createParser(content)) {
            boolean isArray = parser.nextToken() == JsonToken.START_ARRAY;
            int index = 0;
            for (var token = isArray ? parser.nextToken() : parser.currentToken();
                    token != null && token != JsonToken.END_ARRAY;
                    token = parser.nextToken()) {
                where = name + ":" + (isArray ? "[" + index++ + "]" : line(parser));
                reading.readOrName(JSON.readTree(parser), where, faults);
            }
            if (isArray && parser.nextToken() != null) {
                faults.accept(ElementReading.problem(name, "something follows the array"));
            }
        } catch (JacksonException e) {
            faults.accept(unreadable(where, e));
        }
    }

    /**
     * What is wrong with the JSON of a file, behind which nothing can be read.
     *
     * @throws IOException where it is the file that can't be read
     */
    public static Problem unreadable(String where, JacksonException fault) throws IOException {
        if (fault instanceof JacksonIOException && fault.getCause() instanceof IOException cause) {
            throw cause;
        }
        return ElementReading.problem(
                where, ReadFaults.ofJson(fault) + "; nothing behind it is read");
    }

    private static String line(JsonParser parser) {
        return String.valueOf(parser.currentTokenLocation().getLineNr());
    }
}
