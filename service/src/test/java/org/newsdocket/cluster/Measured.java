package org.newsdocket.cluster;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What Prometheus reads of the service.
 *
 * @param labels of each metric by its name in Prometheus
 */
record Measured(Map<String, Set<String>> labels) {
    /** A table that is made of what the service measures. */
    static final Path TABLE = Path.of("SIGNALS.md");

    private static final int LABELS = 4;
    private static final int NAMES = 6;
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    /** What Prometheus adds to whatever it reads. */
    private static final Set<String> ADDED = Set.of("namespace", "pod", "job");

    static Measured read() throws IOException {
        try (var lines = Files.lines(TABLE)) {
            return new Measured(
                    lines.filter(line -> line.startsWith("| `"))
                            .map(line -> line.split("\\|", -1))
                            .flatMap(Measured::series)
                            .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
        }
    }

    void allows(Query query) {
        assertThat(query.metrics())
                .isNotEmpty()
                .allMatch(name -> name.equals("up") || labels.containsKey(name));
        var known =
                query.metrics().stream()
                        .flatMap(name -> labels.getOrDefault(name, Set.of()).stream())
                        .collect(toUnmodifiableSet());
        assertThat(query.labels()).allMatch(name -> ADDED.contains(name) || known.contains(name));
    }

    private static Stream<Map.Entry<String, Set<String>>> series(String[] cells) {
        var labels = quoted(cells[LABELS]).collect(toUnmodifiableSet());
        return quoted(cells[NAMES]).map(name -> Map.entry(name, labels));
    }

    private static Stream<String> quoted(String cell) {
        return QUOTED.matcher(cell).results().map(found -> Objects.requireNonNull(found.group(1)));
    }
}
