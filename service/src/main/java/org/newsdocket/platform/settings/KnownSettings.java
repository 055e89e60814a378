package org.newsdocket.platform.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import tools.jackson.databind.json.JsonMapper;

/** The names of the service's own settings, as the compiler found them in its records. */
final class KnownSettings {
    static final String PREFIX = "newsdocket";

    private static final String DESCRIBED = "META-INF/spring-configuration-metadata.json";

    private final List<String> names;
    private final Set<ConfigurationPropertyName> settings;
    private final Set<ConfigurationPropertyName> variables;

    private KnownSettings(List<String> names) {
        this.names = names;
        this.settings = all(names.stream());
        this.variables = all(names.stream().map(name -> name.replace('-', '.')));
    }

    private static Set<ConfigurationPropertyName> all(Stream<String> names) {
        return names.map(ConfigurationPropertyName::of).collect(Collectors.toUnmodifiableSet());
    }

    /** Libraries describe theirs in files of the same name; that of the service comes first. */
    static KnownSettings read(ClassLoader classes) {
        try {
            for (var files = classes.getResources(DESCRIBED); files.hasMoreElements(); ) {
                var names = names(files.nextElement());
                if (!names.isEmpty()) {
                    return new KnownSettings(names);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("built without " + DESCRIBED);
    }

    private static List<String> names(URL file) throws IOException {
        try (var json = file.openStream()) {
            var properties = JsonMapper.shared().readTree(json).path("properties");
            return StreamSupport.stream(properties.spliterator(), false)
                    .map(property -> property.path("name").asString())
                    .filter(name -> name.startsWith(PREFIX + "."))
                    .toList();
        }
    }

    List<String> names() {
        return names;
    }

    /**
     * Whether it is bound to a setting, or to an item of one that is a list.
     *
     * @param isVariable whether it is one of the environment, where an underline stands for a dash
     *     as well as for a dot
     */
    boolean has(ConfigurationPropertyName name, boolean isVariable) {
        var setting = name.isLastElementIndexed() ? name.getParent() : name;
        return settings.contains(setting) || (isVariable && variables.contains(setting));
    }
}
