package org.newsdocket.editing.graph;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.newsdocket.editing.Editing;
import org.newsdocket.editing.Editing.Change;
import org.newsdocket.editing.Editing.Commission;
import org.newsdocket.editing.Verb;
import org.newsdocket.ledger.Ledger;
import org.newsdocket.ledger.LedgerPosition;
import org.newsdocket.ledger.Revision.RevisionKey;
import org.newsdocket.ledger.Revisions;
import org.newsdocket.platform.metrics.ErrorCounts;
import org.newsdocket.problem.ProblemCode;
import org.newsdocket.problem.ProblemException;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordFormat;
import org.newsdocket.record.graph.Reading;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One mutation for each verb, and one that does what several of them do at once. */
@Configuration(proxyBeanMethods = false)
class MutationWiring {
    private static final String MUTATION = "Mutation";
    private static final String COMMIT = "commit";
    private static final String INPUT = "input";
    private static final String NOTE = "note";
    private static final String KEY = "idempotencyKey";

    /** Changes that are recorded at once, at most. */
    private static final int MOST_CHANGES = 100;

    private static final ResolvableType TEXT = ResolvableType.forClass(String.class);
    private static final ResolvableType PAYLOAD = ResolvableType.forClass(Payload.class);
    private static final ResolvableType RECORD = ResolvableType.forClass(Record.class);
    private static final ResolvableType RECORDS =
            ResolvableType.forClassWithGenerics(List.class, RECORD);
    private static final Map<String, ResolvableType> NONE = Map.of();
    private static final Map<String, ResolvableType> ONE =
            Map.of(INPUT, ResolvableType.forClass(Map.class));
    private static final Map<String, ResolvableType> SEVERAL =
            Map.of(
                    "changes",
                    ResolvableType.forClassWithGenerics(List.class, Map.class),
                    NOTE,
                    TEXT,
                    KEY,
                    TEXT);

    private final Editing editing;
    private final Ledger ledger;
    private final ErrorCounts errors;

    MutationWiring(Editing editing, Ledger ledger, ErrorCounts errors) {
        this.editing = editing;
        this.ledger = ledger;
        this.errors = errors;
    }

    @Bean
    RuntimeWiringConfigurer mutations() {
        return wiring -> {
            editing.verbs()
                    .forEach(verb -> {
                        add(
                                wiring,
                                MUTATION,
                                verb.name(),
                                PAYLOAD,
                                ONE,
                                given -> perform(verb, given));
                        add(
                                wiring,
                                verb.payload(),
                                verb.result(),
                                RECORD,
                                NONE,
                                MutationWiring::record);
                    });
            add(wiring, MUTATION, COMMIT, PAYLOAD, SEVERAL, this::commit);
            add(wiring, "CommitPayload", "records", RECORDS, NONE, MutationWiring::records);
        };
    }

    private static void add(
            RuntimeWiring.Builder wiring,
            String type,
            String field,
            ResolvableType result,
            Map<String, ResolvableType> arguments,
            DataFetcher<?> fetching) {
        var fetcher = new Fetcher(type + "." + field, result, arguments, fetching);
        wiring.type(type, builder -> builder.dataFetcher(field, fetcher));
    }

    private Payload perform(Verb verb, DataFetchingEnvironment environment) {
        var input = document(environment.getArgumentOrDefault(INPUT, Map.of()));
        var note = taken(input, NOTE);
        var key = taken(input, KEY);
        return perform(List.of(new Change(verb.name(), input, INPUT)), note, key, environment);
    }

    /** What each of the changes says of the whole is not taken: the whole is told once. */
    private Payload commit(DataFetchingEnvironment environment) {
        List<Map<String, Map<String, Object>>> asked =
                environment.getArgumentOrDefault("changes", List.of());
        if (asked.isEmpty() || asked.size() > MOST_CHANGES) {
            throw new ProblemException(
                    ProblemCode.INVALID_VALUE,
                    "changes",
                    "'changes' holds " + asked.size() + "; it takes 1 to " + MOST_CHANGES);
        }
        var changes = new ArrayList<Change>();
        for (int i = 0; i < asked.size(); i++) {
            var change = asked.get(i).entrySet().iterator().next();
            var where = "changes[" + i + "]." + change.getKey();
            var input = document(change.getValue());
            refuse(input, NOTE, where);
            refuse(input, KEY, where);
            changes.add(new Change(change.getKey(), input, where));
        }
        return perform(
                changes, environment.getArgument(NOTE), environment.getArgument(KEY), environment);
    }

    private static void refuse(ObjectNode input, String field, String where) {
        if (input.has(field)) {
            throw new ProblemException(
                    ProblemCode.CONFLICTING_ARGUMENTS,
                    where + "." + field,
                    "'" + field + "' is told once, for the whole commit");
        }
    }

    /** What is read afterwards, in the same request too, is what was just recorded. */
    private Payload perform(
            List<Change> changes,
            @Nullable String note,
            @Nullable String key,
            DataFetchingEnvironment environment) {
        var by = new Reading(environment).view().viewer().name();
        var outcome = editing.commit(new Commission(changes, by, note, key));
        environment.getGraphQlContext().put(LedgerPosition.class, ledger.position());
        environment.getDataLoaderRegistry().getDataLoaders().forEach(DataLoader::clearAll);
        var payload = Payload.of(outcome);
        payload.errors().forEach(problem -> errors.count(problem.code().name()));
        return payload;
    }

    private static @Nullable String taken(ObjectNode input, String field) {
        var value = input.remove(field);
        return value == null || value.isNull() ? null : value.asString();
    }

    /** In the form of a record's document, but for what was given as null, which stays. */
    private static ObjectNode document(Map<String, Object> input) {
        var document = JsonNodeFactory.instance.objectNode();
        input.forEach((field, value) -> {
            if (value == null) {
                document.putNull(field);
            } else {
                document.set(field, RecordFormat.value(value));
            }
        });
        return document;
    }

    private static @Nullable CompletableFuture<Record> record(DataFetchingEnvironment environment) {
        var revisions = payload(environment).revisions();
        return revisions.isEmpty() ? null : revision(revisions.getFirst(), environment);
    }

    private static CompletableFuture<List<Record>> records(DataFetchingEnvironment environment) {
        var records =
                payload(environment).revisions().stream()
                        .map(key -> revision(key, environment))
                        .toList();
        return CompletableFuture.allOf(records.toArray(CompletableFuture[]::new))
                .thenApply(_ ->
                        records.stream()
                                .map(CompletableFuture::join)
                                .filter(Objects::nonNull)
                                .toList());
    }

    private static Payload payload(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Payload>getSource());
    }

    private static CompletableFuture<Record> revision(
            RevisionKey revision, DataFetchingEnvironment environment) {
        return new Reading(environment).value(Revisions.RECORD, revision);
    }
}
