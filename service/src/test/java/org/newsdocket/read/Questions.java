package org.newsdocket.read;

import java.util.List;

/** All ways in which the read side asks its store, over an {@link Archive}. */
final class Questions {
    static final List<String> FILTERS =
            List.of(
                    "stories(filter: {identifier: {scheme: \"wire\", value: \"7\"}})",
                    "stories(filter: {section: \"section 7\"})",
                    "stories(filter: {subject: \"medtop:7\"})",
                    "stories(filter: {language: \"ky\"})",
                    "stories(filter: {actor: \"act:a-3\"})",
                    "stories(filter: {actor: \"act:a-3\", role: SUBJECT})",
                    "stories(filter: {proceeding: \"prc:p-3\"})",
                    "stories(filter: {publishedFrom: \"2024-12-01T00:00:00Z\"})",
                    "stories(filter: {publishedUntil: \"2010-02-01T00:00:00Z\"})",
                    "stories(filter: {urgencyAtMost: 2})",
                    "stories(filter: {status: WITHHELD})",
                    "actors(filter: {types: [COURT]})",
                    "actors(filter: {name: \"person 7\"})",
                    "actors(filter: {identifier: {scheme: \"press\", value: \"7\"}})",
                    "actors(filter: {citizenship: \"CA\"})",
                    "actors(filter: {country: \"AA\"})",
                    "actors(filter: {organizationKind: NGO})",
                    "actors(filter: {courtLevel: SUPREME})",
                    "actors(filter: {affiliatedWith: \"act:a-4\"})",
                    "actors(filter: {disputed: true})",
                    "actors(filter: {partyRole: WITNESS})",
                    "actors(filter: {standing: ACQUITTED})",
                    "statements(filter: {kinds: [NOTICE]})",
                    "statements(filter: {speaker: \"act:a-3\"})",
                    "statements(filter: {onBehalfOf: \"act:a-4\"})",
                    "statements(filter: {channel: TELEGRAM})",
                    "statements(filter: {about: \"prc:p-3\"})",
                    "statements(filter: {story: \"sty:t-3\"})",
                    "statements(filter: {saidFrom: \"2024-12-01\"})",
                    "statements(filter: {saidUntil: \"2010-02-01\"})",
                    "statements(filter: {retracted: true})",
                    "statements(filter: {disputed: true})",
                    "proceedings(filter: {kind: CIVIL})",
                    "proceedings(filter: {court: \"act:a-1\"})",
                    "proceedings(filter: {investigatedBy: \"act:a-4\"})",
                    "proceedings(filter: {jurisdiction: \"CA\"})",
                    "proceedings(filter: {identifier: {scheme: \"docket\", value: \"7\"}})",
                    "proceedings(filter: {party: \"act:a-3\"})",
                    "proceedings(filter: {party: \"act:a-3\", role: DEFENDANT})",
                    "proceedings(filter: {role: WITNESS})",
                    "proceedings(filter: {provision: {code: \"Code 7\"}})",
                    "proceedings(filter: {provision: {article: \"7\"}})",
                    "proceedings(filter: {provision: {jurisdiction: \"CA\"}})",
                    "proceedings(filter: {provision: {part: \"6\"}})",
                    "proceedings(filter: {chargeStatus: ACQUITTED})",
                    "proceedings(filter: {chargeStatusEver: ACQUITTED})",
                    "proceedings(filter: {standing: ACQUITTED})",
                    "proceedings(filter: {eventType: CLOSED})",
                    "proceedings(filter: {eventFrom: \"2024-12-01\"})",
                    "proceedings(filter: {eventUntil: \"2010-02-01\"})",
                    "proceedings(filter: {disputed: true})");

    static final List<String> ORDERS =
            List.of(
                    "stories(sort: NEWEST)",
                    "stories(sort: OLDEST)",
                    "stories(sort: RECENTLY_UPDATED)",
                    "stories(sort: MOST_URGENT)",
                    "actors(sort: NAME)",
                    "actors(sort: NEWEST)",
                    "statements(sort: NEWEST)",
                    "statements(sort: OLDEST)",
                    "proceedings(sort: NEWEST)",
                    "proceedings(sort: OLDEST)",
                    "proceedings(sort: RECENTLY_UPDATED)");

    private static final String ACTOR_EDGES =
            """
            { ... on Actor {
                stories { totalCount nodes { id } } statements { totalCount nodes { id } }
                proceedings { totalCount nodes { id } } history { nodes { record { id } } } }
              ... on Organization { people { nodes { title } } branches { id } parent { id } }
              ... on Court { hears { nodes { id } } }
              ... on Person { legalStanding { state } } }\
            """;

    /** From one record and from several, which are read in different ways. */
    static final List<String> WALKS =
            List.of(
                    "{ node(id: \"act:a-3\") " + ACTOR_EDGES + " }",
                    "{ node(id: \"act:a-4\") " + ACTOR_EDGES + " }",
                    "{ node(id: \"act:a-1\") " + ACTOR_EDGES + " }",
                    "{ actors { nodes " + ACTOR_EDGES + " } }",
                    """
                    { proceedings { nodes { stories { nodes { id } } statements { nodes { id } }
                      history { nodes { revision } } } } }\
                    """,
                    """
                    { proceeding(id: "prc:p-3") { stories { nodes { id } }
                      statements { nodes { id } } } }\
                    """,
                    """
                    { story(by: {slug: "t-3"}) { timeline { nodes { on } }
                      statements { totalCount nodes { speaker { id } } } } }\
                    """,
                    """
                    { stories { nodes { actors { nodes { id } } proceedings { nodes { id } }
                      statements { nodes { id } } } } }\
                    """,
                    "{ nodes(ids: [\"act:a-1\", \"prc:p-1\", \"stm:s-1\", \"sty:t-1\"]) { id } }");

    private Questions() {}

    static String page(String list, String after) {
        var arguments = list.substring(0, list.length() - 1);
        var from = after.isEmpty() ? "" : ", after: \"" + after + "\"";
        return "{ list: %s%s) { nodes { id } pageInfo { endCursor } } }".formatted(arguments, from);
    }

    static String count(String list) {
        return "{ list: " + list + " { totalCount } }";
    }
}
