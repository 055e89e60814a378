package org.newsdocket.statement;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsdocket.record.Figure;
import org.newsdocket.record.Lists;
import org.newsdocket.record.MarkedText;
import org.newsdocket.record.PartialDate;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RichText;
import org.newsdocket.view.PublicationStatus;
import org.newsdocket.view.Restriction;

/** What somebody said, published, announced or declined to say. */
public record Statement(
        RecordId id,
        int revision,
        PublicationStatus status,
        Instant recordedAt,
        @Nullable Instant knownFrom,
        @Nullable Instant embargoedUntil,
        List<Restriction> restrictions,
        StatementKind kind,
        RichText text,
        @Nullable RichText original,
        @Nullable RecordId speaker,
        @Nullable RecordId onBehalfOf,
        @Nullable MarkedText attribution,
        Channel channel,
        @Nullable PartialDate saidOn,
        @Nullable Instant publishedAt,
        List<RecordId> about,
        @Nullable RecordId inReplyTo,
        List<Figure> figures,
        @Nullable Instant retractedAt,
        List<RecordId> stories)
        implements Record {

    public Statement {
        restrictions = Lists.copy(restrictions);
        about = Lists.copy(about);
        figures = Lists.copy(figures);
        stories = Lists.copy(stories);
    }

    @Override
    public boolean holds() {
        return Record.super.holds() && retractedAt == null;
    }

    public enum StatementKind {
        QUOTE,
        PARAPHRASE,
        PUBLICATION,
        NOTICE,
        NO_COMMENT
    }

    /** Where it was said. */
    public record Channel(
            ChannelKind kind, @Nullable String name, @Nullable URI url, @Nullable URI archiveUrl) {}

    public enum ChannelKind {
        TELEGRAM,
        SOCIAL_MEDIA,
        PRESS_RELEASE,
        COURT_ANNOUNCEMENT,
        INTERVIEW,
        WEBSITE,
        BROADCAST,
        PUBLISHED_LIST,
        OTHER,
        UNKNOWN
    }
}
