package org.newsdocket.read;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.newsdocket.actor.Actor;
import org.newsdocket.ledger.Draft;
import org.newsdocket.ledger.Ledger;
import org.newsdocket.proceeding.Proceeding;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordFormat;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import org.newsdocket.statement.Statement;
import org.newsdocket.store.TestService;
import org.newsdocket.story.Story;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records for one test, written as JSON. Instead of ids there are names such as {@code act:mayor},
 * in queries and answers too; what is said nothing of is usable.
 */
final class MadeUp {
    static final String EDITOR = "made-up-editor";
    private static final Pattern NAMED = Pattern.compile("\\b(sty|act|stm|prc):([a-z0-9-]+)");
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int HASHED = 25;

    private final List<ObjectNode> records = new ArrayList<>();

    MadeUp add(String json) {
        var record = RecordFormat.parse(withIds(json));
        if (!record.has("status")) {
            record.put("status", "USABLE");
        }
        records.add(record);
        return this;
    }

    /** All at once, and none of them checked: what is read here need not be likely. */
    MadeUp recordIn(TestService service) {
        if (!records.isEmpty()) {
            append(service, 0, "as recorded");
        }
        return this;
    }

    /** The same records, each changed in some way. */
    MadeUp changed(Consumer<ObjectNode> change) {
        var changed = new MadeUp();
        for (var record : records) {
            var copy = record.deepCopy();
            change.accept(copy);
            changed.records.add(copy);
        }
        return changed;
    }

    /** The second revisions of records that were recorded. */
    void revise(TestService service) {
        revise(service, 1);
    }

    /** The revisions after the one given, all at once. */
    void revise(TestService service, int after) {
        append(service, after, "revised");
    }

    private void append(TestService service, int after, String note) {
        var drafts =
                records.stream()
                        .map(record -> {
                            var id = new RecordId(record.path("id").asString());
                            var stored =
                                    RecordFormat.document(
                                            RecordFormat.readStrictly(record, type(id.kind())));
                            stored.remove(List.of("revision", "recordedAt"));
                            return new Draft(id, after, stored);
                        })
                        .toList();
        service.bean(Ledger.class).append(drafts, EDITOR, note);
    }

    private static Class<? extends Record> type(RecordKind kind) {
        return switch (kind) {
            case STORY -> Story.class;
            case ACTOR -> Actor.class;
            case STATEMENT -> Statement.class;
            case PROCEEDING -> Proceeding.class;
        };
    }

    List<String> ids() {
        return records.stream().map(record -> record.path("id").asString()).toList();
    }

    /** The same name has the same id in every test. */
    static String id(String name) {
        return withIds(name);
    }

    static String withIds(String text) {
        return NAMED.matcher(text).replaceAll(name -> name.group(1) + "_0" + hashed(name.group(2)));
    }

    private static String hashed(String name) {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(name.getBytes(StandardCharsets.UTF_8));
            var number = new BigInteger(1, hash);
            var digits = new StringBuilder();
            for (int i = 0; i < HASHED; i++) {
                digits.append(ALPHABET.charAt(number.shiftRight(5 * i).intValue() & 31));
            }
            return digits.toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
