package org.newsdocket.ledger;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.newsdocket.ledger.Changeset.Asked;
import org.newsdocket.ledger.Changeset.Item;
import org.newsdocket.record.RecordFormat;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What makes the ledger tamper-evident. An item's digest is the SHA-256 of its salt and document,
 * and so is a request's of its salt and what was asked for; a changeset's hash is the SHA-256 of
 * its sequence, time, author, note, request, the ids, revisions, kinds and digests of its items,
 * and the hash before. It covers digests, not documents, so that a lawful erasure of a document
 * leaves the chain whole. Both are of canonical JSON, in hexadecimal.
 */
final class Chain {
    /** What stands before the first changeset. */
    static final String GENESIS = "0".repeat(64);

    private static final SecureRandom RANDOM = new SecureRandom();

    private Chain() {}

    static String digest(String salt, ObjectNode document) {
        var sealed = JsonNodeFactory.instance.objectNode();
        sealed.put("salt", salt).set("document", document);
        return sha256(RecordFormat.canonical(sealed));
    }

    /**
     * @param asked the digest of a request
     */
    static String digest(String salt, String asked) {
        var sealed = JsonNodeFactory.instance.objectNode();
        sealed.put("salt", salt).put("asked", asked);
        return sha256(RecordFormat.canonical(sealed));
    }

    static String salt() {
        var salt = new byte[16];
        RANDOM.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    static String hash(Changeset changeset) {
        var sealed = JsonNodeFactory.instance.objectNode();
        sealed.put("sequence", changeset.sequence());
        sealed.put("at", changeset.at().toString());
        sealed.put("by", changeset.by());
        sealed.put("note", changeset.note());
        if (changeset.request() != null) {
            sealed.putObject("request")
                    .put("key", changeset.request().key())
                    .put("digest", changeset.request().digest());
        }
        sealed.put("previous", changeset.previous());
        var items = sealed.putArray("items");
        for (var item : changeset.items()) {
            items.addObject()
                    .put("revisionKey", item.revisionKey())
                    .put("change", item.change().name())
                    .put("digest", item.digest());
        }
        return sha256(RecordFormat.canonical(sealed));
    }

    static Changeset sealed(Changeset changeset) {
        return new Changeset(
                changeset.sequence(),
                changeset.at(),
                changeset.by(),
                changeset.note(),
                changeset.request(),
                changeset.items(),
                changeset.previous(),
                hash(changeset));
    }

    /**
     * What does not fit where a changeset shall follow one with the given hash; empty if all does.
     */
    static List<String> faults(Entries.Kept kept, long expectedSequence, String previousHash) {
        if (kept.sequence() != expectedSequence && kept.sequence() != 0) {
            return List.of("changeset " + expectedSequence + " is missing");
        }
        var faults = new ArrayList<>(kept.faults());
        var changeset = kept.changeset();
        if (changeset != null) {
            collectFaults(changeset, previousHash, faults);
        }
        return faults;
    }

    private static void collectFaults(
            Changeset changeset, String previousHash, List<String> faults) {
        if (!changeset.previous().equals(previousHash)) {
            faults.add("it does not name the hash of the changeset before");
        }
        if (!changeset.hash().equals(hash(changeset))) {
            faults.add("its hash is not that of its content");
        }
        if (changeset.request() != null && !fits(changeset.request(), changeset.items())) {
            faults.add("its request is not the one that was recorded");
        }
        for (var item : changeset.items()) {
            if (!fits(item)) {
                faults.add(
                        "the document of "
                                + item.revisionKey()
                                + " is not the one that was recorded");
            }
        }
    }

    /** What was asked for goes with the document of a record that came of it. */
    private static boolean fits(Asked request, List<Item> items) {
        if (request.asked() == null || request.salt() == null) {
            return items.stream().anyMatch(item -> item.document() == null);
        }
        return request.digest().equals(digest(request.salt(), request.asked()));
    }

    /** Of a document that was taken away nothing can be told here. */
    private static boolean fits(Item item) {
        return item.document() == null
                || item.salt() == null
                || item.digest().equals(digest(item.salt(), item.document()));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
