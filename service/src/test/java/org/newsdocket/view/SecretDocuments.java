package org.newsdocket.view;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Random documents that hold a canary wherever the public may not look, and nowhere else. */
public final class SecretDocuments {
    public static final String CANARY = "canary";

    private static final List<String> STATUSES =
            List.of("USABLE", "USABLE", "USABLE", "WITHHELD", "CANCELED", "");

    private final Random random;
    private final Instant now;
    private int facts;
    private boolean isPublic;

    public SecretDocuments(Random random, Instant now) {
        this.random = random;
        this.now = now;
    }

    public ObjectNode next() {
        var document = JsonNodeFactory.instance.objectNode();
        var status = STATUSES.get(random.nextInt(STATUSES.size()));
        boolean isKnown = putMoment(document, "knownFrom");
        boolean isFree = putMoment(document, "embargoedUntil");
        isPublic = status.equals("USABLE") && isKnown && isFree;
        document.put("title", isPublic ? "open" : CANARY);
        if (!status.isEmpty()) {
            document.put("status", status);
        }
        if (random.nextBoolean()) {
            document.putObject("identity").putArray("names").addObject().put("text", CANARY);
        }
        for (var list : List.of("charges", "events")) {
            addFacts(document.putArray(list), 2, isPublic);
        }
        return document;
    }

    /** Whether the public may see the last one. */
    public boolean isPublic() {
        return isPublic;
    }

    private void addFacts(ArrayNode list, int depth, boolean isOpen) {
        int count = depth == 0 ? 0 : random.nextInt(4);
        for (int i = 0; i < count; i++) {
            var fact = list.addObject();
            boolean isShown = putMoment(fact, "knownFrom") && isOpen;
            var key = (isShown ? "fact" : CANARY) + facts++;
            fact.put("key", key).put("note", isShown ? "open" : CANARY).put("disputed", true);
            var conflicts = fact.putArray("conflictsWith");
            if (random.nextBoolean()) {
                conflicts.add("fact" + random.nextInt(facts));
            }
            addSource(fact.putArray("sources"), isShown);
            addFacts(fact.putArray("statusHistory"), depth - 1, isShown);
            if (!isShown && i > 0) {
                list.get(i - 1).withArray("conflictsWith").add(key);
            }
        }
    }

    private void addSource(ArrayNode sources, boolean isShown) {
        boolean isConfidential = random.nextBoolean();
        var trace = isConfidential || !isShown ? CANARY : "open";
        sources.addObject()
                .put("protected", isConfidential)
                .put("statement", trace)
                .put("url", "https://" + trace)
                .put("archiveUrl", "https://" + trace)
                .put("attribution", isShown ? "somebody" : CANARY);
    }

    /** None, or one before, at or after now; tells whether it is not after. */
    private boolean putMoment(ObjectNode node, String field) {
        int offset = random.nextInt(-1, 2);
        if (random.nextInt(3) == 0) {
            return true;
        }
        if (random.nextBoolean()) {
            node.putPOJO(field, now.plusMillis(offset));
        } else {
            node.put(field, now.plusMillis(offset).toString());
        }
        return offset <= 0;
    }
}
