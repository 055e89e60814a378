package org.newsdocket.leak;

import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** A GraphQL request. */
record Operation(String name, String document, Map<String, ?> variables) {
    private static final Pattern RECORDED_AT = Pattern.compile("recordedAt: \"([^\"]+)\"");
    private static final Pattern KNOWN_AT = Pattern.compile("knownAt: \"([^\"]+)\"");

    Operation(String name, String document) {
        this(name, document, Map.of());
    }

    /** Whether it asks for what changed, of which what is gone is told. */
    boolean follows() {
        return document.contains("changes");
    }

    /** The moment whose record is asked for; the far future where that is now. */
    Instant recordedAt() {
        return moment(RECORDED_AT);
    }

    /** The moment whose knowledge is asked for; the far future where that is now. */
    Instant knownAt() {
        return moment(KNOWN_AT);
    }

    private Instant moment(Pattern argument) {
        var moment = argument.matcher(document);
        return moment.find() ? Instant.parse(moment.group(1)) : Instant.MAX;
    }

    String json() {
        return JsonMapper.shared()
                .writeValueAsString(Map.of("query", document, "variables", variables));
    }

    @Override
    public String toString() {
        return name;
    }
}
