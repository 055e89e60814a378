package org.newsdocket.schema;

import graphql.schema.GraphQLSchema;
import graphql.schema.diff.DiffCategory;
import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.DiffLevel;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What in a schema would break clients of the released one, and which of that is intended. */
final class BreakingChanges {
    private BreakingChanges() {}

    /**
     * The changes that a client may notice, each by a name of its own, with what is said about it,
     * e.g. "MISSING Story.headline".
     */
    static Map<String, String> between(String released, String current) {
        var reporter = new CapturingReporter();
        new SchemaDiff()
                .diffSchema(
                        SchemaDiffSet.diffSetFromSdl(schema(released), schema(current)), reporter);
        var changes = new TreeMap<String, String>();
        reporter.getEvents().stream()
                .filter(event -> event.getLevel() != DiffLevel.INFO)
                .filter(event -> event.getCategory() != DiffCategory.DEPRECATION_ADDED)
                .forEach(event ->
                        changes.merge(
                                name(event),
                                event.getReasonMsg(),
                                (one, other) -> one + "; " + other));
        return changes;
    }

    /** Intended changes by name, from lines such as "MISSING Story.headline: printed nowhere". */
    static Map<String, String> intended(String lines) {
        var intended = new TreeMap<String, String>();
        lines.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> {
                    var parts = line.split(": ", 2);
                    if (parts.length < 2 || parts[1].isBlank()) {
                        throw new IllegalArgumentException("No reason given: " + line);
                    }
                    intended.put(parts[0].strip(), parts[1].strip());
                });
        return intended;
    }

    /** What must be mended before the schema may be released; empty where nothing. */
    static List<String> complaints(String released, String current, String intendedLines) {
        var intended = intended(intendedLines);
        var changes = between(released, current);
        var complaints = new ArrayList<String>();
        changes.forEach((name, said) -> {
            if (!intended.containsKey(name)) {
                complaints.add(name + " is not named as intended: " + said);
            }
        });
        intended.keySet().stream()
                .filter(name -> !changes.containsKey(name))
                .forEach(name -> complaints.add(name + " is named, but is no such change"));
        return complaints;
    }

    private static String name(DiffEvent event) {
        var name = new StringBuilder(event.getCategory() + " " + event.getTypeName());
        if (event.getFieldName() != null) {
            name.append('.').append(event.getFieldName());
        }
        if (!event.getComponents().isEmpty()) {
            name.append('(').append(String.join(", ", event.getComponents())).append(')');
        }
        return name.toString();
    }

    private static GraphQLSchema schema(String sdl) {
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(sdl));
    }
}
