package org.newsdocket.platform.graph;

import graphql.language.AstPrinter;
import graphql.language.AstSignature;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names operations for those who watch the service. An operation that the service knows has the
 * name that it has there; any other one is named by a hash of its signature, which neither values,
 * aliases nor the order of fields change; a name that a client makes up is never used.
 */
final class OperationLabels {
    static final String OTHER = "other";

    /** How many operations are told apart that the service does not know. */
    static final int MOST = 200;

    private static final int REMEMBERED = 500;
    private static final int LONGEST_REMEMBERED = 10_000;
    private static final int BYTES = 4;

    private final AstSignature signatures = new AstSignature();
    private final Map<String, String> known = new HashMap<>();
    private final Set<String> strangers = new LinkedHashSet<>();

    /** By text, as a signature takes as long as validating does. */
    private final Map<Asked, String> remembered =
            new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Asked, String> eldest) {
                    return size() > REMEMBERED;
                }
            };

    private record Asked(String text, @Nullable String operation) {}

    /**
     * @param documents those that the service knows, each with one operation that has a name
     */
    OperationLabels(Collection<String> documents) {
        for (var text : documents) {
            var document = Parser.parse(text);
            var name =
                    document.getFirstDefinitionOfType(OperationDefinition.class)
                            .map(OperationDefinition::getName)
                            .orElseThrow();
            known.put(hash(document, name), name);
        }
    }

    /**
     * @param text of the document, which was found to be valid
     * @param operation the name of the one that is executed; null where it has none
     */
    String of(String text, Document document, @Nullable String operation) {
        var asked = new Asked(text, operation);
        synchronized (remembered) {
            var label = remembered.get(asked);
            if (label != null) {
                return label;
            }
        }
        var label = label(hash(document, operation));
        if (text.length() <= LONGEST_REMEMBERED) {
            synchronized (remembered) {
                remembered.put(asked, label);
            }
        }
        return label;
    }

    private String label(String hash) {
        var name = known.get(hash);
        if (name != null) {
            return name;
        }
        synchronized (strangers) {
            boolean isNamed =
                    strangers.contains(hash) || (strangers.size() < MOST && strangers.add(hash));
            return isNamed ? hash : OTHER;
        }
    }

    private String hash(Document document, @Nullable String operation) {
        var signature = signatures.signatureQuery(document, operation);
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(
                                    AstPrinter.printAstCompact(signature)
                                            .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}
