package org.newsdocket.statement;

import java.util.List;
import java.util.Set;
import org.newsdocket.editing.Verb;
import org.newsdocket.editing.Verbs;
import org.newsdocket.ledger.Changeset.ChangeKind;
import org.newsdocket.record.RecordKind;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/** How statements are changed. */
@Component
final class StatementVerbs implements Verbs {
    private static final String RESULT = "statement";

    @Override
    public List<Verb> all() {
        return List.of(
                Verbs.creating(
                        "createStatement",
                        RESULT,
                        RecordKind.STATEMENT,
                        JsonNodeFactory.instance.objectNode()),
                Verbs.revising("reviseStatement", RESULT, RecordKind.STATEMENT, Statement.class),
                new Verb(
                        "retractStatement",
                        RESULT,
                        Set.of(RecordKind.STATEMENT),
                        (input, desk) ->
                                desk.revise(
                                        Statement.class,
                                        ChangeKind.RECALLED,
                                        statement ->
                                                statement.set(
                                                        "retractedAt", input.get("retractedAt")))));
    }
}
