package org.newsdocket.proceeding;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.newsdocket.proceeding.Party.PartyRole;
import org.newsdocket.record.Fact;
import org.newsdocket.record.RecordId;

/** Where the defendants of a proceeding stand. */
public final class Standings {
    private Standings() {}

    /**
     * One for each defendant, in the order of the parties.
     *
     * @param fallen the records on which nothing rests in the view
     */
    public static List<LegalStanding> of(
            Proceeding proceeding, Set<RecordId> fallen, LocalDate today) {
        return proceeding.parties().stream()
                .filter(party -> party.role() == PartyRole.DEFENDANT)
                .map(Party::actor)
                .distinct()
                .map(actor -> of(actor, proceeding, fallen, today))
                .toList();
    }

    /**
     * What no source stands behind says nothing; where sources contradict each other none is
     * believed; and where facts are kept from the reader the others may mislead.
     */
    private static LegalStanding of(
            RecordId actor, Proceeding proceeding, Set<RecordId> fallen, LocalDate today) {
        var events = proceeding.events().stream().filter(event -> concerns(event, actor)).toList();
        var charges =
                proceeding.charges().stream()
                        .filter(charge -> charge.party().equals(actor))
                        .toList();
        if (Boolean.TRUE.equals(proceeding.incomplete())) {
            return new StandingCourse(actor, proceeding.id()).standing(today);
        }
        if (told(events, charges, fallen).anyMatch(Fact::disputed)) {
            return StandingCourse.disputed(actor, proceeding.id());
        }
        var course = new StandingCourse(actor, proceeding.id());
        for (var event : events) {
            boolean isSourced = event.isSourced(fallen);
            if (isSourced && !event.parties().isEmpty()) {
                course.follow(event);
            } else {
                course.followVaguely(event, isSourced);
            }
        }
        course.settle(ChargeAccount.of(charges, fallen));
        return course.standing(today);
    }

    private static boolean concerns(ProceedingEvent event, RecordId actor) {
        return event.parties().isEmpty() || event.parties().contains(actor);
    }

    /** A change tells of a charge that is told itself. */
    private static Stream<Fact> told(
            List<ProceedingEvent> events, List<Charge> charges, Set<RecordId> fallen) {
        var told = charges.stream().filter(charge -> charge.isSourced(fallen)).toList();
        var changes = told.stream().flatMap(charge -> charge.statusHistory().stream());
        return Stream.of(events.stream(), told.stream(), changes)
                .<Fact>flatMap(facts -> facts)
                .filter(fact -> fact.isSourced(fallen));
    }
}
