package org.newsdocket.platform.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.json.JsonMapper;

/** The names of the service's own settings, as the compiler found them in its records. */
final class KnownSettings {
    static final String PREFIX = "newsdocket";

    private static final String DESCRIBED = "META-INF/spring-configuration-metadata.json";

    /** Numbers of list items, and what stands for it or is left out in environment variables. */
    private static final Pattern FORM = Pattern.compile("\\[\\d+]|[^a-z0-9]");

    private final List<String> names;
    private final Set<String> forms;

    private KnownSettings(List<String> names) {
        this.names = names;
        this.forms =
                names.stream().map(KnownSettings::form).collect(Collectors.toUnmodifiableSet());
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

    /** However it is written: with or without dashes, in a list, as an environment variable. */
    boolean has(String name) {
        return forms.contains(form(name));
    }

    private static String form(String name) {
        return FORM.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
