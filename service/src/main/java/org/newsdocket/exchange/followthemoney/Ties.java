package org.newsdocket.exchange.followthemoney;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newsdocket.exchange.Contribution;
import org.newsdocket.exchange.ExchangeFormat.Sink;
import org.newsdocket.exchange.ForeignIds;
import org.newsdocket.exchange.followthemoney.Positions.Position;
import org.newsdocket.exchange.foreign.BrokenElementException;
import org.newsdocket.exchange.foreign.ElementReading;
import org.newsdocket.exchange.foreign.Facts;
import org.newsdocket.exchange.foreign.ForeignObject;
import org.newsdocket.exchange.foreign.Membership;
import org.newsdocket.record.Identifier;
import org.newsdocket.record.PartialDate;
import tools.jackson.databind.node.ObjectNode;

/** Reads who holds a position, is a member, directs or works for whom. */
final class Ties implements ElementReading {
    private final Positions positions;
    private final Sink sink;

    Ties(Positions positions, Sink sink) {
        this.positions = positions;
        this.sink = sink;
    }

    /** How a schema names both ends, and what the first is in the second. */
    private record Ends(
            String actor, String organization, String kind, @Nullable String usualTitle) {
        static Ends of(String schema) {
            return switch (schema) {
                case "Membership" -> new Ends("member", "organization", "MEMBER", null);
                case "Directorship" -> new Ends("director", "organization", "OTHER", "director");
                default -> new Ends("employee", "employer", "STAFF", null);
            };
        }
    }

    /** What holds for all whom one entity ties. */
    private record Tie(
            String id,
            @Nullable PartialDate from,
            @Nullable PartialDate until,
            List<String> sources) {
        static Tie of(ForeignObject entity) {
            var properties = entity.object("properties");
            var until = Dates.agreed(properties, "endDate");
            if (until.isEmpty() && !properties.texts("endDate").isEmpty()) {
                throw new BrokenElementException(
                        "properties.endDate: no date, or several that do not agree");
            }
            return new Tie(
                    entity.peek("id"),
                    Dates.agreed(properties, "startDate").orElse(null),
                    until.orElse(null),
                    properties.texts("sourceUrl").stream().filter(Facts::isWebAddress).toList());
        }

        Membership membership(@Nullable String title, String... ends) {
            var all = id + " " + String.join(" ", ends);
            var key = ForeignIds.key(FollowTheMoneyFormat.SCHEME, all);
            return new Membership(key, title, from, until, sources);
        }
    }

    @Override
    public void read(ForeignObject entity, String where) {
        var tie = Tie.of(entity);
        var properties = entity.object("properties");
        if (entity.peek("schema").equals("Occupancy")) {
            occupancy(tie, properties, where);
        } else {
            affiliation(tie, Ends.of(entity.peek("schema")), properties, where);
        }
        FollowTheMoneyFormat.report(entity, sink);
    }

    private void affiliation(Tie tie, Ends ends, ForeignObject properties, String where) {
        var actors = needed(properties, ends.actor());
        var organizations = needed(properties, ends.organization());
        var role = properties.texts("role").stream().findFirst();
        var title = role.or(() -> Optional.ofNullable(ends.usualTitle())).orElse(null);
        for (var actor : actors) {
            var fields = Facts.object();
            for (var organization : organizations) {
                fields.withArray("affiliations")
                        .add(
                                tie.membership(title, actor, organization)
                                        .affiliation(
                                                FollowTheMoneyFormat.actor(organization),
                                                ends.kind()));
            }
            add(where, actor, fields);
        }
    }

    private void occupancy(Tie tie, ForeignObject properties, String where) {
        var holders = needed(properties, "holder");
        for (var post : needed(properties, "post")) {
            var position = positions.find(post);
            if (position.isEmpty()) {
                sink.skipped(where, "the position that is held is not in the file");
                continue;
            }
            for (var holder : holders) {
                add(where, holder, held(tie, post, position.get(), holder));
            }
        }
    }

    private static ObjectNode held(Tie tie, String post, Position position, String holder) {
        var fields = Facts.object();
        for (var organization : position.organizations()) {
            fields.withArray("affiliations")
                    .add(
                            tie.membership(position.name(), holder, organization, post)
                                    .affiliation(
                                            FollowTheMoneyFormat.actor(organization), "OTHER"));
        }
        if (position.organizations().isEmpty()) {
            tie.membership(position.name(), holder, post)
                    .occupation()
                    .ifPresent(fields.putArray("occupations")::add);
        }
        return fields;
    }

    private void add(String where, String actor, ObjectNode fields) {
        fields.putArray("identifiers")
                .add(Facts.document(new Identifier(FollowTheMoneyFormat.SCHEME, actor)));
        sink.accept(
                new Contribution(
                        FollowTheMoneyFormat.actor(actor), where, fields, Facts.object(), null));
    }

    private static List<String> needed(ForeignObject properties, String name) {
        var ids = properties.texts(name);
        if (ids.isEmpty()) {
            throw new BrokenElementException("missing: properties." + name);
        }
        return ids;
    }
}
