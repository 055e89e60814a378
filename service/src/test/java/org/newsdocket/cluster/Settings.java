package org.newsdocket.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.json.JsonMapper;

/** The settings that the service and its libraries describe. */
final class Settings {
    private static final String METADATA = "META-INF/spring-configuration-metadata.json";
    private static final Set<String> KNOWN = described();

    private Settings() {}

    /** As environment variables name them. */
    static Set<String> known() {
        return KNOWN;
    }

    /** The variable that sets a property. */
    static String variable(String property) {
        return property.replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT);
    }

    private static Set<String> described() {
        try {
            var files = Settings.class.getClassLoader().getResources(METADATA);
            return Collections.list(files).stream()
                    .flatMap(Settings::properties)
                    .map(Settings::variable)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> properties(URL metadata) {
        try (var content = metadata.openStream()) {
            var described = new JsonMapper().readTree(content).path("properties");
            return StreamSupport.stream(described.spliterator(), false)
                    .filter(property -> !property.path("deprecated").asBoolean(false))
                    .filter(property -> property.path("deprecation").isMissingNode())
                    .map(property -> property.path("name").asString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
