package org.newsdocket.platform.graph;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Names operations for those who watch the service. One that the service knows has the name that it
 * has there, any other one that of its signature; a name that a client makes up is never used.
 */
final class OperationLabels {
    static final String OTHER = "other";

    /** How many operations are told apart that the service does not know. */
    static final int MOST = 200;

    private final Map<String, String> known = new HashMap<>();
    private final Set<String> strangers = new HashSet<>();

    /**
     * @param documents those that the service knows, each with one operation that has a name
     */
    OperationLabels(Collection<String> documents) {
        for (var text : documents) {
            var document = Parser.parse(text);
            var operation =
                    document.getFirstDefinitionOfType(OperationDefinition.class).orElseThrow();
            known.put(OperationSignature.of(document, operation), operation.getName());
        }
    }

    String of(Document document, OperationDefinition operation) {
        var signature = OperationSignature.of(document, operation);
        var name = known.get(signature);
        return name == null ? stranger(signature) : name;
    }

    private synchronized String stranger(String signature) {
        boolean isNamed =
                strangers.contains(signature)
                        || (strangers.size() < MOST && strangers.add(signature));
        return isNamed ? signature : OTHER;
    }
}
