package org.newsdocket.story;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsdocket.record.Identifier;
import org.newsdocket.record.Lists;
import org.newsdocket.record.MarkedText;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RichText;
import org.newsdocket.view.PublicationStatus;
import org.newsdocket.view.Restriction;

/**
 * A story as it was published.
 *
 * @param formerSlugs slugs that it had earlier and that still lead to it, the last one first
 * @param corrections the latest first
 */
public record Story(
        RecordId id,
        int revision,
        PublicationStatus status,
        Instant recordedAt,
        @Nullable Instant knownFrom,
        @Nullable Instant embargoedUntil,
        List<Restriction> restrictions,
        List<Identifier> identifiers,
        String slug,
        List<String> formerSlugs,
        MarkedText headline,
        @Nullable MarkedText summary,
        List<RichText> body,
        @Nullable String language,
        @Nullable String section,
        @Nullable Dateline dateline,
        @Nullable Integer urgency,
        List<Subject> subjects,
        @Nullable Instant publishedAt,
        @Nullable Instant updatedAt,
        List<Correction> corrections,
        List<StoryActor> actors,
        List<RecordId> proceedings,
        List<RecordId> related)
        implements Record {

    public Story {
        restrictions = Lists.copy(restrictions);
        formerSlugs = Lists.copy(formerSlugs);
        identifiers = Lists.copy(identifiers);
        body = Lists.copy(body);
        subjects = Lists.copy(subjects);
        corrections = Lists.copy(corrections);
        actors = Lists.copy(actors);
        proceedings = Lists.copy(proceedings);
        related = Lists.copy(related);
    }

    /** A correction after a retraction tells that it is told again. */
    @Override
    public boolean holds() {
        boolean isRetracted =
                !corrections.isEmpty()
                        && corrections.getFirst().kind() == CorrectionKind.RETRACTION;
        return Record.super.holds() && !isRetracted;
    }

    /** Where and on which day a story was filed. */
    public record Dateline(@Nullable String place, @Nullable LocalDate date) {}

    /** A concept of the IPTC Media Topics, e.g. code medtop:20000082. */
    public record Subject(String code, @Nullable String name) {}

    /** An actor that the story tells of, and as what. */
    public record StoryActor(RecordId actor, StoryRole role) {}

    public enum StoryRole {
        SUBJECT,
        AUTHORITY,
        COURT,
        SPEAKER,
        SOURCE,
        MENTIONED
    }

    /** What was put right after publication. */
    public record Correction(CorrectionKind kind, MarkedText text, Instant at) {}

    public enum CorrectionKind {
        CORRECTION,
        CLARIFICATION,
        RETRACTION,
        UPDATE
    }
}
