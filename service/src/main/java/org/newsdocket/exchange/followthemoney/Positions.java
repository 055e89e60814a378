package org.newsdocket.exchange.followthemoney;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsdocket.exchange.ExchangeFormat.Sink;
import org.newsdocket.exchange.foreign.ForeignObject;

/** The positions of a file, for those who hold one; of a great many the rest is not kept. */
final class Positions {
    private static final int MOST = 200_000;

    private final Map<String, Position> positions = new HashMap<>();

    /**
     * A post in an organization.
     *
     * @param organizations the ids of the entities
     */
    record Position(String name, List<String> organizations) {}

    void keep(ForeignObject entity, Sink sink) {
        var properties = entity.object("properties");
        var name = properties.texts("name").stream().findFirst();
        var organizations = properties.texts("organization");
        if (positions.size() < MOST) {
            name.ifPresent(
                    title -> positions.put(entity.peek("id"), new Position(title, organizations)));
        }
        FollowTheMoneyFormat.report(entity, sink);
    }

    Optional<Position> find(String id) {
        return Optional.ofNullable(positions.get(id));
    }
}
