package org.newsdocket.statement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.newsdocket.actor.Actor;
import org.newsdocket.editing.FigureRules;
import org.newsdocket.editing.Findings;
import org.newsdocket.editing.RecordRules;
import org.newsdocket.editing.Surroundings;
import org.newsdocket.problem.ProblemCode;
import org.newsdocket.record.PartialDate;
import org.newsdocket.statement.Statement.StatementKind;
import org.newsdocket.story.Story;
import org.springframework.stereotype.Component;

/** What must hold of a statement. */
@Component
final class StatementRules implements RecordRules<Statement> {
    @Override
    public Class<Statement> type() {
        return Statement.class;
    }

    @Override
    public void check(Statement statement, Surroundings surroundings, Findings findings) {
        if (statement.kind() == StatementKind.QUOTE
                && statement.speaker() == null
                && statement.attribution() == null) {
            findings.add(
                    ProblemCode.REQUIRED,
                    "speaker",
                    "a quote needs a speaker, or an attribution to one who is not named");
        }
        checkMoments(statement, surroundings, findings);
        surroundings.require(statement.speaker(), "speaker", findings, Actor.class);
        surroundings.require(statement.onBehalfOf(), "onBehalfOf", findings, Actor.class);
        surroundings.require(statement.inReplyTo(), "inReplyTo", findings, Statement.class);
        if (statement.id().equals(statement.inReplyTo())) {
            findings.add(ProblemCode.INVALID_VALUE, "inReplyTo", "nothing replies to itself");
        }
        for (int i = 0; i < statement.stories().size(); i++) {
            surroundings.require(
                    statement.stories().get(i), "stories[" + i + "]", findings, Story.class);
        }
        findings.requireDistinct(statement.stories(), "stories", id -> id);
        findings.requireDistinct(statement.about(), "about", id -> id);
        FigureRules.check(statement.figures(), findings);
    }

    private static void checkMoments(
            Statement statement, Surroundings surroundings, Findings findings) {
        findings.requirePast(statement.saidOn(), surroundings.today(), "saidOn");
        findings.requireOrder(
                statement.saidOn(),
                day(statement.publishedAt()),
                "publishedAt",
                "it was not published before it was said");
        findings.requireOrder(
                statement.saidOn() == null ? day(statement.publishedAt()) : statement.saidOn(),
                day(statement.retractedAt()),
                "retractedAt",
                "it was not taken back before it was said");
    }

    private static @Nullable PartialDate day(@Nullable Instant moment) {
        return moment == null ? null : PartialDate.latestOf(moment);
    }
}
