package org.newsdocket.proceeding;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsdocket.actor.Court;
import org.newsdocket.actor.Organization;
import org.newsdocket.actor.Person;
import org.newsdocket.actor.UndisclosedPerson;
import org.newsdocket.editing.Findings;
import org.newsdocket.editing.Surroundings;
import org.newsdocket.problem.ProblemCode;
import org.newsdocket.proceeding.ProceedingEvent.ProceedingEventType;
import org.newsdocket.record.PartialDate;
import org.newsdocket.record.RecordId;

/** What must hold of the events of one proceeding. */
final class EventRules {
    private static final Set<ProceedingEventType> TAKING =
            Set.of(
                    ProceedingEventType.DETENTION,
                    ProceedingEventType.ARREST,
                    ProceedingEventType.CUSTODY_ORDER);
    private static final Set<ProceedingEventType> ENDING_ON_A_DAY =
            Set.of(
                    ProceedingEventType.CUSTODY_ORDER,
                    ProceedingEventType.CUSTODY_EXTENSION,
                    ProceedingEventType.PROBATION);
    private static final Set<ProceedingEventType> SENTENCING =
            Set.of(
                    ProceedingEventType.CONVICTION,
                    ProceedingEventType.SENTENCE,
                    ProceedingEventType.SENTENCE_REDUCED,
                    ProceedingEventType.APPEAL_DECISION,
                    ProceedingEventType.PROBATION);

    private final Proceeding proceeding;
    private final Surroundings surroundings;
    private final Findings findings;
    private final Set<RecordId> parties;

    EventRules(Proceeding proceeding, Surroundings surroundings, Findings findings) {
        this.proceeding = proceeding;
        this.surroundings = surroundings;
        this.findings = findings;
        this.parties =
                proceeding.parties().stream()
                        .map(Party::actor)
                        .collect(Collectors.toUnmodifiableSet());
    }

    void check() {
        for (var event : proceeding.events()) {
            check(event, findings.place(event));
        }
    }

    private void check(ProceedingEvent event, String path) {
        if (event.convicts() && !surroundings.isSourced(event)) {
            findings.add(
                    ProblemCode.UNSOURCED,
                    path + ".sources",
                    "nobody is convicted or sentenced without a source that stands and can be told");
        }
        for (int i = 0; i < event.parties().size(); i++) {
            if (!parties.contains(event.parties().get(i))) {
                findings.add(
                        ProblemCode.ROLE_MISMATCH,
                        path + ".parties[" + i + "]",
                        event.parties().get(i) + " is no party of the proceeding");
            }
        }
        surroundings.require(
                event.by(),
                path + ".by",
                findings,
                Court.class,
                Organization.class,
                Person.class,
                UndisclosedPerson.class);
        refuseOnOthers(event.until() != null, ENDING_ON_A_DAY, event, path + ".until");
        refuseOnOthers(event.sentence() != null, SENTENCING, event, path + ".sentence");
        checkDates(event, path);
    }

    private void refuseOnOthers(
            boolean given, Set<ProceedingEventType> types, ProceedingEvent event, String path) {
        if (given && !types.contains(event.type())) {
            findings.add(
                    ProblemCode.INVALID_VALUE,
                    path,
                    event.type()
                            + " has none; only "
                            + types.stream()
                                    .map(Enum::name)
                                    .sorted()
                                    .collect(Collectors.joining(", "))
                            + " have");
        }
    }

    private void checkDates(ProceedingEvent event, String path) {
        if (event.type() != ProceedingEventType.HEARING) {
            findings.requirePast(event.occurredOn(), surroundings.today(), path + ".occurredOn");
            findings.requireOrder(
                    event.occurredOn(),
                    announcedOn(event),
                    path + ".announcedAt",
                    "it was not announced before it happened");
        }
        findings.requireOrder(
                event.occurredOn(),
                event.until() == null ? null : PartialDate.of(event.until()),
                path + ".until",
                "it does not end before it was ordered");
        if (event.type() == ProceedingEventType.RELEASE) {
            findings.requireOrder(
                    firstTaking(event),
                    event.occurredOn(),
                    path + ".occurredOn",
                    "nobody is released before being detained");
        }
    }

    private static @Nullable PartialDate announcedOn(ProceedingEvent event) {
        return event.announcedAt() == null ? null : PartialDate.latestOf(event.announcedAt());
    }

    /** When the first of those released is told to have been taken; null where that is not told. */
    private @Nullable PartialDate firstTaking(ProceedingEvent release) {
        return proceeding.events().stream()
                .filter(event -> TAKING.contains(event.type()) && concernsSame(event, release))
                .map(ProceedingEvent::occurredOn)
                .filter(Objects::nonNull)
                .min(Comparator.comparing(EventRules::earliest))
                .orElse(null);
    }

    private static LocalDate earliest(PartialDate date) {
        var earliest = date.earliest();
        return earliest == null ? LocalDate.MIN : earliest;
    }

    private static boolean concernsSame(ProceedingEvent one, ProceedingEvent other) {
        List<RecordId> first = one.parties();
        List<RecordId> second = other.parties();
        return first.isEmpty() || second.isEmpty() || first.stream().anyMatch(second::contains);
    }
}
