package org.newsdocket.proceeding.mongo;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.newsdocket.proceeding.Charge.ChargeStatus;
import org.newsdocket.proceeding.ProceedingQuery;
import org.newsdocket.proceeding.StandingState;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.mongo.Criteria;
import org.newsdocket.record.mongo.DocumentIndex;
import org.newsdocket.record.mongo.ViewFilter;
import org.newsdocket.view.View;

/**
 * Turns what is asked of proceedings into filters. What a view may not know of does not meet any of
 * them, nor does what is told of people of whom it may not know.
 */
final class ProceedingFilters {
    private final ProceedingQuery query;
    private final View view;
    private final List<String> hidden;
    private final ShakenProceedings shaken;

    /**
     * @param hidden the people of whom the view may not know
     */
    ProceedingFilters(
            ProceedingQuery query, View view, Set<RecordId> hidden, ShakenProceedings shaken) {
        this.query = query;
        this.view = view;
        this.hidden = hidden.stream().map(RecordId::value).toList();
        this.shaken = shaken;
    }

    /** Whether the filter asks for what the facts amount to. */
    static boolean asksForAnyStanding(ProceedingQuery query) {
        return query.standing() != null
                || query.chargeStatus() != null
                || query.chargeStatusEver() != null;
    }

    /** Whether the filter asks for somebody without saying for whom. */
    static boolean asksForAnybody(ProceedingQuery query) {
        return (query.role() != null && query.party() == null)
                || query.provision() != null
                || query.chargeStatus() != null
                || query.chargeStatusEver() != null
                || query.standing() != null
                || query.eventType() != null
                || query.eventFrom() != null
                || query.eventUntil() != null;
    }

    Bson filter() {
        var known = ViewFilter.notAfter("knownFrom", view.knownAt());
        return new Criteria()
                .is("kind", query.kind())
                .is("court", query.court())
                .is("investigatedBy", query.investigatedBy())
                .is("jurisdiction", query.jurisdiction())
                .identifier(query.identifier())
                .element(
                        "parties",
                        new Criteria().is("actor", query.party()).is("role", query.role()),
                        isShown("actor"))
                .element("charges", provision(), known, isShown("party"))
                .and(status(query.chargeStatus(), true))
                .and(status(query.chargeStatusEver(), false))
                .and(standing(query.standing()))
                .element(
                        ProceedingShape.EVENTS,
                        event(),
                        Filters.lte("from", ViewFilter.date(view.knownAt())),
                        isShown("party"))
                .and(DocumentIndex.isDisputed(query.disputed(), view))
                .filter();
    }

    /**
     * A party has the standing in the view.
     *
     * @param prefix of the fields; empty within an element
     */
    static Bson standing(String prefix, StandingState state, View view) {
        return Filters.and(Filters.eq(prefix + "state", state.name()), holds(prefix, view));
    }

    private @Nullable Bson standing(@Nullable StandingState state) {
        if (state == null) {
            return null;
        }
        var found =
                Filters.elemMatch(
                        ProceedingShape.STANDINGS,
                        Filters.and(standing("", state, view), isShown("actor")));
        return shaken.orAnybodyStands(found, state);
    }

    /** Meant for a field of an element; also true where nobody is named. */
    private Bson isShown(String actor) {
        return hidden.isEmpty() ? Filters.empty() : Filters.nin(actor, hidden);
    }

    private @Nullable Bson status(@Nullable ChargeStatus status, boolean current) {
        if (status == null) {
            return null;
        }
        var wanted =
                Filters.and(Filters.eq("status", status.name()), holds("", view), isShown("party"));
        var found =
                Filters.elemMatch(
                        ProceedingShape.STATUSES,
                        current ? Filters.and(Filters.eq("current", true), wanted) : wanted);
        return shaken.orACharge(found, status, current);
    }

    private static Bson holds(String prefix, View view) {
        var moment = ViewFilter.date(view.knownAt());
        return Filters.and(
                Filters.lte(prefix + "from", moment), Filters.gt(prefix + "until", moment));
    }

    private Criteria provision() {
        var criteria = new Criteria();
        var provision = query.provision();
        return provision == null
                ? criteria
                : criteria.is("provision.code", provision.code())
                        .is("provision.jurisdiction", provision.jurisdiction())
                        .is("provision.article", provision.article())
                        .is("provision.part", provision.part());
    }

    /** An event of a partly known day meets a range that it can have happened in. */
    private Criteria event() {
        var criteria = new Criteria().is("type", query.eventType());
        LocalDate from = query.eventFrom();
        LocalDate until = query.eventUntil();
        criteria.notBefore("last", from == null ? null : DocumentIndex.startOf(from));
        criteria.before("first", until == null ? null : DocumentIndex.startOf(until.plusDays(1)));
        return criteria;
    }
}
