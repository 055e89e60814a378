package org.newsdocket.actor;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsdocket.actor.UndisclosedPerson.Disclosure;
import org.newsdocket.editing.FigureRules;
import org.newsdocket.editing.Findings;
import org.newsdocket.editing.RecordRules;
import org.newsdocket.editing.Surroundings;
import org.newsdocket.problem.ProblemCode;
import org.newsdocket.record.Identifier;
import org.newsdocket.record.PartialDate;
import org.newsdocket.record.RecordId;
import org.springframework.stereotype.Component;

/** What must hold of an actor. */
@Component
final class ActorRules implements RecordRules<Actor> {
    private static final String ENDS_BEFORE = "it did not end before it began";

    @Override
    public Class<Actor> type() {
        return Actor.class;
    }

    @Override
    public void check(Actor actor, Surroundings surroundings, Findings findings) {
        if (actor.names().isEmpty() && !(actor instanceof UndisclosedPerson)) {
            findings.add(ProblemCode.REQUIRED, "names", "it needs a name to be called by");
        }
        findings.requireDistinct(actor.identifiers(), "identifiers", identifier -> identifier);
        checkAffiliations(actor.affiliations(), surroundings, findings);
        checkDisclosures(actor, findings);
        switch (actor) {
            case Person person -> check(person, surroundings, findings);
            case Organization organization -> check(organization, surroundings, findings);
            case Court court -> check(court, surroundings, findings);
            case Group group -> FigureRules.check(group.figures(), findings);
            case UndisclosedPerson person -> check(person, findings);
        }
    }

    /**
     * How a person is shown whose identity is restricted is told as that of any undisclosed one.
     */
    private static void checkDisclosures(Actor actor, Findings findings) {
        var known = Stream.of(Disclosure.values()).map(Disclosure::name).toList();
        for (int i = 0; i < actor.restrictions().size(); i++) {
            var alias = actor.restrictions().get(i).shownAs();
            var disclosure = alias == null ? null : alias.disclosure();
            if (disclosure != null && !known.contains(disclosure)) {
                findings.add(
                        ProblemCode.INVALID_VALUE,
                        "restrictions[" + i + "].shownAs.disclosure",
                        "'" + disclosure + "' is none of " + String.join(", ", known));
            }
        }
    }

    private static void checkAffiliations(
            List<Affiliation> affiliations, Surroundings surroundings, Findings findings) {
        for (int i = 0; i < affiliations.size(); i++) {
            var affiliation = affiliations.get(i);
            var path = "affiliations[" + i + "]";
            surroundings.require(
                    affiliation.organization(),
                    path + ".organization",
                    findings,
                    Organization.class);
            checkInterval(affiliation.from(), affiliation.until(), path, findings);
        }
    }

    private static void checkInterval(
            @Nullable PartialDate from,
            @Nullable PartialDate until,
            String path,
            Findings findings) {
        findings.requireOrder(from, until, path + ".until", ENDS_BEFORE);
    }

    private static void check(Person person, Surroundings surroundings, Findings findings) {
        for (int i = 0; i < person.citizenships().size(); i++) {
            findings.requireCountry(person.citizenships().get(i), "citizenships[" + i + "]");
        }
        findings.requireDistinct(person.citizenships(), "citizenships", country -> country);
        findings.requirePast(person.birthDate(), surroundings.today(), "birthDate");
        for (int i = 0; i < person.occupations().size(); i++) {
            var occupation = person.occupations().get(i);
            checkInterval(
                    occupation.from(), occupation.until(), "occupations[" + i + "]", findings);
        }
    }

    private static void check(
            Organization organization, Surroundings surroundings, Findings findings) {
        findings.requireCountry(organization.country(), "country");
        surroundings.require(organization.parent(), "parent", findings, Organization.class);
        requireAnother(organization.id(), organization.parent(), "parent", findings);
    }

    private static void check(Court court, Surroundings surroundings, Findings findings) {
        findings.requireCountry(court.country(), "country");
        surroundings.require(court.appealsTo(), "appealsTo", findings, Court.class);
        requireAnother(court.id(), court.appealsTo(), "appealsTo", findings);
    }

    private static void requireAnother(
            RecordId id, @Nullable RecordId other, String path, Findings findings) {
        if (id.equals(other)) {
            findings.add(ProblemCode.INVALID_VALUE, path, "it names the record itself");
        }
    }

    private static void check(UndisclosedPerson person, Findings findings) {
        var ordinal = person.ordinal();
        if (ordinal != null && ordinal < 1) {
            findings.add(ProblemCode.INVALID_VALUE, "ordinal", "counting starts at 1");
        }
        if (person.identity() != null) {
            findings.requireDistinct(
                    person.identity().identifiers(),
                    "identity.identifiers",
                    (Identifier one) -> one);
        }
    }
}
