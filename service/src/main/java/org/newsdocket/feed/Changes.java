package org.newsdocket.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsdocket.feed.Change.Place;
import org.newsdocket.ledger.Changeset.ChangeKind;
import org.newsdocket.ledger.Entries;
import org.newsdocket.ledger.Outline;
import org.newsdocket.ledger.Projections;
import org.newsdocket.ledger.Revision.RevisionKey;
import org.newsdocket.ledger.Sightings;
import org.newsdocket.ledger.Sightings.Sight;
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

    /** Items of which is asked at once what the viewer can see of them. */
    private static final int SLICE = 250;

    private final Entries entries;
    private final Projections projections;
    private final Sightings sightings;

    Changes(Entries entries, Projections projections, Sightings sightings) {
        this.entries = entries;
        this.projections = projections;
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
     * Up to {@code size} changes beyond a place. One command, for each batch of changesets one
     * more, and for each slice of these one for each kind of records in it.
     */
    public Stretch read(ChangeQuery query, Place from, boolean backward, int size, View view) {
        var found = new ArrayList<Change>();
        var reached = from;
        long last = projections.position();
        for (int batch = 0; batch < MOST_BATCHES; batch++) {
            var outlines = outlines(reached, backward, last, view);
            for (var slice : slices(wanted(outlines.read(), query, reached, backward))) {
                for (var change : told(slice, query, view)) {
                    if (found.size() == size) {
                        return stretch(found, true, backward, found.getLast().place());
                    }
                    found.add(change);
                }
            }
            reached = end(outlines.read(), reached, backward);
            if (outlines.isLast()) {
                return stretch(found, false, backward, reached);
            }
        }
        return stretch(found, true, backward, reached);
    }

    private record Batch(List<Outline> read, boolean isLast) {}

    /**
     * What is not projected yet can't be told of, and what was recorded after the moment of the
     * request may become public before it is told: neither is passed by.
     */
    private Batch outlines(Place from, boolean backward, long last, View view) {
        var all = entries.outlines(from.sequence(), backward, BATCH);
        var read =
                all.stream()
                        .filter(outline ->
                                outline.sequence() <= last && !outline.at().isAfter(view.now()))
                        .toList();
        boolean isCut = !backward && read.size() < all.size();
        return new Batch(read, all.size() < BATCH || isCut);
    }

    /** How many there are; walks the whole ledger. */
    public long count(ChangeQuery query, View view) {
        long count = 0;
        long last = projections.position();
        var reached = new Place(0, 0);
        while (true) {
            var outlines = outlines(reached, false, last, view);
            for (var slice : slices(wanted(outlines.read(), query, reached, false))) {
                count += told(slice, query, view).size();
            }
            if (outlines.isLast()) {
                return count;
            }
            reached = end(outlines.read(), reached, false);
        }
    }

    private static List<List<Wanted>> slices(List<Wanted> wanted) {
        var slices = new ArrayList<List<Wanted>>();
        for (int from = 0; from < wanted.size(); from += SLICE) {
            slices.add(wanted.subList(from, Math.min(wanted.size(), from + SLICE)));
        }
        return slices;
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
    private static List<Wanted> wanted(
            List<Outline> outlines, ChangeQuery query, Place from, boolean backward) {
        var wanted = new ArrayList<Wanted>();
        for (var outline : outlines) {
            var items = new ArrayList<Wanted>();
            for (int i = 0; i < outline.items().size(); i++) {
                var place = new Place(outline.sequence(), i);
                var item = outline.items().get(i);
                boolean isBeyond = backward ? place.isBefore(from) : from.isBefore(place);
                if (isBeyond && query.asksFor(item.id().kind())) {
                    items.add(new Wanted(place, outline, item));
                }
            }
            wanted.addAll(backward ? items.reversed() : items);
        }
        return wanted;
    }

    private record Wanted(Place place, Outline outline, Outline.Item item) {
        RevisionKey key() {
            return new RevisionKey(item.id(), item.revision());
        }
    }

    private List<Change> told(List<Wanted> wanted, ChangeQuery query, View view) {
        var records =
                wanted.stream()
                        .map(each -> each.item().id())
                        .collect(Collectors.toUnmodifiableSet());
        var seen = sightings.of(records, view);
        var changes = new ArrayList<Change>();
        for (var each : wanted) {
            var sight = seen.get(each.key());
            if (sight != null && query.asksFor(each.item().id(), each.outline().at(), sight)) {
                changes.add(change(each, sight, view));
            }
        }
        return changes;
    }

    /**
     * Those who read what is restricted are told what was done. Others are told of names that they
     * could read and can't, or the other way round; that something else was restricted, or is to
     * be, is not for them to know.
     */
    private static ChangeKind told(ChangeKind done, @Nullable ChangeKind turn, View view) {
        boolean isOfRestriction = done == ChangeKind.RESTRICTED || done == ChangeKind.DISCLOSED;
        if (view.viewer().mayReadRestricted() || (turn == null && !isOfRestriction)) {
            return done;
        }
        boolean isOfEmbargo = done == ChangeKind.RESTRICTED && view.viewer().mayReadAhead();
        return turn != null ? turn : isOfEmbargo ? done : ChangeKind.REVISED;
    }

    private static Change change(Wanted wanted, Sight sight, View view) {
        var item = wanted.item();
        boolean isGone = sight.sighting() == Sighting.GONE;
        var kind =
                switch (sight.sighting()) {
                    case FIRST -> ChangeKind.CREATED;
                    case SHOWN -> told(item.change(), sight.turn(), view);
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
                sight.stories());
    }
}
