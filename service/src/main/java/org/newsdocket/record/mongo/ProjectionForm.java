package org.newsdocket.record.mongo;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.newsdocket.record.RecordKind;

/**
 * The form of the projected documents. Each form has collections of its own, made from the ledger
 * by the first instance that needs them: so instances of two versions serve side by side on one
 * store, each from documents that it understands, and neither writes into those of the other.
 */
public final class ProjectionForm {
    /**
     * To be raised with every change of what stands in a projected document, of its index or of who
     * may see it.
     */
    private static final int NUMBER = 1;

    private static final String MARK = ".form";
    private static final Pattern NAME =
            Pattern.compile("[a-z]+(?:\\.form(\\d{1,9}))?(?:\\.revisions)?");

    private ProjectionForm() {}

    /** Of the current records. */
    public static String collection(RecordKind kind) {
        return suffixed(kind.plural());
    }

    /** A name that no other form has; the first form has plain ones. */
    public static String suffixed(String name) {
        return suffixed(name, NUMBER);
    }

    /** The same as another form has it. */
    public static String suffixed(String name, int form) {
        return form == 1 ? name : name + MARK + form;
    }

    public static int number() {
        return NUMBER;
    }

    /** The form that a collection is of; empty where it is none of a projection. */
    public static OptionalInt of(String collection) {
        var name = NAME.matcher(collection);
        if (!name.matches() || !isOfAKind(collection)) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(name.group(1) == null ? 1 : Integer.parseInt(name.group(1)));
    }

    private static boolean isOfAKind(String collection) {
        var plural = collection.split("\\.", 2)[0];
        for (var kind : RecordKind.values()) {
            if (kind.plural().equals(plural)) {
                return true;
            }
        }
        return false;
    }
}
