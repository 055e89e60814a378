package org.newsdocket.exchange.ninjs;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsdocket.exchange.foreign.BrokenElementException;
import org.newsdocket.exchange.foreign.ForeignObject;
import org.newsdocket.view.PublicationStatus;

/**
 * Whether and since when an item is public, as far as it says.
 *
 * @param firstCreated when its first version was made
 * @param versionCreated when this version was made
 */
record Publication(
        PublicationStatus status,
        @Nullable Instant embargoedUntil,
        @Nullable Instant firstCreated,
        @Nullable Instant versionCreated) {
    /**
     * @throws BrokenElementException where a status or a moment can't be understood: what may not
     *     be public yet is not guessed
     */
    static Publication of(ForeignObject item) {
        return new Publication(
                status(item.text("pubStatus", "pubstatus").orElse("usable")),
                moment(item, "embargoedUntil", "embargoeduntil", "embargoed"),
                moment(item, "firstCreated", "firstcreated"),
                moment(item, "versionCreated", "versioncreated"));
    }

    private static PublicationStatus status(String status) {
        return switch (status) {
            case "usable" -> PublicationStatus.USABLE;
            case "withheld" -> PublicationStatus.WITHHELD;
            case "canceled" -> PublicationStatus.CANCELED;
            default ->
                    throw new BrokenElementException(
                            "pubStatus: '" + status + "' is none of usable, withheld, canceled");
        };
    }

    static @Nullable Instant moment(ForeignObject item, String... spellings) {
        var text = item.text(spellings).orElse(null);
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException _) {
            throw new BrokenElementException(
                    spellings[0] + ": '" + text + "' is no moment such as 2025-04-22T00:00:00Z");
        }
    }

    boolean isUsable() {
        return status == PublicationStatus.USABLE;
    }

    boolean isCanceled() {
        return status == PublicationStatus.CANCELED;
    }

    /** When the story was given out, be it under an embargo. */
    @Nullable Instant given() {
        return firstCreated == null ? versionCreated : firstCreated;
    }

    /** When the story became public: not before it was given out, nor in an embargo. */
    @Nullable Instant ofStory() {
        return later(given(), embargoedUntil);
    }

    /** When this version did: whom only this version names was not public before it. */
    @Nullable Instant ofVersion() {
        return later(version(), embargoedUntil);
    }

    /** When this version was made; null where it does not say so. */
    @Nullable Instant version() {
        return versionCreated == null ? firstCreated : versionCreated;
    }

    /** Null where this is the first version. */
    @Nullable Instant updated() {
        return Objects.equals(versionCreated, firstCreated) ? null : versionCreated;
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return Stream.concat(Stream.ofNullable(one), Stream.ofNullable(other))
                .max(Instant::compareTo)
                .orElse(null);
    }
}
