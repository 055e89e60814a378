package org.newsdocket.feed.graph;

import org.newsdocket.feed.Change.Place;
import org.newsdocket.paging.Position;

/** Places in the ledger as cursors: good with any filter, and for ever. */
final class FeedCursors {
    /** Names the one list that they all belong to. */
    static final String LIST = "Query.changes";

    private FeedCursors() {}

    static Position position(Place place) {
        return new Position(String.valueOf(place.sequence()), String.valueOf(place.item()));
    }

    static Place place(Position position) {
        return new Place(Long.parseLong(position.key()), Integer.parseInt(position.id()));
    }
}
