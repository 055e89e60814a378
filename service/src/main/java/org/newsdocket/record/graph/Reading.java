package org.newsdocket.record.graph;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.newsdocket.paging.Page;
import org.newsdocket.paging.PageRequest;
import org.newsdocket.problem.ProblemException;
import org.newsdocket.record.MarkedText;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.RichText;
import org.newsdocket.record.Selection;
import org.newsdocket.record.ShownText;
import org.newsdocket.record.Sources;
import org.newsdocket.record.graph.Connection.Edge;
import org.newsdocket.view.View;

/**
 * What a resolver reads with: the View, what the operation selects, and joins. All joins of one
 * level of the query and one kind of record are one store command; a record is read once in a
 * request. Where an operation asks of several moments, all this holds for each of them.
 */
public final class Reading {
    private final DataFetchingEnvironment environment;

    public Reading(DataFetchingEnvironment environment) {
        this.environment = environment;
    }

    /** That of the archive that the field stands in, else the request's own. */
    public View view() {
        return environment.getLocalContext() instanceof View past
                ? past
                : Objects.requireNonNull(
                        environment.getGraphQlContext().get(View.class),
                        "every request has a View");
    }

    public Selection selection(RecordKind kind) {
        return selection(environment.getGraphQlContext(), kind);
    }

    /** The record; null where there is none that the viewer may know of. */
    public <R extends Record> CompletableFuture<@Nullable R> one(
            @Nullable RecordId id, Class<R> type) {
        if (id == null) {
            return CompletableFuture.completedFuture(null);
        }
        return loader(id.kind())
                .load(asked(id))
                .thenApply(record -> type.isInstance(record) ? type.cast(record) : null);
    }

    /**
     * The record that an argument names.
     *
     * @param kinds what the argument takes
     * @throws ProblemException with {@code INVALID_ID} or {@code WRONG_KIND}; the future fails with
     *     {@code NOT_FOUND}
     */
    public <R extends Record> CompletableFuture<R> named(
            String argument, String id, Class<R> type, RecordKind... kinds) {
        return one(Ids.parse(argument, id, kinds), type)
                .thenApply(record -> {
                    if (record == null) {
                        throw Ids.notFound(argument, id);
                    }
                    return record;
                });
    }

    /** Those of the records that the viewer may know of, in order. */
    public <R extends Record> CompletableFuture<List<R>> all(
            Collection<RecordId> ids, Class<R> type) {
        return found(ids)
                .thenApply(found ->
                        ids.stream()
                                .map(found::get)
                                .filter(type::isInstance)
                                .map(type::cast)
                                .toList());
    }

    /** Those of the items whose record the viewer may know of, in order. */
    public <T> CompletableFuture<List<T>> keeping(List<T> items, Function<T, RecordId> target) {
        var ids = items.stream().map(target).distinct().toList();
        return found(ids)
                .thenApply(found ->
                        items.stream()
                                .filter(item -> found.containsKey(target.apply(item)))
                                .toList());
    }

    /** Those of the records that the viewer may not know of. */
    public CompletableFuture<Set<RecordId>> hidden(Collection<RecordId> ids) {
        return found(ids)
                .thenApply(found ->
                        ids.stream()
                                .filter(id -> !found.containsKey(id))
                                .collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * Those of the records on which nothing rests: the viewer may not know of them, or they do not
     * hold any more. The operation has to select what they tell that by; see {@link Sources}.
     */
    public CompletableFuture<Set<RecordId>> fallen(Collection<RecordId> sources) {
        return found(sources)
                .thenApply(found ->
                        sources.stream()
                                .filter(id -> !holds(found.get(id)))
                                .collect(Collectors.toUnmodifiableSet()));
    }

    private static boolean holds(@Nullable Record record) {
        return record != null && record.holds();
    }

    /**
     * A list that a filter asks for by naming records. Where the viewer may not know of one of them
     * the list is empty, as it is where there is none.
     */
    public <R extends Record> CompletableFuture<Connection<R, Edge<R>>> naming(
            Collection<RecordId> named, ListArguments list, Supplier<Page<R>> read) {
        return found(named)
                .thenApply(found -> {
                    boolean all = found.keySet().containsAll(named);
                    return list.connection(
                            remembered(all ? read.get() : Page.<R>empty(list.page())));
                });
    }

    /** The text as the viewer may read it. */
    public CompletableFuture<String> text(MarkedText text, @Nullable String language) {
        return rich(new RichText(text, language)).thenApply(ShownText::plain);
    }

    /** The same of a text that there may not be. */
    public CompletableFuture<@Nullable String> optionalText(
            @Nullable MarkedText text, @Nullable String language) {
        if (text == null) {
            return CompletableFuture.completedFuture(null);
        }
        return text(text, language).thenApply(shown -> shown);
    }

    public CompletableFuture<ShownText> rich(RichText text) {
        return found(text.text().references()).thenApply(found -> ShownText.of(text, found));
    }

    /**
     * A page of an edge that its target's records hold.
     *
     * @param edge as registered with {@link EdgeLoaders}
     * @param arguments what else the edge was asked with; compared by value
     */
    public <R extends Record> CompletableFuture<Connection<R, Edge<R>>> edge(
            String edge, RecordId owner, Object arguments, ListArguments list) {
        return this.<R>page(edge, owner, arguments, list.page()).thenApply(list::connection);
    }

    /** The same as a page, where the resolver makes more of it. */
    public <R extends Record> CompletableFuture<Page<R>> page(
            String edge, RecordId owner, Object arguments, PageRequest page) {
        DataLoader<Asked<EdgeKey>, Page<R>> loader =
                Objects.requireNonNull(environment.getDataLoader(edge), edge);
        return loader.load(asked(new EdgeKey(owner, arguments, page))).thenApply(this::remembered);
    }

    /** What is known of the key; null where nothing is. As registered with {@link ValueLoaders}. */
    public <K, V> CompletableFuture<V> value(String name, K key) {
        DataLoader<Asked<K>, V> loader =
                Objects.requireNonNull(environment.getDataLoader(name), name);
        return loader.load(asked(key));
    }

    /** Keeps what a list has read for those that join the same records. */
    public <R extends Record> Page<R> remembered(Page<R> page) {
        page.rows()
                .forEach(row ->
                        loader(row.item().id().kind()).prime(asked(row.item().id()), row.item()));
        return page;
    }

    private CompletableFuture<Map<RecordId, Record>> found(Collection<RecordId> ids) {
        if (ids.isEmpty()) {
            return CompletableFuture.completedFuture(Map.of());
        }
        var loads = new ArrayList<CompletableFuture<Record>>(ids.size());
        Set.copyOf(ids).forEach(id -> loads.add(loader(id.kind()).load(asked(id))));
        return CompletableFuture.allOf(loads.toArray(CompletableFuture[]::new))
                .thenApply(_ -> {
                    var found = new HashMap<RecordId, Record>();
                    loads.stream()
                            .map(CompletableFuture::join)
                            .filter(Objects::nonNull)
                            .forEach(record -> found.put(record.id(), record));
                    return found;
                });
    }

    private DataLoader<Asked<RecordId>, Record> loader(RecordKind kind) {
        return Objects.requireNonNull(environment.getDataLoader(RecordLoaders.name(kind)));
    }

    private <K> Asked<K> asked(K key) {
        return new Asked<>(view(), key);
    }

    static Selection selection(@Nullable GraphQLContext context, RecordKind kind) {
        Selections selections = Objects.requireNonNull(context).get(Selections.class);
        return Objects.requireNonNull(selections, "every operation has selections").of(kind);
    }
}
