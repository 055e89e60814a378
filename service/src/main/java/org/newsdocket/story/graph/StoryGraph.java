package org.newsdocket.story.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.ShownText;
import org.newsdocket.record.graph.Connection;
import org.newsdocket.record.graph.Connection.Edge;
import org.newsdocket.record.graph.Ids;
import org.newsdocket.record.graph.ListArguments;
import org.newsdocket.record.graph.Reading;
import org.newsdocket.record.graph.StoredNeeds;
import org.newsdocket.story.Stories;
import org.newsdocket.story.Story;
import org.newsdocket.story.StorySort;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Stories and their texts. */
@Controller
final class StoryGraph implements StoredNeeds {
    private final Stories stories;

    StoryGraph(Stories stories) {
        this.stories = stories;
    }

    /** A substitute is in the language of the story. */
    @Override
    public List<Need> needs() {
        return List.of(
                StoredNeeds.need("Story.headline", RecordKind.STORY, "language"),
                StoredNeeds.need("Story.summary", RecordKind.STORY, "language"));
    }

    /** Exactly one is given. */
    record StoryKey(@Nullable String id, @Nullable String slug) {}

    @SchemaMapping(typeName = "Reader")
    CompletableFuture<Story> story(@Argument StoryKey by, Reading reading) {
        var slug = by.slug();
        if (slug != null) {
            var story =
                    stories.findBySlug(slug, reading.selection(RecordKind.STORY), reading.view());
            return CompletableFuture.completedFuture(
                    story.orElseThrow(() -> Ids.notFound("by.slug", slug)));
        }
        var id = String.valueOf(by.id());
        return reading.named("by.id", id, Story.class, RecordKind.STORY);
    }

    @SchemaMapping(typeName = "Reader", field = "stories")
    CompletableFuture<Connection<Story, Edge<Story>>> list(
            @Argument @Nullable StoryFilter filter,
            @Argument @Nullable StorySort sort,
            ListArguments list,
            Reading reading) {
        var query = (filter == null ? StoryFilter.NONE : filter).query();
        var order = sort == null ? StorySort.NEWEST : sort;
        var selection = reading.selection(RecordKind.STORY);
        return reading.naming(
                query.named(),
                list,
                () -> stories.page(query, order, list.page(), selection, reading.view()));
    }

    @SchemaMapping
    CompletableFuture<String> headline(Story story, Reading reading) {
        return reading.text(story.headline(), story.language());
    }

    @SchemaMapping
    CompletableFuture<@Nullable String> summary(Story story, Reading reading) {
        return reading.optionalText(story.summary(), story.language());
    }

    @SchemaMapping
    CompletableFuture<List<ShownText>> body(Story story, Reading reading) {
        var paragraphs = new ArrayList<CompletableFuture<ShownText>>();
        story.body().forEach(text -> paragraphs.add(reading.rich(text)));
        return CompletableFuture.allOf(paragraphs.toArray(CompletableFuture[]::new))
                .thenApply(_ -> paragraphs.stream().map(CompletableFuture::join).toList());
    }
}
