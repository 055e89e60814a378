package org.newsdocket.actor.mongo;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.newsdocket.actor.Actor;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.mongo.DocumentIndex;
import org.newsdocket.record.mongo.ProjectionForm;
import org.newsdocket.record.mongo.RecordDocuments;
import org.newsdocket.record.mongo.RecordShape;
import org.newsdocket.record.mongo.StoreIndex;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An actor's document: its public names in one case, to be found and ordered by. */
@Component
final class ActorShape implements RecordShape<Actor> {
    static final String NAME = INDEX + ".name";
    static final String NAMES = INDEX + ".names";
    static final String NEWEST = INDEX + ".newest";

    /** Behind every name: those without one come last. */
    private static final String NAMELESS = "\uffff";

    @Override
    public RecordKind kind() {
        return RecordKind.ACTOR;
    }

    @Override
    public Class<Actor> type() {
        return Actor.class;
    }

    @Override
    public List<String> alwaysRead() {
        return List.of("type", "ordinal", "identity", "names");
    }

    @Override
    public List<String> facts() {
        return List.of("affiliations", "occupations", "figures");
    }

    @Override
    public ObjectNode index(ObjectNode document) {
        var names =
                document.path("names")
                        .valueStream()
                        .map(name -> folded(name.path("text").asString("")))
                        .toList();
        List<JsonNode> values =
                names.stream().<JsonNode>map(JsonNodeFactory.instance::stringNode).toList();
        return new DocumentIndex()
                .text("name", names.isEmpty() ? NAMELESS : names.getFirst())
                .list("names", values)
                .moment("newest", DocumentIndex.firstStated(document, "knownFrom", "recordedAt"))
                .disputes(document)
                .build();
    }

    /** NFC, lower case: two spellings of one name are one value. */
    static String folded(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    @Override
    public List<StoreIndex> indexes() {
        return List.of(
                index("actors_name", "actors by name", NAME, RecordDocuments.RECORD),
                index("actors_newest", "actors, newest first", NEWEST, RecordDocuments.RECORD),
                index(
                        "actors_status",
                        "what everybody may see, by name",
                        "status",
                        NAME,
                        RecordDocuments.RECORD),
                index("actors_names", "actors of a name", NAMES),
                index("actors_type", "actors of a type by name", "type", NAME),
                index(
                        "actors_identifier",
                        "the actor that another system knows",
                        "identifiers.value",
                        "identifiers.scheme"),
                index("actors_citizenship", "citizens of a country", "citizenships"),
                index("actors_country", "organizations and courts of a country", "country"),
                index("actors_kind", "organizations of a kind", "kind"),
                index("actors_level", "courts of a level", "level"),
                index(
                        "actors_affiliation",
                        "the people of an organization",
                        "affiliations.organization"),
                index("actors_parent", "the branches of an organization", "parent"),
                index(
                        "actors_disputed",
                        "actors of whom something is disputed",
                        INDEX + ".disputedFrom"));
    }

    private static StoreIndex index(String name, String serves, String... keys) {
        return StoreIndex.of(ProjectionForm.collection(RecordKind.ACTOR), name, serves, keys);
    }
}
