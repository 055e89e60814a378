package org.newsdocket.exchange.ninjs;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsdocket.exchange.ForeignIds;
import org.newsdocket.exchange.foreign.Facts;
import org.newsdocket.exchange.foreign.ForeignObject;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import org.newsdocket.story.Story.StoryRole;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The people and organisations that an item lists. A story never revises an actor: all that it says
 * holds only for one that is not recorded yet, and is public no earlier than the story.
 */
final class ListedActors {
    private final String story;
    private final Publication publication;
    private final @Nullable String language;
    private final Set<String> unnamedSoFar = new HashSet<>();
    private final Map<String, RecordId> names = new LinkedHashMap<>();
    private final Set<String> people = new HashSet<>();
    private final Map<RecordId, ObjectNode> defaults = new LinkedHashMap<>();
    private final ArrayNode told = Facts.list();

    private ListedActors(String story, Publication publication, @Nullable String language) {
        this.story = story;
        this.publication = publication;
        this.language = language;
    }

    /**
     * @param story its uri: who has none of its own is somebody of this story alone
     */
    static ListedActors of(
            ForeignObject item, String story, Publication publication, @Nullable String language) {
        var actors = new ListedActors(story, publication, language);
        item.objects("people").forEach(person -> actors.add(person, ActorForm.PERSON));
        item.objects("organisations")
                .forEach(organisation -> actors.add(organisation, ActorForm.ORGANIZATION));
        return actors;
    }

    private void add(ForeignObject listed, ActorForm usual) {
        var name = listed.text("name").orElse("");
        if (name.isEmpty()) {
            return;
        }
        var uri = listed.text("uri").orElse("");
        var own = OwnUris.parse(uri).filter(id -> id.kind() == RecordKind.ACTOR);
        var role = role(listed, usual);
        var form =
                own.isEmpty()
                        ? usual.in(role)
                        : listed.text("literal").flatMap(ActorForm::of).orElse(usual);
        var id = own.orElseGet(() -> foreign(uri, name, usual));
        var actor = form.document(name, language);
        if (own.isEmpty() && !uri.isEmpty()) {
            actor.putArray("identifiers").add(Facts.document(Facts.identifier("uri", uri)));
        }
        if (form != ActorForm.UNDISCLOSED_PERSON) {
            names.putIfAbsent(name, id);
        }
        if (usual.isSomebody()) {
            people.add(name);
        }
        defaults.putIfAbsent(id, published(actor));
        tell(id, role);
    }

    private void tell(RecordId id, StoryRole role) {
        var one = Facts.object().put("actor", id.value()).put("role", role.name());
        if (!told.valueStream().anyMatch(one::equals)) {
            told.add(one);
        }
    }

    private RecordId foreign(String uri, String name, ActorForm form) {
        if (!uri.isEmpty()) {
            var identifier = Facts.identifier("uri", uri);
            return ForeignIds.of(RecordKind.ACTOR, identifier.scheme(), identifier.value());
        }
        var place = form + " " + name;
        for (int count = 2; !unnamedSoFar.add(place); count++) {
            place = form + " " + name + "\n" + count;
        }
        return ForeignIds.of(RecordKind.ACTOR, story, place);
    }

    private ObjectNode published(ObjectNode actor) {
        actor.put("status", publication.isUsable() ? "USABLE" : "WITHHELD");
        if (publication.embargoedUntil() != null) {
            actor.put("embargoedUntil", publication.embargoedUntil().toString());
        }
        var publicFrom = publication.ofVersion();
        if (publication.isUsable() && publicFrom != null) {
            actor.put("knownFrom", publicFrom.toString());
        }
        return actor;
    }

    /** What the story says of an actor in words of its own makes nobody more than mentioned. */
    private static StoryRole role(ForeignObject listed, ActorForm form) {
        var said = listed.text("rel");
        var role = said.flatMap(rel -> Codes.constant(StoryRole.class, rel)).filter(form::mayBe);
        if (said.isPresent() && role.isEmpty()) {
            listed.notUnderstood("rel");
        }
        return role.orElse(StoryRole.MENTIONED);
    }

    /** By name; of two with one name the first. */
    Map<String, RecordId> names() {
        return names;
    }

    /** What each is where it is not recorded yet. */
    Map<RecordId, ObjectNode> defaults() {
        return defaults;
    }

    /** As a story holds them. */
    ArrayNode told() {
        return told;
    }

    /** Those of them that are people. */
    Set<String> people() {
        return people;
    }
}
