package org.newsdocket.exchange.ninjs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsdocket.exchange.Contribution;
import org.newsdocket.exchange.ForeignIds;
import org.newsdocket.exchange.foreign.BrokenElementException;
import org.newsdocket.exchange.foreign.Facts;
import org.newsdocket.exchange.foreign.ForeignObject;
import org.newsdocket.exchange.ninjs.NamedText.Paragraph;
import org.newsdocket.record.Identifier;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import tools.jackson.databind.node.ObjectNode;

/** What one item of text says: of a story and, before it, of the actors that it lists. */
final class NinjsStory {
    private final ForeignObject item;
    private final String where;
    private final String uri;
    private final RecordId id;
    private final Publication publication;
    private final boolean partial;
    private final @Nullable String language;
    private final ListedActors actors;
    private final NamedText names;
    private final Texts texts;

    NinjsStory(ForeignObject item, String where) {
        this.item = item;
        this.where = where;
        this.uri = item.needed("uri");
        this.id =
                OwnUris.parse(uri)
                        .filter(own -> own.kind() == RecordKind.STORY)
                        .orElseGet(() -> ForeignIds.of(RecordKind.STORY, "uri", uri));
        this.publication = Publication.of(item);
        this.partial = item.peek("representationType", "representationtype").equals("partial");
        this.language = language(item);
        this.actors = ListedActors.of(item, uri, publication, language);
        this.names = new NamedText(actors.names(), actors.defaults().keySet());
        this.texts = new Texts(names);
    }

    private static @Nullable String language(ForeignObject item) {
        var tag = item.peek("language");
        if (Codes.isLanguage(tag)) {
            item.pass("language");
            return tag;
        }
        return null;
    }

    /** The actors, then the story. */
    List<Contribution> contributions() {
        var story = story();
        var all = new ArrayList<Contribution>();
        actors.defaults()
                .forEach((actor, known) ->
                        all.add(new Contribution(actor, where, Facts.object(), known, null)));
        all.add(story);
        return all;
    }

    private Contribution story() {
        var said = said();
        var fields = publication.isCanceled() ? Facts.object() : said;
        var defaults = publication.isCanceled() ? said : Facts.object();
        identify(fields);
        put(fields, "updatedAt", publication.updated());
        var corrections = new Corrections(item, publication, names).all();
        if (!corrections.isEmpty()) {
            fields.set("corrections", corrections);
        }
        boolean silent = partial && item.peek("pubStatus", "pubstatus").isEmpty();
        (silent ? defaults : fields).put("status", publication.status().name());
        defaults.put("slug", Slugs.of(item, id, actors));
        publish(fields, defaults);
        return new Contribution(id, where, fields, defaults, publication.version());
    }

    /** What a canceled item says of the story is not what readers are left with. */
    private ObjectNode said() {
        var said = Facts.object();
        headline().ifPresent(headline -> said.put("headline", headline));
        text(texts.summary(item)).ifPresent(summary -> said.put("summary", summary));
        body(said);
        if (language != null) {
            said.put("language", language);
        }
        item.text("urgency").ifPresent(urgency -> urgency(said, urgency));
        dateline(said);
        new Subjects(item).addTo(said);
        if (!actors.told().isEmpty()) {
            said.set("actors", actors.told());
        }
        return said;
    }

    private Optional<String> headline() {
        var headline = text(texts.headline(item));
        if (headline.isPresent() || (partial && publication.isUsable())) {
            return headline;
        }
        if (publication.isUsable()) {
            throw new BrokenElementException("missing: headlines");
        }
        return item.text("title", "slugline").or(() -> Optional.of(uri)).map(names::mark);
    }

    private Optional<String> text(List<Paragraph> paragraphs) {
        return paragraphs.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        paragraphs.stream().map(names::mark).collect(Collectors.joining(" ")));
    }

    /** A body often begins with its own headline. */
    private void body(ObjectNode said) {
        var headline =
                texts.headline(item).stream()
                        .map(Paragraph::words)
                        .collect(Collectors.joining(" "));
        var paragraphs = texts.body(item);
        boolean repeats = !paragraphs.isEmpty() && paragraphs.getFirst().words().equals(headline);
        var body = Facts.list();
        for (var paragraph : paragraphs.subList(repeats ? 1 : 0, paragraphs.size())) {
            var text = body.addObject().put("text", names.mark(paragraph));
            var own = paragraph.language() == null ? language : paragraph.language();
            if (own != null) {
                text.put("language", own);
            }
        }
        if (!body.isEmpty()) {
            said.set("body", body);
        }
    }

    private void urgency(ObjectNode said, String urgency) {
        if (urgency.matches("[1-9]")) {
            said.put("urgency", Integer.parseInt(urgency));
        } else {
            item.notUnderstood("urgency");
        }
    }

    /** The day on which its content was made is the day on which it was filed. */
    private void dateline(ObjectNode said) {
        var place = item.text("located");
        var day = item.text("contentCreated", "contentcreated").flatMap(this::day);
        if (place.isEmpty() && day.isEmpty()) {
            return;
        }
        var dateline = said.putObject("dateline");
        place.ifPresent(name -> dateline.put("place", name));
        day.ifPresent(date -> dateline.put("date", date));
    }

    private Optional<String> day(String moment) {
        var day = Facts.date(moment).flatMap(date -> date.day());
        if (day.isEmpty()) {
            item.notUnderstood("contentCreated");
        }
        return day.map(Object::toString);
    }

    private void identify(ObjectNode fields) {
        var identifiers = new LinkedHashSet<Identifier>();
        if (!OwnUris.parse(uri).equals(Optional.of(id))) {
            identifiers.add(Facts.identifier("uri", uri));
        }
        for (var other : item.objects("altIds", "altids")) {
            var value = other.text("value");
            var role = other.text("role").orElse("altId");
            value.ifPresent(known -> identifiers.add(Facts.identifier(role, known)));
        }
        if (!identifiers.isEmpty()) {
            fields.set("identifiers", Facts.documents(identifiers));
        }
    }

    /** That there is no embargo is said by saying nothing of one. */
    private void publish(ObjectNode fields, ObjectNode defaults) {
        var embargo = publication.embargoedUntil();
        if (embargo != null) {
            fields.put("embargoedUntil", embargo.toString());
        } else if (publication.isUsable() && !partial) {
            fields.putNull("embargoedUntil");
        }
        if (publication.isUsable()) {
            put(embargo == null ? defaults : fields, "knownFrom", publication.ofStory());
            put(
                    publication.firstCreated() == null ? defaults : fields,
                    "publishedAt",
                    publication.given());
        } else if (publication.isCanceled()) {
            put(defaults, "publishedAt", publication.given());
        }
    }

    private static void put(ObjectNode document, String field, @Nullable Instant moment) {
        if (moment != null) {
            document.put(field, moment.toString());
        }
    }
}
