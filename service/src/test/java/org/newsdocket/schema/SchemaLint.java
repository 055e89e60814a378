package org.newsdocket.schema;

import graphql.language.AbstractDescribedNode;
import graphql.language.AstPrinter;
import graphql.language.Description;
import graphql.language.DirectiveDefinition;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.NamedNode;
import graphql.language.ObjectTypeDefinition;
import graphql.language.SDLExtensionDefinition;
import graphql.language.SDLNamedDefinition;
import graphql.language.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the SDL files are written: described, named and paged in one way. */
final class SchemaLint {
    private static final Pattern TYPE_NAME = Pattern.compile("[A-Z][a-z0-9]*([A-Z][a-z0-9]*)*|URL");
    private static final Pattern MEMBER_NAME = Pattern.compile("[a-z][a-zA-Z0-9]*");
    private static final Pattern VALUE_NAME = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
    private static final Pattern INPUT_NAME = Pattern.compile(".*(Input|Filter|Key)");
    private static final Pattern SENTENCE = Pattern.compile("[A-Z](?s:.*)\\.");
    private static final Set<String> EMPTY_WORDS =
            Set.of(
                    "a", "an", "and", "array", "field", "for", "given", "in", "is", "it", "its",
                    "list", "object", "of", "or", "return", "that", "the", "this", "to", "type",
                    "value", "which", "with");
    private static final List<String> PAGE_ARGUMENTS =
            List.of("first: Int", "after: String", "last: Int", "before: String");

    private final List<String> findings = new ArrayList<>();

    private SchemaLint() {}

    /** What is wrong, each as "place: reason"; empty where nothing is. */
    static List<String> findings(List<Document> documents) {
        var lint = new SchemaLint();
        documents.stream()
                .flatMap(document ->
                        document.getDefinitionsOfType(SDLNamedDefinition.class).stream())
                .forEach(lint::definition);
        return List.copyOf(lint.findings);
    }

    private void definition(SDLNamedDefinition<?> definition) {
        var name = definition.getName();
        boolean extension = definition instanceof SDLExtensionDefinition;
        if (!extension) {
            named(name, name, definition instanceof DirectiveDefinition ? MEMBER_NAME : TYPE_NAME);
            described(name, name, ((AbstractDescribedNode<?>) definition).getDescription());
        }
        if (definition instanceof DirectiveDefinition directive) {
            directive
                    .getInputValueDefinitions()
                    .forEach(value -> member(name, value, value.getDescription(), MEMBER_NAME));
        }
        if (definition instanceof ImplementingTypeDefinition<?> type) {
            type.getFieldDefinitions().forEach(field -> field(name, field));
        }
        if (definition instanceof ObjectTypeDefinition type && name.endsWith("Connection")) {
            connection(type);
        }
        if (definition instanceof EnumTypeDefinition type) {
            type.getEnumValueDefinitions()
                    .forEach(value -> member(name, value, value.getDescription(), VALUE_NAME));
        }
        if (definition instanceof InputObjectTypeDefinition type) {
            named(name, name, INPUT_NAME);
            type.getInputValueDefinitions()
                    .forEach(value -> member(name, value, value.getDescription(), MEMBER_NAME));
        }
    }

    private void field(String type, FieldDefinition field) {
        member(type, field, field.getDescription(), MEMBER_NAME);
        var place = type + "." + field.getName();
        field.getInputValueDefinitions()
                .forEach(argument ->
                        member(place, argument, argument.getDescription(), MEMBER_NAME));
        var result = text(field.getType());
        if (result.contains("Connection")) {
            paged(place, result, field.getInputValueDefinitions());
        }
    }

    /** A connection is never null, and takes the four arguments of a page behind its own ones. */
    private void paged(String place, String result, List<InputValueDefinition> arguments) {
        if (!result.matches("[A-Za-z]+Connection!")) {
            findings.add(place + ": a connection is never null and never in a list");
        }
        var written =
                arguments.stream()
                        .map(argument -> argument.getName() + ": " + text(argument.getType()))
                        .toList();
        int own = Math.max(0, written.size() - PAGE_ARGUMENTS.size());
        if (!written.subList(own, written.size()).equals(PAGE_ARGUMENTS)) {
            findings.add(place + ": its last arguments are to be " + PAGE_ARGUMENTS);
        }
    }

    private void connection(ObjectTypeDefinition type) {
        var fields =
                type.getFieldDefinitions().stream()
                        .map(field -> field.getName() + ": " + text(field.getType()))
                        .toList();
        var edge = type.getName().replaceAll("Connection$", "Edge");
        boolean right =
                fields.size() == 4
                        && fields.get(0).equals("edges: [" + edge + "!]!")
                        && fields.get(1).matches("nodes: \\[[A-Za-z]+!]!")
                        && fields.get(2).equals("pageInfo: PageInfo!")
                        && fields.get(3).equals("totalCount: Int!");
        if (!right) {
            findings.add(type.getName() + ": has edges, nodes, pageInfo and totalCount, none null");
        }
    }

    private void member(
            String parent, NamedNode<?> member, @Nullable Description description, Pattern form) {
        var place = parent + "." + member.getName();
        named(place, member.getName(), form);
        described(place, parent + " " + member.getName(), description);
    }

    private void named(String place, String name, Pattern form) {
        if (!form.matcher(name).matches()) {
            findings.add(place + ": the name does not have the form " + form);
        }
    }

    private void described(String place, String names, @Nullable Description description) {
        var text = description == null ? "" : description.getContent();
        if (text.isBlank()) {
            findings.add(place + ": is not described");
        } else if (!SENTENCE.matcher(text).matches()) {
            findings.add(
                    place + ": the description starts with a capital and ends with a full stop");
        } else if (text.contains("  ")) {
            findings.add(place + ": the description has two blanks in a row");
        } else if (words(names).containsAll(words(text))) {
            findings.add(place + ": the description only repeats the name");
        }
    }

    /** The words of a text or of a name, without those that say nothing, and without plural. */
    private static Set<String> words(String text) {
        var separated =
                text.replaceAll("'s\\b", "")
                        .replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                        .replaceAll("[^A-Za-z0-9]+", " ");
        return Arrays.stream(separated.strip().toLowerCase(Locale.ROOT).split(" "))
                .filter(word -> !EMPTY_WORDS.contains(word))
                .map(word -> word.replaceAll("ies$", "y").replaceAll("s$", ""))
                .collect(Collectors.toSet());
    }

    private static String text(Type<?> type) {
        return AstPrinter.printAst(type);
    }
}
