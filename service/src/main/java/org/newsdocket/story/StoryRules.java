package org.newsdocket.story;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.newsdocket.actor.Actor;
import org.newsdocket.actor.Court;
import org.newsdocket.actor.Organization;
import org.newsdocket.editing.Findings;
import org.newsdocket.editing.RecordRules;
import org.newsdocket.editing.Surroundings;
import org.newsdocket.problem.ProblemCode;
import org.newsdocket.proceeding.Proceeding;
import org.newsdocket.record.Selection;
import org.newsdocket.story.Story.StoryActor;
import org.springframework.stereotype.Component;

/** What must hold of a story. */
@Component
final class StoryRules implements RecordRules<Story> {
    /**
     * Letters of any script, in lower case where it has one, and digits, in words joined by
     * hyphens.
     */
    private static final Pattern SLUG =
            Pattern.compile("[\\p{Ll}\\p{Lo}\\p{M}\\p{Nd}]+(?:-[\\p{Ll}\\p{Lo}\\p{M}\\p{Nd}]+)*");

    private static final int LONGEST_SLUG = 200;
    private static final int LEAST_URGENT = 9;
    private static final Selection SLUGS = Selection.of(Set.of());

    private final Stories stories;

    StoryRules(Stories stories) {
        this.stories = stories;
    }

    @Override
    public Class<Story> type() {
        return Story.class;
    }

    @Override
    public void check(Story story, Surroundings surroundings, Findings findings) {
        checkSlug(story, surroundings, findings);
        var urgency = story.urgency();
        if (urgency != null && (urgency < 1 || urgency > LEAST_URGENT)) {
            findings.add(
                    ProblemCode.INVALID_VALUE,
                    "urgency",
                    urgency + " is not from 1, most urgent, to 9");
        }
        checkMoments(story, findings);
        checkActors(story, surroundings, findings);
        for (int i = 0; i < story.proceedings().size(); i++) {
            surroundings.require(
                    story.proceedings().get(i),
                    "proceedings[" + i + "]",
                    findings,
                    Proceeding.class);
        }
        for (int i = 0; i < story.related().size(); i++) {
            surroundings.require(
                    story.related().get(i), "related[" + i + "]", findings, Story.class);
        }
        findings.requireDistinct(story.proceedings(), "proceedings", id -> id);
        findings.requireDistinct(story.related(), "related", id -> id);
        if (story.related().contains(story.id())) {
            findings.add(ProblemCode.INVALID_VALUE, "related", "a story is not related to itself");
        }
    }

    private void checkSlug(Story story, Surroundings surroundings, Findings findings) {
        var slug = story.slug();
        if (slug.length() > LONGEST_SLUG || !SLUG.matcher(slug).matches()) {
            findings.add(
                    ProblemCode.INVALID_VALUE,
                    "slug",
                    "it is to be words of lower-case letters and digits, joined by hyphens, of at most "
                            + LONGEST_SLUG
                            + " characters");
        }
        var taken =
                surroundings.together(Story.class).stream()
                        .filter(other -> !other.id().equals(story.id()))
                        .filter(other -> other.slug().equals(slug))
                        .findFirst()
                        .or(() ->
                                stories.findBySlug(slug, SLUGS, surroundings.view())
                                        .filter(other -> !other.id().equals(story.id())));
        taken.ifPresent(other ->
                findings.add(
                        ProblemCode.SLUG_TAKEN,
                        "slug",
                        "'" + slug + "' is or was that of " + other.id()));
    }

    private static void checkMoments(Story story, Findings findings) {
        requireOrder(
                story.publishedAt(),
                story.updatedAt(),
                "updatedAt",
                "it was not updated before it was published",
                findings);
        for (int i = 0; i < story.corrections().size(); i++) {
            requireOrder(
                    story.publishedAt(),
                    story.corrections().get(i).at(),
                    "corrections[" + i + "].at",
                    "nothing is put right before it was published",
                    findings);
        }
    }

    private static void requireOrder(
            @Nullable Instant earlier,
            @Nullable Instant later,
            String path,
            String message,
            Findings findings) {
        if (earlier != null && later != null && later.isBefore(earlier)) {
            findings.add(ProblemCode.IMPOSSIBLE_DATE, path, message);
        }
    }

    private static void checkActors(Story story, Surroundings surroundings, Findings findings) {
        for (int i = 0; i < story.actors().size(); i++) {
            var told = story.actors().get(i);
            var path = "actors[" + i + "]";
            surroundings.require(told.actor(), path + ".actor", findings, Actor.class);
            if (!fits(told, surroundings)) {
                findings.add(
                        ProblemCode.ROLE_MISMATCH,
                        path + ".role",
                        told.role() + " is no role of a " + type(told, surroundings));
            }
        }
        findings.requireDistinct(story.actors(), "actors", told -> told);
    }

    private static boolean fits(StoryActor told, Surroundings surroundings) {
        var actor = surroundings.find(told.actor()).orElse(null);
        if (!(actor instanceof Actor)) {
            return true;
        }
        return switch (told.role()) {
            case COURT -> actor instanceof Court;
            case AUTHORITY -> actor instanceof Court || actor instanceof Organization;
            case SUBJECT, SPEAKER, SOURCE, MENTIONED -> true;
        };
    }

    private static String type(StoryActor told, Surroundings surroundings) {
        return Objects.requireNonNull(surroundings.find(told.actor()).orElse(null))
                .getClass()
                .getSimpleName();
    }
}
