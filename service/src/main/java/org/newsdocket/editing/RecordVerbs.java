package org.newsdocket.editing;

import java.util.EnumSet;
import java.util.List;
import org.newsdocket.ledger.Changeset.ChangeKind;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordKind;
import org.springframework.stereotype.Component;

/** What can be done to a record of any kind. */
@Component
final class RecordVerbs implements Verbs {
    @Override
    public List<Verb> all() {
        return List.of(
                new Verb(
                        "withdrawRecord",
                        "record",
                        EnumSet.allOf(RecordKind.class),
                        (_, desk) ->
                                desk.revise(
                                        Record.class,
                                        ChangeKind.RECALLED,
                                        document -> document.put("status", "CANCELED"))));
    }
}
