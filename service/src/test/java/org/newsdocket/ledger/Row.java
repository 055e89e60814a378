package org.newsdocket.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newsdocket.ledger.Changeset.Asked;
import org.newsdocket.ledger.Changeset.ChangeKind;
import org.newsdocket.ledger.Entries.Kept;
import org.newsdocket.ledger.Ledger.Fault;
import org.newsdocket.record.RecordId;
import org.newsdocket.view.Erasure;

/** Changesets in order, without a store. */
final class Row {
    private static final Instant MOMENT = Instant.parse("2026-01-01T12:00:00Z");

    private final List<Changeset> changesets = new ArrayList<>();

    /**
     * The sample, one record a changeset; two people with revisions, notes and a request, of whom
     * the first is erased in the changeset before the last.
     */
    static Row sample() {
        var row = new Row();
        Drafts.sample().forEach(draft -> row.add(null, null, draft));
        row.add("a note", null, Drafts.person(1, 0, "first"), Drafts.person(2, 0, "beside it"));
        row.add(
                "заметка",
                new Request("editor/key", "0".repeat(64)),
                Drafts.person(1, 1, "second"));
        row.erase(Drafts.actor(1), 2);
        row.add(null, new Request("editor/other", "0".repeat(64)), Drafts.person(3, 0, "first"));
        row.add(null, null, Drafts.person(2, 1, "second"));
        return row;
    }

    void add(@Nullable String note, @Nullable Request request, Draft... drafts) {
        var proposal = new Proposal("editor", note, request, () -> List.of(drafts));
        var head = Optional.ofNullable(changesets.isEmpty() ? null : changesets.getLast());
        changesets.add(Sealing.following(head, MOMENT, List.of(drafts), proposal));
    }

    private void erase(RecordId id, int revision) {
        changesets.replaceAll(changeset -> without(changeset, id));
        add("a reason", null, new Draft(id, revision, ChangeKind.RECALLED, Erasure.remains()));
    }

    /** As it is when the documents of a record were taken from it. */
    static Changeset without(Changeset changeset, RecordId id) {
        boolean isOf = changeset.items().stream().anyMatch(item -> item.id().equals(id));
        return new Changeset(
                changeset.sequence(),
                changeset.at(),
                changeset.by(),
                changeset.note(),
                isOf && changeset.request() != null
                        ? without(changeset.request())
                        : changeset.request(),
                changeset.items().stream()
                        .map(item -> item.id().equals(id) ? item.blank() : item)
                        .toList(),
                changeset.previous(),
                changeset.hash());
    }

    static Asked without(Asked request) {
        return new Asked(request.key(), null, null, request.digest());
    }

    List<Changeset> changesets() {
        return changesets;
    }

    static Optional<Fault> verified(List<Changeset> changesets) {
        return new Verification()
                .of(
                        changesets.stream()
                                .map(changeset ->
                                        new Kept(changeset.sequence(), changeset, List.of()))
                                .toList(),
                        0);
    }
}
