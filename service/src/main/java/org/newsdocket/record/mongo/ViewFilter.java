package org.newsdocket.record.mongo;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.ArrayList;
import org.bson.BsonDateTime;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.newsdocket.view.Audience;
import org.newsdocket.view.Audiences;
import org.newsdocket.view.Condition;
import org.newsdocket.view.Restriction;
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

    /** An embargo of the record's own, or one that was imposed on it, holds for the viewer. */
    public static Bson embargoed(View view) {
        var now = date(view.now());
        var imposed =
                Filters.and(
                        Filters.eq("kind", Restriction.Kind.EMBARGO.name()),
                        notAfter("from", view.now()),
                        Filters.gt("until", now),
                        holdsIn(view.viewer().country()));
        return Filters.or(
                Filters.gt("embargoedUntil", now), Filters.elemMatch(Restriction.LIST, imposed));
    }

    private static Bson holdsIn(@Nullable String country) {
        return country == null
                ? Filters.empty()
                : Filters.or(Filters.exists("countries", false), Filters.eq("countries", country));
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
            case Condition.Meant(var field, var audience) ->
                    Filters.or(
                            Filters.exists(field, false),
                            Filters.elemMatch(field, naming(audience)));
        };
    }

    /** The entry of {@link Audiences} that names the audience. */
    private static Bson naming(Audience audience) {
        return Filters.and(
                Filters.eq("reach", audience.reach().name()),
                namingPlace(audience.country()),
                Filters.lte("nowFrom", date(audience.now())),
                Filters.gt("nowUntil", date(audience.now())),
                Filters.lte("knownFrom", date(audience.known())),
                Filters.gt("knownUntil", date(audience.known())));
    }

    private static Bson namingPlace(@Nullable String country) {
        return country == null
                ? Filters.eq("in", Audiences.UNKNOWN)
                : Filters.or(
                        Filters.eq("in", country),
                        Filters.and(
                                Filters.eq("in", Audiences.ELSEWHERE), Filters.ne("but", country)));
    }
}
