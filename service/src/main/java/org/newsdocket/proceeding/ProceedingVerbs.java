package org.newsdocket.proceeding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsdocket.editing.Desk;
import org.newsdocket.editing.Verb;
import org.newsdocket.editing.Verbs;
import org.newsdocket.ledger.Changeset.ChangeKind;
import org.newsdocket.problem.ProblemCode;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How proceedings are changed. */
@Component
final class ProceedingVerbs implements Verbs {
    private static final String RESULT = "proceeding";
    private static final String SEQUENCE = "sequence";

    @Override
    public List<Verb> all() {
        return List.of(
                Verbs.creating(
                        "createProceeding",
                        RESULT,
                        RecordKind.PROCEEDING,
                        JsonNodeFactory.instance.objectNode()),
                Verbs.revising("reviseProceeding", RESULT, RecordKind.PROCEEDING, Proceeding.class),
                verb("appendProceedingEvent", ProceedingVerbs::append),
                verb("changeChargeStatus", ProceedingVerbs::changeStatus));
    }

    private static Verb verb(String name, Verb.Act act) {
        return new Verb(name, RESULT, Set.of(RecordKind.PROCEEDING), act);
    }

    /** Behind all others of its day, where no sequence is given. */
    private static Optional<RecordId> append(ObjectNode input, Desk desk) {
        return desk.revise(
                Proceeding.class,
                ChangeKind.REVISED,
                proceeding -> {
                    var events = proceeding.withArray("events");
                    var event = (ObjectNode) input.get("event");
                    if (!event.hasNonNull(SEQUENCE)) {
                        int last =
                                events.valueStream()
                                        .mapToInt(known -> known.path(SEQUENCE).asInt(0))
                                        .max()
                                        .orElse(0);
                        event.put(SEQUENCE, last + 1);
                    }
                    desk.locate("events[" + events.size() + "]", "event");
                    events.add(event);
                });
    }

    /** The charge goes on from its last status to the one given. */
    private static Optional<RecordId> changeStatus(ObjectNode input, Desk desk) {
        return desk.revise(
                Proceeding.class,
                ChangeKind.REVISED,
                proceeding -> {
                    var charges = proceeding.path("charges");
                    var key = input.path("charge").asString("");
                    int index = 0;
                    while (index < charges.size()
                            && !charges.get(index).path("key").asString("").equals(key)) {
                        index++;
                    }
                    if (index == charges.size()) {
                        desk.refuse(
                                ProblemCode.UNKNOWN_KEY,
                                "charge",
                                "the proceeding has no charge of this key");
                        return;
                    }
                    var history = charges.get(index).withArray("statusHistory");
                    desk.locate(
                            "charges[" + index + "].statusHistory[" + history.size() + "]",
                            "change");
                    history.add(input.get("change"));
                });
    }
}
