package org.newsdocket.actor;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.newsdocket.editing.Desk;
import org.newsdocket.editing.Verb;
import org.newsdocket.editing.Verbs;
import org.newsdocket.ledger.Changeset.ChangeKind;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import org.newsdocket.view.Restriction;
import org.newsdocket.view.Restrictions;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How actors are changed. */
@Component
final class ActorVerbs implements Verbs {
    /** What is told of an undisclosed person as such, and nothing else. */
    private static final List<String> OF_THE_UNDISCLOSED =
            List.of("disclosure", "inContextOf", "ordinal", "identity");

    private final Clock clock;

    ActorVerbs(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<Verb> all() {
        return Stream.of(
                        of("Person", "PERSON", Person.class),
                        of("Organization", "ORGANIZATION", Organization.class),
                        of("Court", "COURT", Court.class),
                        of("Group", "GROUP", Group.class),
                        of("UndisclosedPerson", "UNDISCLOSED_PERSON", UndisclosedPerson.class),
                        Stream.of(
                                new Verb(
                                        "disclosePerson",
                                        "person",
                                        Set.of(RecordKind.ACTOR),
                                        this::disclose)))
                .flatMap(verbs -> verbs)
                .toList();
    }

    private static Stream<Verb> of(String name, String type, Class<? extends Actor> actors) {
        var result = Character.toLowerCase(name.charAt(0)) + name.substring(1);
        var fixed = JsonNodeFactory.instance.objectNode().put("type", type);
        return Stream.of(
                Verbs.creating("create" + name, result, RecordKind.ACTOR, fixed),
                Verbs.revising("revise" + name, result, RecordKind.ACTOR, actors));
    }

    /**
     * The undisclosed person becomes a person under the same id, with the names and identifiers
     * given, or else those that the newsroom recorded. Earlier revisions stay as they are; and in
     * views of what was known by an earlier moment the person stays undisclosed, by a restriction
     * that ends now.
     */
    private Optional<RecordId> disclose(ObjectNode input, Desk desk) {
        return desk.revise(
                UndisclosedPerson.class,
                ChangeKind.DISCLOSED,
                person -> {
                    if (person.get("identity") instanceof ObjectNode identity) {
                        identity.forEachEntry((field, values) -> {
                            var all = values.asArray().deepCopy();
                            person.withArray(field).forEach(all::add);
                            person.set(field, all);
                        });
                    }
                    endWithholding(person);
                    person.remove(OF_THE_UNDISCLOSED);
                    person.put("type", "PERSON");
                    desk.replace(input, person, Person.class);
                });
    }

    private void endWithholding(ObjectNode person) {
        var all = person.withArray(Restriction.LIST);
        Restrictions.makeRoom(all, clock.instant());
        int number = Restrictions.nextNumber(all);
        var ended = all.addObject().put("number", number);
        ended.put("kind", Restriction.Kind.IDENTITY.name());
        ended.putPOJO("until", clock.instant());
        var shownAs = ended.putObject("shownAs");
        for (var field : List.of("disclosure", "inContextOf", "ordinal")) {
            if (person.has(field)) {
                shownAs.set(field, person.get(field));
            }
        }
    }
}
