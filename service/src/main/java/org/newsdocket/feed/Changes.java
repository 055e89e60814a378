package org.newsdocket.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsdocket.feed.Change.Place;
import org.newsdocket.ledger.Changeset.ChangeKind;
import org.newsdocket.ledger.Entries;
import org.newsdocket.ledger.Outline;
import org.newsdocket.ledger.Revision.RevisionKey;
import org.newsdocket.ledger.Sightings;
import org.newsdocket.ledger.Sightings.Sighting;
import org.newsdocket.view.View;
import org.springframework.stereotype.Component;

/**
 * The ledger as one viewer may follow it. Nothing that the viewer may see is left out: what becomes
 * visible by time alone is recorded anew at that moment (see {@link Releasing}), so it stands
 * behind whatever was told before.
 */
@Component
public class Changes {
    /** Changesets that are read at once: each is short, as it comes without documents. */
    private static final int BATCH = 50;

    /**
     * Batches that are read for one page at most, so that what hides many changes costs no more;
     * the page may then be short, and goes on.
     */
    private static final int MOST_BATCHES = 10;

    private final Entries entries;
    private final Sightings sightings;

    Changes(Entries entries, Sightings sightings) {
        this.entries = entries;
        this.sightings = sightings;
    }

    /**
     * Some changes in a row.
     *
     * @param changes in the order of the ledger
     * @param goesOn whether there may be more in the direction in which was read
     * @param reached the place up to which everything is told, in that direction
     */
    public record Stretch(List<Change> changes, boolean goesOn, Place reached) {}

    /**
     * Up to {@code size} changes beyond a place. For each batch of changesets one command, and one
     * for each kind of records in it.
     */
    public Stretch read(ChangeQuery query, Place from, boolean backward, int size, View view) {
        var found = new ArrayList<Change>();
        var reached = from;
        for (int batch = 0; batch < MOST_BATCHES; batch++) {
            var outlines = entries.outlines(reached.sequence(), backward, BATCH);
            for (var change : changes(outlines, query, reached, backward, view)) {
                if (found.size() == size) {
                    return stretch(found, true, backward, found.getLast().place());
                }
                found.add(change);
            }
            if (outlines.size() < BATCH) {
                return stretch(found, false, backward, end(outlines, reached, backward));
            }
            reached = end(outlines, reached, backward);
        }
        return stretch(found, true, backward, reached);
    }

    /** How many there are; walks the whole ledger. */
    public long count(ChangeQuery query, View view) {
        long count = 0;
        var reached = new Place(0, 0);
        while (true) {
            var outlines = entries.outlines(reached.sequence(), false, BATCH);
            count += changes(outlines, query, reached, false, view).size();
            if (outlines.size() < BATCH) {
                return count;
            }
            reached = end(outlines, reached, false);
        }
    }

    private static Stretch stretch(
            List<Change> found, boolean goesOn, boolean backward, Place reached) {
        return new Stretch(backward ? found.reversed() : found, goesOn, reached);
    }

    private static Place end(List<Outline> outlines, Place otherwise, boolean backward) {
        if (outlines.isEmpty()) {
            return otherwise;
        }
        long last = outlines.getLast().sequence();
        return backward ? new Place(last, -1) : Place.after(last);
    }

    /** In the direction of reading. */
    private List<Change> changes(
            List<Outline> outlines, ChangeQuery query, Place from, boolean backward, View view) {
        var wanted = new ArrayList<Wanted>();
        for (var outline : outlines) {
            var items = new ArrayList<Wanted>();
            for (int i = 0; i < outline.items().size(); i++) {
                var place = new Place(outline.sequence(), i);
                var item = outline.items().get(i);
                boolean isBeyond = backward ? place.isBefore(from) : from.isBefore(place);
                if (isBeyond && query.asksFor(item.id(), item.stories())) {
                    items.add(new Wanted(place, outline, item));
                }
            }
            wanted.addAll(backward ? items.reversed() : items);
        }
        return told(wanted, view);
    }

    private record Wanted(Place place, Outline outline, Outline.Item item) {
        RevisionKey key() {
            return new RevisionKey(item.id(), item.revision());
        }
    }

    private List<Change> told(List<Wanted> wanted, View view) {
        var records =
                wanted.stream()
                        .map(each -> each.item().id())
                        .collect(Collectors.toUnmodifiableSet());
        var seen = sightings.of(records, view);
        var changes = new ArrayList<Change>();
        for (var each : wanted) {
            var sighting = seen.get(each.key());
            if (sighting != null) {
                changes.add(change(each, sighting, view));
            }
        }
        return changes;
    }

    private static Change change(Wanted wanted, Sighting sighting, View view) {
        var item = wanted.item();
        boolean isGone = sighting == Sighting.GONE;
        var kind =
                switch (sighting) {
                    case FIRST -> ChangeKind.CREATED;
                    case SHOWN -> item.change();
                    case GONE -> ChangeKind.RECALLED;
                };
        return new Change(
                wanted.place(),
                wanted.outline().at(),
                kind,
                item.id(),
                item.revision(),
                !isGone,
                view.showsEditing() && !isGone ? wanted.outline().note() : null,
                isGone ? Set.of() : item.stories());
    }
}
