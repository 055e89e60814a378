package org.newsdocket.exchange.followthemoney;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.newsdocket.exchange.Contribution;
import org.newsdocket.exchange.ExchangeFormat.Sink;
import org.newsdocket.exchange.foreign.BrokenElementException;
import org.newsdocket.exchange.foreign.Facts;
import org.newsdocket.exchange.foreign.ForeignObject;
import org.newsdocket.exchange.foreign.NameList;
import org.newsdocket.record.Identifier;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads people, organizations and public bodies. */
final class Entities {
    private static final String WIKIDATA = "wikidata";
    private static final Pattern WIKIDATA_ITEM = Pattern.compile("Q[1-9]\\d*");

    private final Sink sink;

    Entities(Sink sink) {
        this.sink = sink;
    }

    void read(ForeignObject entity, String schema, String where) {
        var properties = entity.object("properties");
        var id = entity.peek("id");
        var fields = Facts.object();
        fields.set("names", names(properties));
        fields.set("identifiers", identifiers(id, properties));
        var defaults = Facts.object().put("status", "USABLE");
        if (schema.equals("Person")) {
            defaults.put("type", "PERSON");
            person(fields, properties);
        } else {
            defaults.put("type", "ORGANIZATION").put("kind", "OTHER");
            organization(fields, schema, properties);
        }
        sink.accept(
                new Contribution(FollowTheMoneyFormat.actor(id), where, fields, defaults, null));
        FollowTheMoneyFormat.report(entity, sink);
    }

    /** Of several main names nothing tells which is the first: the one that is given first. */
    private static ArrayNode names(ForeignObject properties) {
        var names = new NameList();
        properties.texts("name").forEach(name -> names.add(name, "ALIAS", null));
        if (names.names().isEmpty()) {
            throw new BrokenElementException("missing: properties.name");
        }
        Stream.of("alias", "weakAlias")
                .flatMap(property -> properties.texts(property).stream())
                .forEach(name -> names.add(name, "ALIAS", null));
        properties.texts("previousName").forEach(name -> names.add(name, "FORMER", null));
        return names.names();
    }

    /**
     * An address of a source is none of them: one page may tell of many people, who would all be
     * taken for one.
     */
    private static ArrayNode identifiers(String id, ForeignObject properties) {
        var identifiers = new ArrayList<Identifier>();
        identifiers.add(new Identifier(FollowTheMoneyFormat.SCHEME, id));
        Stream.concat(Stream.of(id), properties.texts("wikidataId").stream())
                .filter(item -> WIKIDATA_ITEM.matcher(item).matches())
                .map(item -> new Identifier(WIKIDATA, item))
                .forEach(identifiers::add);
        return Facts.documents(identifiers);
    }

    private static void person(ObjectNode fields, ForeignObject properties) {
        Dates.agreed(properties, "birthDate")
                .ifPresent(date -> fields.put("birthDate", date.edtf()));
        var citizenships = countries(properties, "nationality", "citizenship");
        if (!citizenships.isEmpty()) {
            var codes = fields.putArray("citizenships");
            citizenships.forEach(codes::add);
        }
    }

    /** Of several countries none is chosen. */
    private static void organization(ObjectNode fields, String schema, ForeignObject properties) {
        if (schema.equals("PublicBody")) {
            fields.put("kind", "STATE_BODY");
        }
        var countries = countries(properties, "country", "jurisdiction", "mainCountry");
        if (countries.size() == 1) {
            fields.put("country", countries.getFirst());
        } else if (!countries.isEmpty()) {
            properties.notUnderstood("country[]");
        }
    }

    private static List<String> countries(ForeignObject properties, String... names) {
        var countries = new ArrayList<String>();
        for (var name : names) {
            for (var code : properties.texts(name)) {
                Facts.country(code)
                        .ifPresentOrElse(
                                countries::add, () -> properties.notUnderstood(name + "[]"));
            }
        }
        return countries.stream().distinct().toList();
    }
}
