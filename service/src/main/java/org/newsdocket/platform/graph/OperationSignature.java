package org.newsdocket.platform.graph;

import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an operation asks for, hashed: fields with the names of their arguments, through fragments.
 * Neither values, aliases, variables, the order of fields nor the operation's name change it. Each
 * part of a document is looked at once; that of graphql-java takes seconds for a thousand fields.
 */
final class OperationSignature {
    private static final int BYTES = 4;

    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, String> reached = new TreeMap<>();
    private final MessageDigest digest;

    private OperationSignature(Document document) {
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.putIfAbsent(fragment.getName(), fragment));
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }

    /** Eight hexadecimal digits. */
    static String of(Document document, OperationDefinition operation) {
        var signature = new OperationSignature(document);
        var selected = signature.of(operation.getSelectionSet());
        return signature.hash(operation.getOperation() + selected + signature.reached);
    }

    private String of(@Nullable SelectionSet set) {
        return set == null ? "" : hash(sorted(set.getSelections().stream().map(this::of).toList()));
    }

    private String of(Selection<?> selection) {
        return switch (selection) {
            case Field field -> field.getName() + arguments(field) + of(field.getSelectionSet());
            case InlineFragment inline -> "... on " + type(inline) + of(inline.getSelectionSet());
            case FragmentSpread spread -> "..." + reach(spread.getName());
            default -> throw new IllegalArgumentException(selection.getClass().getName());
        };
    }

    private String reach(String name) {
        var fragment = fragments.get(name);
        if (fragment != null && reached.putIfAbsent(name, "") == null) {
            var type = fragment.getTypeCondition().getName();
            reached.put(name, type + of(fragment.getSelectionSet()));
        }
        return name;
    }

    private static String arguments(Field field) {
        return sorted(field.getArguments().stream().map(Argument::getName).toList());
    }

    private static String type(InlineFragment inline) {
        return inline.getTypeCondition() == null ? "" : inline.getTypeCondition().getName();
    }

    private static String sorted(List<String> parts) {
        return parts.stream().sorted().distinct().collect(Collectors.joining(",", "(", ")"));
    }

    private String hash(String text) {
        var bytes = digest.digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(Arrays.copyOf(bytes, BYTES));
    }
}
