package org.newsdocket.proceeding;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.newsdocket.proceeding.Party.PartyRole;
import org.newsdocket.record.Fact;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.Source;

/** Where the defendants of a proceeding stand. */
public final class Standings {
    private Standings() {}

    /** One for each defendant, in the order of the parties. */
    public static List<LegalStanding> of(Proceeding proceeding, LocalDate today) {
        return proceeding.parties().stream()
                .filter(party -> party.role() == PartyRole.DEFENDANT)
                .map(Party::actor)
                .distinct()
                .map(actor -> of(actor, proceeding, today))
                .toList();
    }

    /**
     * What no source stands behind says nothing; where sources contradict each other none is
     * believed.
     */
    private static LegalStanding of(RecordId actor, Proceeding proceeding, LocalDate today) {
        var events =
                proceeding.events().stream()
                        .filter(event -> isSourced(event) && concerns(event, actor))
                        .toList();
        var charges =
                proceeding.charges().stream()
                        .filter(charge -> isSourced(charge) && charge.party().equals(actor))
                        .toList();
        if (Stream.concat(events.stream(), facts(charges)).anyMatch(Fact::disputed)) {
            return StandingCourse.disputed(actor, proceeding.id());
        }
        var course = new StandingCourse(actor, proceeding.id());
        for (var event : events) {
            if (event.parties().isEmpty()) {
                course.followUnnamed(event);
            } else {
                course.follow(event);
            }
        }
        course.settle(ChargeAccount.of(charges));
        return course.standing(today);
    }

    private static boolean concerns(ProceedingEvent event, RecordId actor) {
        return event.parties().isEmpty() || event.parties().contains(actor);
    }

    static boolean isSourced(Fact fact) {
        return fact.sources().stream().anyMatch(Source::saysAnything);
    }

    private static Stream<Fact> facts(List<Charge> charges) {
        var changes = charges.stream().flatMap(charge -> charge.statusHistory().stream());
        return Stream.concat(charges.stream(), changes.filter(Standings::isSourced));
    }
}
