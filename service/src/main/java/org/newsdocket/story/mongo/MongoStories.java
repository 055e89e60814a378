package org.newsdocket.story.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.newsdocket.paging.Page;
import org.newsdocket.paging.PageRequest;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.Selection;
import org.newsdocket.record.mongo.Criteria;
import org.newsdocket.record.mongo.Order;
import org.newsdocket.record.mongo.Order.KeyType;
import org.newsdocket.record.mongo.RecordCollection;
import org.newsdocket.record.mongo.Reference;
import org.newsdocket.record.mongo.ViewFilter;
import org.newsdocket.story.Stories;
import org.newsdocket.story.Story;
import org.newsdocket.story.StoryQuery;
import org.newsdocket.story.StorySort;
import org.newsdocket.view.PublicationStatus;
import org.newsdocket.view.View;
import org.springframework.stereotype.Component;

@Component
final class MongoStories implements Stories {
    private static final Order NEWEST = Order.descending(StoryShape.NEWEST, KeyType.MOMENT);
    private static final Order OLDEST = Order.ascending(StoryShape.NEWEST, KeyType.MOMENT);
    private static final Order RECENTLY_UPDATED =
            Order.descending(StoryShape.UPDATED, KeyType.MOMENT);
    private static final Order MOST_URGENT = Order.ascending(StoryShape.URGENT, KeyType.TEXT);

    private final RecordCollection<Story> stories;

    MongoStories(MongoDatabase database, StoryShape shape) {
        this.stories = new RecordCollection<>(database, shape);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.STORY;
    }

    @Override
    public Class<Story> type() {
        return Story.class;
    }

    @Override
    public Map<RecordId, Story> findAll(Set<RecordId> ids, Selection selection, View view) {
        return stories.findAll(ids, selection, view);
    }

    @Override
    public Set<String> holdsBy() {
        return Set.of("corrections");
    }

    @Override
    public Set<RecordId> fallen(View view) {
        return stories.fallen(holdsBy(), view);
    }

    @Override
    public Optional<Story> findBySlug(String slug, Selection selection, View view) {
        return stories.findFirst(Filters.eq(StoryShape.SLUGS, slug), selection, view);
    }

    @Override
    public Page<Story> page(
            StoryQuery query, StorySort sort, PageRequest page, Selection selection, View view) {
        var order =
                switch (sort) {
                    case NEWEST -> NEWEST;
                    case OLDEST -> OLDEST;
                    case RECENTLY_UPDATED -> RECENTLY_UPDATED;
                    case MOST_URGENT -> MOST_URGENT;
                };
        return stories.page(filter(query, view), order, page, selection, view);
    }

    @Override
    public Map<RecordId, Page<Story>> ofActors(
            Set<RecordId> actors, PageRequest page, Selection selection, View view) {
        return referring(Reference.to("actors", "actor"), actors, page, selection, view);
    }

    @Override
    public Map<RecordId, Page<Story>> ofProceedings(
            Set<RecordId> proceedings, PageRequest page, Selection selection, View view) {
        return referring(Reference.to("proceedings"), proceedings, page, selection, view);
    }

    private Map<RecordId, Page<Story>> referring(
            Reference reference,
            Set<RecordId> targets,
            PageRequest page,
            Selection selection,
            View view) {
        return stories.pages(reference, targets, Filters.empty(), NEWEST, page, selection, view);
    }

    private static Bson filter(StoryQuery query, View view) {
        return new Criteria()
                .identifier(query.identifier())
                .is("section", query.section())
                .is("subjects.code", query.subject())
                .is("language", query.language())
                .element(
                        "actors",
                        new Criteria().is("actor", query.actor()).is("role", query.role()))
                .is("proceedings", query.proceeding())
                .notBefore("publishedAt", query.publishedFrom())
                .before("publishedAt", query.publishedUntil())
                .and(
                        query.urgencyAtMost() == null
                                ? null
                                : Filters.lte("urgency", query.urgencyAtMost()))
                .and(status(query.status(), view))
                .filter();
    }

    /** EMBARGOED is not stored: it is what USABLE is shown as before the embargo ends. */
    private static @Nullable Bson status(@Nullable PublicationStatus status, View view) {
        var usable = Filters.eq("status", PublicationStatus.USABLE.name());
        var embargoed = ViewFilter.embargoed(view);
        return switch (status) {
            case USABLE -> Filters.and(usable, Filters.nor(embargoed));
            case EMBARGOED -> Filters.and(usable, embargoed);
            case WITHHELD, CANCELED -> Filters.eq("status", status.name());
            case null -> null;
        };
    }
}
