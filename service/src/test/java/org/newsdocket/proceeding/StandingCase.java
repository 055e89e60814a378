package org.newsdocket.proceeding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A history with the standing and the sentences that a careful editor would accept for it. */
record StandingCase(
        String name, List<String> history, String standing, String english, String russian) {

    static Stream<StandingCase> all() {
        try (var file = StandingCase.class.getResourceAsStream("standings.txt")) {
            var text =
                    new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\n= ", -1)).skip(1).map(StandingCase::parse);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StandingCase parse(String text) {
        var lines = text.strip().lines().toList();
        int told = lines.size() - 3;
        return new StandingCase(
                lines.getFirst(),
                lines.subList(1, told),
                lines.get(told).substring("> ".length()),
                lines.get(told + 1).substring("en ".length()),
                lines.get(told + 2).substring("ru ".length()));
    }

    @Override
    public String toString() {
        return name;
    }
}
