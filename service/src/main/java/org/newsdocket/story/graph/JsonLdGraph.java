package org.newsdocket.story.graph;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.newsdocket.actor.Actor;
import org.newsdocket.actor.ActorNames;
import org.newsdocket.actor.Court;
import org.newsdocket.actor.Group;
import org.newsdocket.actor.Organization;
import org.newsdocket.actor.Person;
import org.newsdocket.actor.UndisclosedPerson;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.graph.Reading;
import org.newsdocket.record.graph.StoredNeeds;
import org.newsdocket.story.Story;
import org.newsdocket.story.Story.StoryActor;
import org.newsdocket.story.Story.Subject;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A story as schema.org's NewsArticle, with the words and names that the viewer may read. */
@Controller
final class JsonLdGraph implements StoredNeeds {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public List<Need> needs() {
        return List.of(
                StoredNeeds.need(
                        "Story.jsonLd",
                        RecordKind.STORY,
                        "headline",
                        "summary",
                        "language",
                        "section",
                        "subjects",
                        "publishedAt",
                        "updatedAt",
                        "dateline",
                        "actors"),
                StoredNeeds.need("Story.jsonLd", RecordKind.ACTOR, "names"));
    }

    @SchemaMapping
    CompletableFuture<String> jsonLd(Story story, Reading reading) {
        var headline = reading.text(story.headline(), story.language());
        var summary = reading.optionalText(story.summary(), story.language());
        var actors =
                reading.all(
                        story.actors().stream().map(StoryActor::actor).distinct().toList(),
                        Actor.class);
        return CompletableFuture.allOf(headline, summary, actors)
                .thenApply(_ -> {
                    var article = article(story);
                    article.put("headline", headline.join());
                    put(article, "description", summary.join());
                    actors.join()
                            .forEach(actor ->
                                    article.withArray("mentions").add(thing(actor, story)));
                    return JSON.writeValueAsString(article);
                });
    }

    private static ObjectNode article(Story story) {
        var article = JsonNodeFactory.instance.objectNode();
        article.put("@context", "https://schema.org");
        article.put("@type", "NewsArticle");
        article.put("identifier", story.id().value());
        put(article, "inLanguage", story.language());
        put(article, "articleSection", story.section());
        put(article, "datePublished", story.publishedAt());
        put(article, "dateModified", story.updatedAt());
        put(article, "dateline", story.dateline() == null ? null : story.dateline().place());
        story.subjects().stream()
                .map(Subject::name)
                .filter(Objects::nonNull)
                .forEach(name -> article.withArray("keywords").add(name));
        return article;
    }

    private static void put(ObjectNode article, String field, @Nullable Object value) {
        if (value != null) {
            article.put(field, value.toString());
        }
    }

    private static ObjectNode thing(Actor actor, Story story) {
        var type =
                switch (actor) {
                    case Person _, UndisclosedPerson _ -> "Person";
                    case Group _ -> "Thing";
                    case Organization _, Court _ -> "Organization";
                };
        return JsonNodeFactory.instance
                .objectNode()
                .put("@type", type)
                .put("name", ActorNames.choose(actor, story.language()));
    }
}
