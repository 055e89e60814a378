package org.newsdocket.story;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.newsdocket.editing.Desk;
import org.newsdocket.editing.Verb;
import org.newsdocket.editing.Verbs;
import org.newsdocket.ledger.Changeset.ChangeKind;
import org.newsdocket.problem.ProblemCode;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import org.newsdocket.view.View;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How stories are changed. */
@Component
final class StoryVerbs implements Verbs {
    private static final String SLUG = "slug";
    private static final String FORMER_SLUGS = "formerSlugs";
    private static final String CORRECTIONS = "corrections";

    @Override
    public List<Verb> all() {
        return List.of(
                Verbs.creating(
                        "createStory",
                        "story",
                        RecordKind.STORY,
                        JsonNodeFactory.instance.objectNode()),
                verb("reviseStory", StoryVerbs::revise),
                verb("correctStory", StoryVerbs::correct),
                verb("retractStory", StoryVerbs::retract));
    }

    private static Verb verb(String name, Verb.Act act) {
        return new Verb(name, "story", Set.of(RecordKind.STORY), act);
    }

    private static Optional<RecordId> revise(ObjectNode input, Desk desk) {
        return change(ChangeKind.REVISED, desk, story -> replace(input, story, desk));
    }

    /** The correction, and the fields that are put right by it. */
    private static Optional<RecordId> correct(ObjectNode input, Desk desk) {
        var correction = input.remove("correction");
        return change(
                ChangeKind.CORRECTED,
                desk,
                story -> {
                    replace(input, story, desk);
                    story.withArray(CORRECTIONS).insert(0, correction);
                    desk.locate(CORRECTIONS + "[0]", "correction");
                });
    }

    /** What was published must no longer be used; the reason stays with the record. */
    private static Optional<RecordId> retract(ObjectNode input, Desk desk) {
        return change(
                ChangeKind.RECALLED,
                desk,
                story -> {
                    var retraction = story.withArray(CORRECTIONS).insertObject(0);
                    retraction.put("kind", "RETRACTION");
                    retraction.set("text", input.get("text"));
                    retraction.set("at", input.get("at"));
                    desk.locate(CORRECTIONS + "[0].text", "text");
                    desk.locate(CORRECTIONS + "[0].at", "at");
                    story.put("status", "CANCELED");
                });
    }

    private static Optional<RecordId> change(
            ChangeKind kind, Desk desk, Consumer<ObjectNode> change) {
        return desk.revise(Story.class, kind, change);
    }

    /** One can be dropped, as of a name that may not be told any more, but none made up. */
    private static void refuseUnknownSlugs(ObjectNode input, ObjectNode story, Desk desk) {
        var known = story.path(FORMER_SLUGS).valueStream().map(JsonNode::asString).toList();
        for (int i = 0; i < input.path(FORMER_SLUGS).size(); i++) {
            if (!known.contains(input.path(FORMER_SLUGS).path(i).asString(""))) {
                desk.refuse(
                        ProblemCode.INVALID_VALUE,
                        FORMER_SLUGS + "[" + i + "]",
                        "the story never had this slug");
            }
        }
    }

    /**
     * A slug that was in use once goes on leading to its story. One that nobody but editors could
     * see does not: it may hold the name that was taken out of it.
     */
    private static void replace(ObjectNode input, ObjectNode story, Desk desk) {
        var before = story.path(SLUG).asString("");
        boolean wasPublic = View.wasPublic(View.publicFrom(story), desk.now());
        refuseUnknownSlugs(input, story, desk);
        desk.replace(input, story, Story.class);
        var slug = story.path(SLUG).asString("");
        if (slug.equals(before) || !wasPublic) {
            return;
        }
        var former = story.withArray(FORMER_SLUGS);
        former.removeIf(known -> known.asString("").equals(slug));
        former.insert(0, before);
    }
}
