package org.newsdocket.exchange.followthemoney;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.newsdocket.exchange.ExchangeFormat;
import org.newsdocket.exchange.ForeignIds;
import org.newsdocket.exchange.foreign.BrokenElementException;
import org.newsdocket.exchange.foreign.ForeignObject;
import org.newsdocket.exchange.foreign.JsonElements;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import org.springframework.stereotype.Component;

/**
 * Reads FollowTheMoney, an entity a line, twice: first who and what there is, then what ties them
 * together. Whatever says that somebody is accused, wanted or listed is no statement of anybody,
 * and is not taken.
 */
@Component
final class FollowTheMoneyFormat implements ExchangeFormat {
    static final String SCHEME = "ftm";
    private static final Set<String> ENTITIES = Set.of("Person", "Organization", "PublicBody");
    private static final Set<String> TIES =
            Set.of("Occupancy", "Membership", "Directorship", "Employment");

    static RecordId actor(String entity) {
        return ForeignIds.of(RecordKind.ACTOR, SCHEME, entity);
    }

    @Override
    public String name() {
        return SCHEME;
    }

    @Override
    public void read(Path file, String name, Sink sink) throws IOException {
        var positions = new Positions();
        var entities = new Entities(sink);
        var ties = new Ties(positions, sink);
        JsonElements.readLines(
                file,
                name,
                sink::broken,
                (entity, where) -> readEntity(entity, where, entities, positions, sink));
        // The same faults again; what is wrong with a tie, its reading names by itself.
        JsonElements.readLines(
                file,
                name,
                _ -> {},
                (entity, where) -> {
                    if (TIES.contains(entity.peek("schema"))) {
                        ties.readOrName(entity, where, sink::broken);
                    }
                });
    }

    private static void readEntity(
            ForeignObject entity, String where, Entities entities, Positions positions, Sink sink) {
        var schema = entity.needed("schema");
        if (entity.peek("id").isEmpty()) {
            throw new BrokenElementException("missing: id");
        }
        if (ENTITIES.contains(schema)) {
            entities.read(entity, schema, where);
        } else if (schema.equals("Position")) {
            positions.keep(entity, sink);
        } else if (!TIES.contains(schema)) {
            sink.skipped(where, "an entity of the schema " + schema);
        }
    }

    /**
     * Names what was not taken from an entity. Topics and data sets are named with their values, as
     * they may say what must not be lost sight of: that somebody is wanted, for one.
     */
    static void report(ForeignObject entity, Sink sink) {
        entity.pass("id", "schema");
        entity.texts("datasets").forEach(dataset -> sink.ignored("datasets[] = " + dataset));
        entity.object("properties")
                .texts("topics")
                .forEach(topic -> sink.ignored("properties.topics[] = " + topic));
        entity.report(sink::ignored);
    }
}
