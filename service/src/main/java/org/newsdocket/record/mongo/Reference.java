package org.newsdocket.record.mongo;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.conversions.Bson;
import org.newsdocket.record.RecordId;

/**
 * How documents refer to other records: a field that holds an id, a list of ids, or a list of
 * elements of which one field holds an id and others may be asked for at once.
 *
 * @param list the field; unwound where it holds a list
 * @param id the element's field that holds the id; empty where the elements are ids
 * @param also what else must hold of the same element
 */
public record Reference(String list, String id, List<ElementCondition> also) {
    /**
     * A condition on a field of an element, e.g. {@code role} and {@code eq(field, "DEFENDANT")}.
     */
    public record ElementCondition(
            String field, java.util.function.Function<String, Bson> filter) {}

    public static Reference to(String field) {
        return new Reference(field, "", List.of());
    }

    public static Reference to(String list, String id) {
        return new Reference(list, id, List.of());
    }

    public Reference where(String field, java.util.function.Function<String, Bson> filter) {
        var conditions = new ArrayList<>(also);
        conditions.add(new ElementCondition(field, filter));
        return new Reference(list, id, List.copyOf(conditions));
    }

    String path() {
        return id.isEmpty() ? list : list + "." + id;
    }

    /** The documents that refer to any of the records. */
    public Bson toAny(Collection<RecordId> records) {
        var ids = records.stream().map(RecordId::value).toList();
        if (also.isEmpty()) {
            return in(path(), ids);
        }
        var element = new ArrayList<Bson>();
        element.add(in(id, ids));
        also.forEach(condition -> element.add(condition.filter().apply(condition.field())));
        return Filters.elemMatch(list, Filters.and(element));
    }

    /** The same of one element, after the list was unwound. */
    Bson unwoundToAny(Collection<RecordId> records) {
        var conditions = new ArrayList<Bson>();
        conditions.add(in(path(), records.stream().map(RecordId::value).toList()));
        also.forEach(condition ->
                conditions.add(condition.filter().apply(list + "." + condition.field())));
        return Filters.and(conditions);
    }

    private static Bson in(String field, List<String> ids) {
        return ids.size() == 1 ? Filters.eq(field, ids.getFirst()) : Filters.in(field, ids);
    }
}
