package org.newsdocket.proceeding;

import org.newsdocket.actor.Actor;
import org.newsdocket.actor.Court;
import org.newsdocket.actor.Group;
import org.newsdocket.actor.Organization;
import org.newsdocket.actor.Person;
import org.newsdocket.actor.UndisclosedPerson;
import org.newsdocket.editing.Findings;
import org.newsdocket.editing.RecordRules;
import org.newsdocket.editing.Surroundings;
import org.newsdocket.problem.ProblemCode;
import org.springframework.stereotype.Component;

/** What must hold of a proceeding. */
@Component
final class ProceedingRules implements RecordRules<Proceeding> {
    @Override
    public Class<Proceeding> type() {
        return Proceeding.class;
    }

    @Override
    public void check(Proceeding proceeding, Surroundings surroundings, Findings findings) {
        findings.requireCountry(proceeding.jurisdiction(), "jurisdiction");
        surroundings.require(proceeding.court(), "court", findings, Court.class);
        surroundings.require(
                proceeding.investigatedBy(), "investigatedBy", findings, Organization.class);
        findings.requireDistinct(proceeding.identifiers(), "identifiers", identifier -> identifier);
        checkParties(proceeding, surroundings, findings);
        for (int i = 0; i < proceeding.related().size(); i++) {
            var path = "related[" + i + "].proceeding";
            var related = proceeding.related().get(i).proceeding();
            surroundings.require(related, path, findings, Proceeding.class);
            if (related.equals(proceeding.id())) {
                findings.add(ProblemCode.INVALID_VALUE, path, "it names the proceeding itself");
            }
        }
        findings.requireDistinct(proceeding.related(), "related", related -> related);
        new ChargeRules(proceeding, surroundings, findings).check();
        new EventRules(proceeding, surroundings, findings).check();
    }

    private static void checkParties(
            Proceeding proceeding, Surroundings surroundings, Findings findings) {
        for (int i = 0; i < proceeding.parties().size(); i++) {
            var party = proceeding.parties().get(i);
            var path = "parties[" + i + "]";
            surroundings.require(party.actor(), path + ".actor", findings, Actor.class);
            var actor = surroundings.find(party.actor()).orElse(null);
            if (actor instanceof Actor known && !fits(party, known)) {
                findings.add(
                        ProblemCode.ROLE_MISMATCH,
                        path + ".role",
                        party.role() + " is no role of a " + known.getClass().getSimpleName());
            }
        }
        findings.requireDistinct(proceeding.parties(), "parties", party -> party);
    }

    /** No court is a party to what it hears, and no body or crowd gives evidence or counsel. */
    private static boolean fits(Party party, Actor actor) {
        boolean isHuman = actor instanceof Person || actor instanceof UndisclosedPerson;
        return switch (party.role()) {
            case WITNESS, COUNSEL -> isHuman;
            case PROSECUTOR, INVESTIGATOR -> isHuman || actor instanceof Organization;
            case DEFENDANT, CLAIMANT, RESPONDENT, VICTIM ->
                    isHuman || actor instanceof Organization || actor instanceof Group;
        };
    }
}
