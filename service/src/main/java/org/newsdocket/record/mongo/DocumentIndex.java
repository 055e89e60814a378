package org.newsdocket.record.mongo;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.newsdocket.record.PartialDate;
import org.newsdocket.view.Condition;
import org.newsdocket.view.View;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts together what a document is found by. */
public final class DocumentIndex {
    private static final String DISPUTED_FROM = "disputedFrom";
    private static final Instant BEFORE_ALL = Instant.parse("0000-01-01T00:00:00Z");

    private final ObjectNode index = JsonNodeFactory.instance.objectNode();

    public DocumentIndex moment(String field, Instant moment) {
        index.putPOJO(field, moment);
        return this;
    }

    public DocumentIndex text(String field, String text) {
        index.put(field, text);
        return this;
    }

    public DocumentIndex list(String field, List<? extends JsonNode> values) {
        index.putArray(field).addAll(values);
        return this;
    }

    /**
     * From when on each disputed fact is known to be so; the earliest moment there is for one that
     * became known with its record.
     */
    public DocumentIndex disputes(ObjectNode document) {
        var moments = Disputes.in(document).stream().map(DocumentIndex::moment).toList();
        return list(DISPUTED_FROM, moments);
    }

    /** Whether a fact that the viewer may know of is disputed; null where that was not asked. */
    public static @Nullable Bson isDisputed(@Nullable Boolean disputed, View view) {
        if (disputed == null) {
            return null;
        }
        var known =
                Filters.lte(
                        RecordShape.INDEX + "." + DISPUTED_FROM, ViewFilter.date(view.knownAt()));
        return disputed ? known : Filters.not(known);
    }

    public ObjectNode build() {
        return index;
    }

    /** The first of the moments that the document states; there is always when it was recorded. */
    public static Instant firstStated(ObjectNode document, String... fields) {
        for (var field : fields) {
            var moment = Condition.moment(document.get(field));
            if (moment != null) {
                return moment;
            }
        }
        throw new IllegalStateException("a projected document states when it was recorded");
    }

    /** The start of the first day that it can be; before all days where that is open. */
    public static Instant first(PartialDate date) {
        var earliest = date.earliest();
        return earliest == null ? BEFORE_ALL : startOf(earliest);
    }

    /** The start of the last day that it can be; after all days where that is open. */
    public static Instant last(PartialDate date) {
        var latest = date.latest();
        return latest == null ? View.ALWAYS : startOf(latest);
    }

    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    public static JsonNode moment(Instant moment) {
        return JsonNodeFactory.instance.pojoNode(moment);
    }
}
