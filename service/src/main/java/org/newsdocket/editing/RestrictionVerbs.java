package org.newsdocket.editing;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.newsdocket.ledger.Changeset.ChangeKind;
import org.newsdocket.problem.ProblemCode;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import org.newsdocket.view.Restriction;
import org.newsdocket.view.Restrictions;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How restrictions are imposed on records and lifted. One that was lifted stays on the record with
 * its end, as what was not public while it held was not public then.
 */
@Component
final class RestrictionVerbs implements Verbs {
    private static final String NUMBER = "number";
    private static final String FIELDS = "fields";
    private static final String UNTIL = "until";

    private final Clock clock;

    RestrictionVerbs(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<Verb> all() {
        return List.of(
                verb("imposeRestriction", this::impose), verb("liftRestriction", this::lift));
    }

    private static Verb verb(String name, Verb.Act act) {
        return new Verb(name, "record", EnumSet.allOf(RecordKind.class), act);
    }

    private Optional<RecordId> impose(ObjectNode input, Desk desk) {
        var now = clock.instant();
        if (input.path(FIELDS).isArray() && input.path(FIELDS).isEmpty()) {
            desk.refuse(ProblemCode.INVALID_VALUE, FIELDS, "it names none; left out, it is all");
        }
        return desk.revise(
                Record.class,
                ChangeKind.RESTRICTED,
                document -> {
                    var all = document.withArray(Restriction.LIST);
                    Restrictions.makeRoom(all, now);
                    var path = Restriction.LIST + "[" + all.size() + "]";
                    int number = Restrictions.nextNumber(all);
                    Verbs.merge(input, all.addObject().put(NUMBER, number));
                    var until = Restriction.in(document).getLast().until();
                    if (until != null && !until.isAfter(now)) {
                        desk.refuse(ProblemCode.IMPOSSIBLE_DATE, UNTIL, "it would have ended");
                    }
                    desk.locate(path, "");
                });
    }

    /** One that has not begun yet is taken away: it never held. */
    private Optional<RecordId> lift(ObjectNode input, Desk desk) {
        int number = input.path(NUMBER).asInt(0);
        return desk.revise(
                Record.class,
                ChangeKind.REVISED,
                document -> {
                    var now = clock.instant();
                    var lifted =
                            Restriction.in(document).stream()
                                    .filter(each -> each.number() == number)
                                    .filter(each -> !each.endsBy(now))
                                    .findFirst();
                    lifted.ifPresentOrElse(
                            restriction -> end(restriction, document, now),
                            () ->
                                    desk.refuse(
                                            ProblemCode.NOT_FOUND,
                                            NUMBER,
                                            "no restriction of this number holds or will hold"));
                });
    }

    private static void end(Restriction restriction, ObjectNode document, Instant now) {
        var from = restriction.from();
        var all = (ArrayNode) document.path(Restriction.LIST);
        if (from != null && from.isAfter(now)) {
            all.removeIf(each -> isOf(restriction, each));
            return;
        }
        all.valueStream()
                .filter(each -> isOf(restriction, each))
                .forEach(each -> ((ObjectNode) each).putPOJO(UNTIL, now));
    }

    private static boolean isOf(Restriction restriction, JsonNode each) {
        return each.path(NUMBER).asInt(0) == restriction.number();
    }
}
