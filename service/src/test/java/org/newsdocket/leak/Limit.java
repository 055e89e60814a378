package org.newsdocket.leak;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.newsdocket.actor.Person;
import org.newsdocket.actor.UndisclosedPerson;
import org.newsdocket.record.Fact;
import org.newsdocket.record.Record;
import org.newsdocket.view.Restriction.Kind;

/** A restriction that is imposed on records, or none. */
enum Limit {
    NONE,
    RECORD,
    RECORD_AT_HOME,
    FIELDS,

    /** The first one of each list. */
    FACTS,
    EMBARGO,
    IDENTITY,

    /** Does not hold yet. */
    TO_COME,

    RECORD_FOR_A_WHILE,
    FIELDS_FOR_A_WHILE,

    /** Comes to its end at once: an undisclosed person is disclosed. */
    DISCLOSED;

    Kind kind() {
        return switch (this) {
            case NONE -> throw new IllegalStateException("nothing is restricted");
            case EMBARGO -> Kind.EMBARGO;
            case IDENTITY -> Kind.IDENTITY;
            case DISCLOSED -> throw new IllegalStateException("it is not imposed");
            case RECORD,
                    RECORD_AT_HOME,
                    RECORD_FOR_A_WHILE,
                    FIELDS,
                    FIELDS_FOR_A_WHILE,
                    FACTS,
                    TO_COME ->
                    Kind.PUBLICATION;
        };
    }

    /** Whether it does so while the last revision stands. */
    boolean endsByItself() {
        return this == RECORD_FOR_A_WHILE || this == FIELDS_FOR_A_WHILE;
    }

    List<String> countries() {
        return this == RECORD_AT_HOME ? List.of(Reader.RESTRICTED_IN) : List.of();
    }

    boolean isOn(Class<? extends Record> type) {
        return switch (this) {
            case NONE -> false;
            case IDENTITY -> type == Person.class || type == UndisclosedPerson.class;
            case DISCLOSED -> type == UndisclosedPerson.class;
            case FACTS -> Stream.of(type.getRecordComponents()).anyMatch(Limit::holdsFacts);
            default -> true;
        };
    }

    private static boolean holdsFacts(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                && list.getActualTypeArguments()[0] instanceof Class<?> element
                && Fact.class.isAssignableFrom(element);
    }

    /** Who may read what it covers. */
    Audience audience() {
        return switch (this) {
            case NONE, TO_COME, DISCLOSED -> Audience.EVERYBODY;
            case EMBARGO -> Audience.AHEAD;
            case RECORD_AT_HOME -> Audience.ELSEWHERE;
            case RECORD, RECORD_FOR_A_WHILE, FIELDS, FIELDS_FOR_A_WHILE, FACTS, IDENTITY ->
                    Audience.CLEARED;
        };
    }

    /** Who may know of the record. */
    Audience audienceOfRecord() {
        return switch (this) {
            case FIELDS, FIELDS_FOR_A_WHILE, FACTS, IDENTITY -> Audience.EVERYBODY;
            default -> audience();
        };
    }

    /** Who may know since when, and until when. */
    Audience audienceOfItself() {
        return switch (this) {
            case IDENTITY -> Audience.EVERYBODY;
            case TO_COME -> Audience.CLEARED;
            default -> audience();
        };
    }

    /**
     * Who may read one component of a record.
     *
     * @param restrictable the components that can be restricted alone
     */
    Audience audience(Class<? extends Record> type, String component, Set<String> restrictable) {
        boolean isCovered =
                switch (this) {
                    case FIELDS, FIELDS_FOR_A_WHILE -> restrictable.contains(component);
                    case IDENTITY -> isOn(type);
                    default -> false;
                };
        return isCovered ? audience() : Audience.EVERYBODY;
    }
}
