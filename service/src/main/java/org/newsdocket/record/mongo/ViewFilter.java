package org.newsdocket.record.mongo;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.ArrayList;
import org.bson.BsonDateTime;
import org.bson.conversions.Bson;
import org.newsdocket.view.Condition;
import org.newsdocket.view.View;

/** A View's conditions as a filter of the store. */
public final class ViewFilter {
    private ViewFilter() {}

    /** The given filter, of what the viewer may see. */
    static Bson and(View view, Bson... filters) {
        var all = new ArrayList<Bson>();
        for (var filter : filters) {
            if (!filter.toBsonDocument().isEmpty()) {
                all.add(filter);
            }
        }
        view.conditions().forEach(condition -> all.add(of(condition)));
        if (view.isPast()) {
            view.conditionsOnEarlier().forEach(condition -> all.add(of(condition)));
            all.add(RevisionDocuments.standing(view.recordedAt()));
        }
        return Filters.and(all);
    }

    /** The given filter, of what there was at the moment of the view, whoever may see it. */
    static Bson standing(View view, Bson filter) {
        return view.isPast()
                ? Filters.and(filter, RevisionDocuments.standing(view.recordedAt()))
                : filter;
    }

    /** The field is absent, or not after the moment. */
    public static Bson notAfter(String field, Instant moment) {
        return Filters.not(Filters.gt(field, date(moment)));
    }

    public static BsonDateTime date(Instant moment) {
        return new BsonDateTime(moment.toEpochMilli());
    }

    private static Bson of(Condition condition) {
        return switch (condition) {
            case Condition.Is(var field, var value) -> Filters.eq(field, value);
            case Condition.IsNot(var field, var value) -> Filters.ne(field, value);
            case Condition.NotAfter(var field, var limit) -> notAfter(field, limit);
        };
    }
}
