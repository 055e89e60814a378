package org.newsdocket.leak;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsdocket.proceeding.Party.PartyRole;
import org.newsdocket.proceeding.ProceedingEvent;
import org.newsdocket.proceeding.ProceedingEvent.ProceedingEventType;
import org.newsdocket.record.Figure;
import org.newsdocket.record.Figure.FigureOperator;
import org.newsdocket.statement.Statement.StatementKind;
import org.newsdocket.story.Story.StoryRole;

/** Values that the rules of the record do not leave free. */
final class Forms {
    private static final List<ProceedingEventType> EVENTS =
            List.of(
                    ProceedingEventType.PROBATION,
                    ProceedingEventType.HEARING,
                    ProceedingEventType.CUSTODY_ORDER);

    /** The forms that have it; those not named here stand in all. */
    private static final Map<String, Set<Integer>> ONLY_IN =
            Map.of(
                    "Story.formerSlugs", Set.of(0),
                    "ProceedingEvent.until", Set.of(0, 2),
                    "ProceedingEvent.sentence", Set.of(0),
                    "Figure.value", Set.of(0),
                    "Figure.min", Set.of(1),
                    "Figure.max", Set.of(1));

    private Forms() {}

    /** Parts of which no value fits all forms: each is made in this many. */
    static int of(Class<?> type) {
        if (type == ProceedingEvent.class) {
            return EVENTS.size();
        }
        return type == Figure.class ? 2 : 1;
    }

    /** Whether the rules let the component have a value in this form of its type. */
    static boolean has(String component, int form) {
        var forms = ONLY_IN.get(component);
        return forms == null || forms.contains(form);
    }

    /** Empty where any value will do. */
    static Optional<Object> value(String component, Spot spot) {
        boolean first = spot.form() == 0;
        boolean hidden = !spot.audience().isEverybody();
        return Optional.ofNullable(
                switch (component) {
                    case "ProceedingEvent.type" -> EVENTS.get(spot.form());
                    case "Figure.operator" -> first ? FigureOperator.EXACT : FigureOperator.RANGE;
                    case "Party.role" -> PartyRole.DEFENDANT;
                    case "StoryActor.role" -> hidden ? StoryRole.SOURCE : StoryRole.SUBJECT;
                    case "Statement.kind" ->
                            hidden ? StatementKind.NOTICE : StatementKind.PUBLICATION;
                    case "Story.urgency" -> hidden ? 1 : 5;
                    default -> value(component.substring(component.indexOf('.') + 1), hidden);
                });
    }

    /** One that stands in nothing that everybody may read, or another one. */
    static String country(boolean hidden) {
        return hidden ? "KZ" : "KG";
    }

    private static @Nullable Object value(String name, boolean hidden) {
        return switch (name) {
            case "language" -> hidden ? "kk" : "en";
            case "script" -> hidden ? "Cyrl" : "Latn";
            case "country", "jurisdiction" -> country(hidden);
            case "citizenships" -> List.of(country(hidden));
            default -> null;
        };
    }
}
