package org.newsdocket.schema;

import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.SDLExtensionDefinition;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The types that SDL files speak of. */
final class NamedTypes {
    private static final Set<String> BUILT_IN = Set.of("Boolean", "Float", "ID", "Int", "String");

    private NamedTypes() {}

    /** Spoken of or extended, and not defined in any of the documents. */
    static Set<String> undefined(List<Document> documents) {
        var named = new TreeSet<String>();
        var defined = new TreeSet<>(BUILT_IN);
        for (var document : documents) {
            for (Definition<?> definition : document.getDefinitions()) {
                if (definition instanceof TypeDefinition<?> type) {
                    (type instanceof SDLExtensionDefinition ? named : defined).add(type.getName());
                }
            }
            collectNames(document, named);
        }
        named.removeAll(defined);
        return named;
    }

    private static void collectNames(Node<?> node, Set<String> names) {
        if (node instanceof TypeName type) {
            names.add(type.getName());
        }
        for (Node<?> child : node.getChildren()) {
            collectNames(child, names);
        }
    }
}
