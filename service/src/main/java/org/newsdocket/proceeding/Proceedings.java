package org.newsdocket.proceeding;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsdocket.paging.Page;
import org.newsdocket.paging.PageRequest;
import org.newsdocket.proceeding.Party.PartyRole;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.Records;
import org.newsdocket.record.Selection;
import org.newsdocket.view.View;

/** Reads proceedings. */
public interface Proceedings extends Records<Proceeding> {
    Page<Proceeding> page(
            ProceedingQuery query,
            ProceedingSort sort,
            PageRequest page,
            Selection selection,
            View view);

    /** Those in which each of the actors is a party, in the given role if any, newest first. */
    Map<RecordId, Page<Proceeding>> withParty(
            Set<RecordId> actors,
            Optional<PartyRole> role,
            PageRequest page,
            Selection selection,
            View view);

    /** Those before each of the courts, newest first. */
    Map<RecordId, Page<Proceeding>> before(
            Set<RecordId> courts, PageRequest page, Selection selection, View view);

    /**
     * The parties with the role and the standing, or one of these where the other is null. One
     * command for a role; for a standing one more for each kind of {@link
     * org.newsdocket.record.Sources}, and one where any of these fell.
     */
    Set<RecordId> parties(@Nullable PartyRole role, @Nullable StandingState standing, View view);
}
