package org.newsdocket.exchange.popolo;

import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsdocket.exchange.Contribution;
import org.newsdocket.exchange.ExchangeFormat.Sink;
import org.newsdocket.exchange.foreign.BrokenElementException;
import org.newsdocket.exchange.foreign.ElementReading;
import org.newsdocket.exchange.foreign.Facts;
import org.newsdocket.exchange.foreign.ForeignObject;
import org.newsdocket.exchange.foreign.NameList;
import org.newsdocket.exchange.popolo.Posts.Post;
import org.newsdocket.record.Identifier;
import tools.jackson.databind.node.ObjectNode;

/** Reads the people, organizations and posts of a document, and nothing that ties them together. */
final class PopoloEntities implements PopoloDocument.Lists {
    private final PopoloIds ids;
    private final Posts posts;
    private final Sink sink;

    PopoloEntities(PopoloIds ids, Posts posts, Sink sink) {
        this.ids = ids;
        this.posts = posts;
        this.sink = sink;
    }

    @Override
    public Optional<ElementReading> readingOf(String list) {
        return switch (list) {
            case "persons" -> Optional.of(this::person);
            case "organizations" -> Optional.of(this::organization);
            case "posts" -> Optional.of(this::post);
            case "memberships" -> Optional.of((_, _) -> {});
            default -> Optional.empty();
        };
    }

    @Override
    public void unread(String path) {
        sink.ignored(path);
    }

    private void person(ForeignObject person, String where) {
        var fields = Facts.object();
        named(fields, person, name(person));
        person.text("birth_date")
                .ifPresent(text ->
                        Facts.date(text)
                                .ifPresentOrElse(
                                        date -> fields.put("birthDate", date.edtf()),
                                        () -> person.notUnderstood("birth_date")));
        person.text("summary")
                .ifPresent(summary -> fields.put("description", Facts.unmarked(summary)));
        leaveTies(person);
        add(person, where, fields, Facts.object().put("type", "PERSON"));
        person.report(path -> sink.ignored("persons[]." + path));
    }

    private static String name(ForeignObject person) {
        return person.text("name")
                .orElseGet(() -> {
                    var parts =
                            Stream.of("given_name", "additional_name", "family_name")
                                    .flatMap(part -> person.text(part).stream())
                                    .collect(Collectors.joining(" "));
                    if (parts.isEmpty()) {
                        throw new BrokenElementException("missing: name");
                    }
                    return parts;
                });
    }

    private void organization(ForeignObject organization, String where) {
        var fields = Facts.object();
        named(fields, organization, organization.needed("name"));
        var defaults = Facts.object().put("type", "ORGANIZATION").put("kind", "OTHER");
        organization
                .text("classification")
                .ifPresent(classification ->
                        Classifications.kind(classification)
                                .ifPresentOrElse(
                                        kind -> fields.put("kind", kind.name()),
                                        () -> organization.notUnderstood("classification")));
        organization.pass("parent_id");
        leaveTies(organization);
        add(organization, where, fields, defaults);
        var id = organization.peek("id", "_id");
        organization.objects("posts").forEach(post -> keep(post, id));
        organization.report(path -> sink.ignored("organizations[]." + path));
    }

    /** Memberships are read in the end, and with them the sources of who has them. */
    private static void leaveTies(ForeignObject actor) {
        if (actor.has("memberships")) {
            actor.pass("memberships", "sources");
        }
    }

    private void named(ObjectNode fields, ForeignObject actor, String name) {
        var names = new NameList().add(name, "PRIMARY", null);
        for (var other : actor.objects("other_names")) {
            var kind = other.text("end_date").isPresent() ? "FORMER" : "ALIAS";
            var language = other.text("lang").orElse(null);
            other.text("name").ifPresent(text -> names.add(text, kind, language));
        }
        fields.set("names", names.names());
        var identifiers = new ArrayList<Identifier>();
        identifiers.add(ids.identifier(actor.needed("id", "_id")));
        for (var issued : actor.objects("identifiers")) {
            identifier(issued).ifPresent(identifiers::add);
        }
        fields.set("identifiers", Facts.documents(identifiers));
    }

    /** One without a scheme says nothing: anybody may have the same. */
    private static Optional<Identifier> identifier(ForeignObject issued) {
        var scheme = issued.peek("scheme");
        if (scheme.isEmpty()) {
            return Optional.empty();
        }
        issued.pass("scheme");
        return issued.text("identifier").map(value -> Facts.identifier(scheme, value));
    }

    private void add(ForeignObject actor, String where, ObjectNode fields, ObjectNode defaults) {
        defaults.put("status", "USABLE");
        var id = ids.actor(actor.needed("id", "_id"));
        sink.accept(new Contribution(id, where, fields, defaults, null));
    }

    private void post(ForeignObject post, String where) {
        keep(post, "");
        post.report(path -> sink.ignored("posts[]." + path));
    }

    private void keep(ForeignObject post, String organization) {
        var within = post.text("organization_id").orElse(organization);
        var title = post.text("label").or(() -> post.text("role")).orElse(null);
        post.pass("role", "person_id", "memberships");
        post.text("id", "_id")
                .ifPresent(id -> posts.add(id, new Post(title, within.isEmpty() ? null : within)));
    }
}
