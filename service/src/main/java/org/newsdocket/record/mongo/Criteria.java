package org.newsdocket.record.mongo;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.newsdocket.record.Identifier;
import org.newsdocket.record.RecordId;

/**
 * A filter put together from what was asked for; what was not asked for, a null, is no condition.
 */
public final class Criteria {
    private final List<Bson> conditions = new ArrayList<>();

    public Criteria is(String field, @Nullable Object value) {
        if (value != null) {
            conditions.add(Filters.eq(field, plain(value)));
        }
        return this;
    }

    /** Another system knows the record by it. */
    public Criteria identifier(@Nullable Identifier identifier) {
        if (identifier == null) {
            return this;
        }
        return element(
                "identifiers",
                new Criteria().is("scheme", identifier.scheme()).is("value", identifier.value()));
    }

    public Criteria isAnyOf(String field, @Nullable List<? extends Enum<?>> values) {
        if (values != null) {
            conditions.add(Filters.in(field, values.stream().map(Enum::name).toList()));
        }
        return this;
    }

    public Criteria notBefore(String field, @Nullable Instant moment) {
        if (moment != null) {
            conditions.add(Filters.gte(field, ViewFilter.date(moment)));
        }
        return this;
    }

    public Criteria before(String field, @Nullable Instant moment) {
        if (moment != null) {
            conditions.add(Filters.lt(field, ViewFilter.date(moment)));
        }
        return this;
    }

    public Criteria and(@Nullable Bson condition) {
        if (condition != null) {
            conditions.add(condition);
        }
        return this;
    }

    /**
     * One element of the list meets all of the conditions; none is added where nothing was asked of
     * the element.
     */
    public Criteria element(String list, Criteria conditionsOfOne, Bson... always) {
        if (!conditionsOfOne.conditions.isEmpty()) {
            var all = new ArrayList<>(conditionsOfOne.conditions);
            for (var condition : always) {
                if (!condition.toBsonDocument().isEmpty()) {
                    all.add(condition);
                }
            }
            conditions.add(Filters.elemMatch(list, Filters.and(all)));
        }
        return this;
    }

    public Bson filter() {
        return conditions.isEmpty() ? Filters.empty() : Filters.and(conditions);
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Enum<?> constant -> constant.name();
            case RecordId id -> id.value();
            default -> value;
        };
    }
}
