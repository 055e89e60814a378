package org.newsdocket.leak;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.newsdocket.actor.Actor;
import org.newsdocket.leak.Family.Hiding;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import org.newsdocket.statement.Statement;
import org.newsdocket.story.Story;

/** Which records there are, and what their ids are. */
final class Cast {
    /** For each reason to hide, a family that is hidden and a public one that tells of it. */
    static final List<Family> FAMILIES = families();

    /** All types of records, as they are declared. */
    static final List<Class<? extends Record>> TYPES = types();

    private final Map<String, Family> families = new LinkedHashMap<>();
    private final Canaries canaries;

    Cast(Canaries canaries) {
        this.canaries = canaries;
        FAMILIES.forEach(family -> families.put(family.name(), family));
    }

    private static List<Family> families() {
        var families = new ArrayList<Family>();
        families.add(Family.open(Family.OPEN, "neighbour"));
        families.add(Family.open("neighbour", Family.OPEN));
        for (var family : hidden()) {
            families.add(family);
            families.add(Family.open("teller of " + family.name(), family.name(), Family.OPEN));
        }
        families.addAll(alone());
        return List.copyOf(families);
    }

    /** For each reason, and whether it came up later. */
    private static List<Family> hidden() {
        return List.of(
                Family.hidden("embargoed", Hiding.EMBARGO),
                Family.hidden("known later", Hiding.KNOWN_LATER),
                Family.hidden("withheld later", Hiding.NONE, Hiding.WITHHELD),
                Family.hidden("erased", Hiding.NONE, Hiding.ERASED),
                Family.limited(Family.RESTRICTED, Limit.RECORD),
                Family.limited("restricted at home", Limit.RECORD_AT_HOME),
                Family.limited("embargo imposed", Limit.EMBARGO),
                Family.limited("anonymous", Limit.IDENTITY),
                Family.limited("disclosed", Limit.DISCLOSED));
    }

    /** What has revisions that are hidden, or were, and what is hidden in part. */
    private static List<Family> alone() {
        return List.of(
                Family.hidden("canceled", Hiding.CANCELED),
                Family.hidden("withheld and erased", Hiding.WITHHELD, Hiding.ERASED),
                Family.hidden("embargoed later", Hiding.NONE, Hiding.EMBARGO),
                Family.hidden("withheld once", Hiding.WITHHELD, Hiding.NONE),
                Family.hidden("embargoed once", Hiding.EMBARGO, Hiding.NONE),
                Family.hidden("withheld between", Hiding.NONE, Hiding.WITHHELD, Hiding.NONE),
                Family.limitedOnce("restricted between", Limit.RECORD),
                Family.limitedOnce("restricted for a while", Limit.RECORD_FOR_A_WHILE),
                Family.limitedOnce("restricted in fields for a while", Limit.FIELDS_FOR_A_WHILE),
                Family.limited("restricted in fields", Limit.FIELDS),
                Family.limited("restricted in facts", Limit.FACTS),
                Family.limited("restricted soon", Limit.TO_COME));
    }

    private static List<Class<? extends Record>> types() {
        var types = new ArrayList<Class<? extends Record>>();
        for (var type : Actor.class.getPermittedSubclasses()) {
            types.add(type.asSubclass(Record.class));
        }
        types.addAll(
                List.of(Story.class, Statement.class, org.newsdocket.proceeding.Proceeding.class));
        return List.copyOf(types);
    }

    Family family(String name) {
        return requireNonNull(families.get(name), name);
    }

    Stream<Family> families(List<String> names) {
        return names.stream().map(this::family);
    }

    RecordId id(Family family, Class<? extends Record> type) {
        var name = family.name() + " " + type.getSimpleName();
        return canaries.id(kind(type), name, family.audience());
    }

    /** Whether the feed may tell that the record is gone, which a reader could see once. */
    boolean isRecalled(String id, Reader reader) {
        return FAMILIES.stream()
                .filter(family -> family.couldSee(reader))
                .anyMatch(family ->
                        TYPES.stream().anyMatch(type -> id(family, type).value().equals(id)));
    }

    /** One that was never recorded. */
    RecordId never(RecordKind kind) {
        return canaries.id(kind, "never " + kind, Audience.EVERYBODY);
    }

    List<RecordId> ids(Class<? extends Record> type, boolean hidden) {
        return FAMILIES.stream()
                .filter(family -> family.isHidden() == hidden)
                .map(family -> id(family, type))
                .toList();
    }

    /** One of the types that a kind of record has. */
    static Class<? extends Record> firstOf(RecordKind kind) {
        return TYPES.stream().filter(type -> kind(type) == kind).findFirst().orElseThrow();
    }

    static RecordKind kind(Class<? extends Record> type) {
        if (type == Story.class) {
            return RecordKind.STORY;
        }
        if (type == Statement.class) {
            return RecordKind.STATEMENT;
        }
        return Actor.class.isAssignableFrom(type) ? RecordKind.ACTOR : RecordKind.PROCEEDING;
    }
}
