package org.newsdocket.exchange.foreign;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newsdocket.record.PartialDate;
import org.newsdocket.record.RecordId;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an actor is or was, as another system says it.
 *
 * @param key of the fact, stable from one import to the next
 * @param sources addresses
 */
public record Membership(
        String key,
        @Nullable String title,
        @Nullable PartialDate from,
        @Nullable PartialDate until,
        List<String> sources) {
    public Membership {
        sources = List.copyOf(sources);
    }

    /** As an affiliation with an organization. */
    public ObjectNode affiliation(RecordId organization, String kind) {
        return fact().put("organization", organization.value()).put("kind", kind);
    }

    /** As an occupation, where no organization is named; empty without a title. */
    public Optional<ObjectNode> occupation() {
        return title == null ? Optional.empty() : Optional.of(fact());
    }

    private ObjectNode fact() {
        var fact = Facts.object().put("key", key);
        if (title != null) {
            fact.put("title", title);
        }
        if (from != null) {
            fact.put("from", from.edtf());
        }
        if (until != null) {
            fact.put("until", until.edtf());
        }
        var sourced = Facts.list();
        sources.forEach(url -> sourced.addObject().put("url", url));
        fact.set("sources", sourced);
        return fact;
    }
}
