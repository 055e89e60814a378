package org.newsdocket.ledger.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import org.newsdocket.ledger.Changeset.ChangeKind;
import org.newsdocket.ledger.Revision.RevisionKey;
import org.newsdocket.ledger.Sightings;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.mongo.BsonTrees;
import org.newsdocket.record.mongo.RecordShape;
import org.newsdocket.record.mongo.RevisionDocuments;
import org.newsdocket.view.Condition;
import org.newsdocket.view.Erasure;
import org.newsdocket.view.Restriction;
import org.newsdocket.view.View;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

@Component
final class MongoSightings implements Sightings {
    private static final String STORIES = "stories";
    private static final String SUPERSEDED = "supersededAt";

    /** So that no answer is asked for in parts. */
    private static final int ALL_AT_ONCE = 100_000;

    private final MongoDatabase database;

    MongoSightings(MongoDatabase database) {
        this.database = database;
    }

    @Override
    public Map<RevisionKey, Sight> of(Set<RecordId> records, View view) {
        var sightings = new HashMap<RevisionKey, Sight>();
        records.stream()
                .collect(Collectors.groupingBy(RecordId::kind))
                .forEach((kind, ids) ->
                        histories(kind, ids)
                                .forEach((id, history) -> collect(id, history, view, sightings)));
        return sightings;
    }

    /** Each in the order of its revisions. */
    private Map<RecordId, List<ObjectNode>> histories(RecordKind kind, List<RecordId> ids) {
        var histories = new LinkedHashMap<RecordId, List<ObjectNode>>();
        var wanted = ids.stream().map(RecordId::value).toList();
        var documents =
                database.getCollection(RevisionDocuments.collection(kind), BsonDocument.class)
                        .find(Filters.in(RevisionDocuments.RECORD_ID, wanted))
                        .sort(Sorts.ascending(RevisionDocuments.RECORD_ID, "revision"))
                        .batchSize(ALL_AT_ONCE)
                        .projection(
                                Projections.include(
                                        RevisionDocuments.RECORD_ID,
                                        "revision",
                                        "recordedAt",
                                        SUPERSEDED,
                                        "status",
                                        Erasure.WAS_PUBLIC,
                                        "embargoedUntil",
                                        "knownFrom",
                                        STORIES,
                                        View.LATER,
                                        Restriction.LIST,
                                        "type",
                                        RecordShape.PUBLIC_FROM));
        for (var document : documents) {
            var id = new RecordId(document.getString(RevisionDocuments.RECORD_ID).getValue());
            histories.computeIfAbsent(id, _ -> new ArrayList<>()).add(BsonTrees.tree(document));
        }
        return histories;
    }

    private static void collect(
            RecordId id, List<ObjectNode> history, View view, Map<RevisionKey, Sight> sightings) {
        var head = history.getLast();
        boolean isShown = view.showsSomeOf(head);
        boolean isFirst = true;
        boolean wasSeen = false;
        boolean wasNamed = view.names(history.getFirst(), from(history.getFirst()));
        var stories = new HashSet<RecordId>();
        for (var revision : history) {
            var key = new RevisionKey(id, revision.path("revision").asInt(0));
            boolean couldSee = couldSee(revision, view);
            boolean maySee = isShown && view.showsSomeOf(revision);
            if ((couldSee || maySee)
                    && view.showsField(STORIES, revision)
                    && view.showsField(STORIES, head)) {
                stories.addAll(stories(revision));
            }
            boolean isNamed = view.names(revision, from(revision));
            if (maySee) {
                var sighting = isFirst ? Sighting.FIRST : Sighting.SHOWN;
                sightings.put(key, new Sight(sighting, stories, turn(wasNamed, isNamed)));
            } else if (!isShown && (couldSee || wasSeen)) {
                sightings.put(key, new Sight(Sighting.GONE, stories, null));
            }
            isFirst &= !couldSee && !maySee;
            wasSeen = couldSee;
            wasNamed = isNamed;
        }
    }

    private static @Nullable ChangeKind turn(boolean wasNamed, boolean isNamed) {
        if (wasNamed == isNamed) {
            return null;
        }
        return isNamed ? ChangeKind.DISCLOSED : ChangeKind.RESTRICTED;
    }

    private static boolean couldSee(ObjectNode revision, View view) {
        return Erasure.wasPublic(revision)
                || view.couldSee(
                        revision, publicFrom(revision), from(revision), until(revision, view));
    }

    private static Set<RecordId> stories(ObjectNode revision) {
        return revision.path(STORIES)
                .valueStream()
                .map(story -> new RecordId(story.asString()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Instant publicFrom(ObjectNode revision) {
        var from = Condition.moment(revision.path(RecordShape.INDEX).get(View.PUBLIC_FROM));
        return from == null ? View.ALWAYS : from;
    }

    private static Instant from(ObjectNode revision) {
        var from = Condition.moment(revision.get("recordedAt"));
        return from == null ? View.ALWAYS : from;
    }

    private static Instant until(ObjectNode revision, View view) {
        @Nullable Instant until = Condition.moment(revision.get(SUPERSEDED));
        return until == null ? view.now() : until;
    }
}
