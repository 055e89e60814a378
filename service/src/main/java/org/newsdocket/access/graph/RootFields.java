package org.newsdocket.access.graph;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The fields that the operations of a document start with, through fragments, each once. Each
 * fragment is walked once for each kind of operation, however often it is spread.
 */
final class RootFields {
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();

    private RootFields(Document document) {
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.putIfAbsent(fragment.getName(), fragment));
    }

    /** All operations of it, as all of them are validated. */
    static Map<Operation, Map<String, Field>> of(Document document) {
        var roots = new RootFields(document);
        var found = new EnumMap<Operation, Map<String, Field>>(Operation.class);
        var walked = new EnumMap<Operation, Set<String>>(Operation.class);
        for (var definition : document.getDefinitionsOfType(OperationDefinition.class)) {
            var operation = definition.getOperation();
            roots.walk(
                    definition.getSelectionSet(),
                    found.computeIfAbsent(operation, _ -> new LinkedHashMap<>()),
                    walked.computeIfAbsent(operation, _ -> new HashSet<>()));
        }
        return found;
    }

    private void walk(SelectionSet set, Map<String, Field> found, Set<String> walked) {
        for (Selection<?> selection : set.getSelections()) {
            if (selection instanceof Field field) {
                found.putIfAbsent(field.getName(), field);
            } else if (selection instanceof InlineFragment inline) {
                walk(inline.getSelectionSet(), found, walked);
            } else if (selection instanceof FragmentSpread spread && walked.add(spread.getName())) {
                var fragment = fragments.get(spread.getName());
                if (fragment != null) {
                    walk(fragment.getSelectionSet(), found, walked);
                }
            }
        }
    }
}
