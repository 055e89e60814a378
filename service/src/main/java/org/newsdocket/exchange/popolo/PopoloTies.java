package org.newsdocket.exchange.popolo;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.newsdocket.exchange.Contribution;
import org.newsdocket.exchange.ExchangeFormat.Sink;
import org.newsdocket.exchange.foreign.BrokenElementException;
import org.newsdocket.exchange.foreign.ElementReading;
import org.newsdocket.exchange.foreign.Facts;
import org.newsdocket.exchange.foreign.ForeignObject;
import org.newsdocket.exchange.foreign.Membership;
import org.newsdocket.exchange.popolo.Posts.Post;
import org.newsdocket.record.PartialDate;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what ties people and organizations together: memberships, in a list of their own or within
 * who has them, and which organization another one is part of.
 */
final class PopoloTies implements PopoloDocument.Lists {
    private static final Post NONE = new Post(null, null);

    private final PopoloIds ids;
    private final Posts posts;
    private final Sink sink;

    PopoloTies(PopoloIds ids, Posts posts, Sink sink) {
        this.ids = ids;
        this.posts = posts;
        this.sink = sink;
    }

    /**
     * The element in which a membership stands.
     *
     * @param person its id; empty where it is no person
     * @param organization its id; empty where it is no organization
     * @param sources of the element, which are those of what stands in it
     */
    private record Owner(String path, String person, String organization, List<String> sources) {}

    @Override
    public Optional<ElementReading> readingOf(String list) {
        return switch (list) {
            case "persons" -> Optional.of(this::person);
            case "organizations" -> Optional.of(this::organization);
            case "memberships" -> Optional.of(this::membership);
            default -> Optional.empty();
        };
    }

    @Override
    public void unread(String path) {
        // Named when the entities were read.
    }

    private void person(ForeignObject person, String where) {
        var owner =
                new Owner(
                        "persons[].memberships[].", person.peek("id", "_id"), "", sources(person));
        nested(person, where, owner);
    }

    private void organization(ForeignObject organization, String where) {
        var id = organization.peek("id", "_id");
        var parent = organization.peek("parent_id");
        if (!id.isEmpty() && !parent.isEmpty()) {
            var fields = Facts.object().put("parent", ids.actor(parent).value());
            add(where, id, fields);
        }
        nested(
                organization,
                where,
                new Owner("organizations[].memberships[].", "", id, sources(organization)));
    }

    private void nested(ForeignObject element, String where, Owner owner) {
        int index = 0;
        for (var membership : element.objects("memberships")) {
            membership(membership, where + ".memberships[" + index++ + "]", owner);
        }
    }

    private void membership(ForeignObject membership, String where) {
        membership(membership, where, new Owner("memberships[].", "", "", List.of()));
    }

    private void membership(ForeignObject membership, String where, Owner owner) {
        ElementReading reading = (element, place) -> read(element, place, owner);
        reading.readOrName(membership, where, sink::broken);
    }

    private void read(ForeignObject membership, String where, Owner owner) {
        var person = id(membership, "person").orElse(owner.person());
        if (person.isEmpty() && !membership.objects("member").isEmpty()) {
            sink.skipped(where, "a membership of an organization");
            return;
        }
        var post = post(membership);
        var organization =
                id(membership, "organization")
                        .or(() -> Optional.ofNullable(post.organization()))
                        .orElse(owner.organization());
        if (person.isEmpty() || organization.isEmpty()) {
            throw new BrokenElementException(
                    "missing: " + (person.isEmpty() ? "person_id" : "organization_id"));
        }
        var said = said(membership, person + " " + organization, post, owner);
        var fields = Facts.object();
        fields.putArray("affiliations").add(said.affiliation(ids.actor(organization), kind(said)));
        add(where, person, fields);
        membership.report(path -> sink.ignored(owner.path() + path));
    }

    private void add(String where, String actor, ObjectNode fields) {
        fields.putArray("identifiers").add(Facts.document(ids.identifier(actor)));
        sink.accept(new Contribution(ids.actor(actor), where, fields, Facts.object(), null));
    }

    private static Optional<String> id(ForeignObject membership, String whose) {
        return membership.text(whose + "_id").or(() -> membership.object(whose).text("id", "_id"));
    }

    private Post post(ForeignObject membership) {
        var embedded = membership.object("post");
        var label = embedded.text("label").or(() -> embedded.text("role"));
        if (label.isPresent()) {
            return new Post(label.get(), embedded.text("organization_id").orElse(null));
        }
        var id = membership.peek("post_id");
        var known = posts.find(id);
        known.ifPresent(_ -> membership.pass("post_id"));
        return known.orElse(NONE);
    }

    private Membership said(ForeignObject membership, String ends, Post post, Owner owner) {
        var title =
                membership
                        .text("role")
                        .or(() -> membership.text("label"))
                        .or(() -> Optional.ofNullable(post.title()));
        var from = date(membership, "start_date");
        var until = date(membership, "end_date");
        var id = membership.text("id", "_id");
        var key =
                id.orElseGet(
                        () -> ends + " " + title.orElse("") + " " + membership.peek("start_date"));
        var own = sources(membership);
        return new Membership(
                ids.key(key),
                title.filter(Predicate.not("member"::equalsIgnoreCase)).orElse(null),
                from,
                until,
                own.isEmpty() ? owner.sources() : own);
    }

    private static String kind(Membership said) {
        return said.title() == null ? "MEMBER" : "OTHER";
    }

    /** An end that can't be read is not left out: it would say that the membership goes on. */
    private static @Nullable PartialDate date(ForeignObject membership, String field) {
        var text = membership.text(field);
        if (text.isEmpty()) {
            return null;
        }
        return Facts.date(text.get())
                .orElseThrow(() ->
                        new BrokenElementException(field + ": '" + text.get() + "' is no date"));
    }

    private static List<String> sources(ForeignObject element) {
        return element.objects("sources").stream()
                .filter(source -> Facts.isWebAddress(source.peek("url")))
                .flatMap(source -> source.text("url").stream())
                .distinct()
                .toList();
    }
}
