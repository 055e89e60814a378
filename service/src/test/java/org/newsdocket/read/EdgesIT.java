package org.newsdocket.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsdocket.store.OnEachEngine;
import org.newsdocket.store.TestStore;

/** Whatever leads from one record to another leads back, over the sample and made-up records. */
@OnEachEngine
class EdgesIT {

    private final Client client;

    EdgesIT(TestStore store) {
        client =
                store.shared(Newsdesk.class, on -> Newsdesk.withSample(on, Filterable.records()))
                        .visitors();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    stories: actors(first: 100) { nodes { id } }            | actors: stories { nodes { id } }
                    stories: proceedings { nodes { id } }                   | proceedings: stories { nodes { id } }
                    stories: statements(first: 100) { nodes { id } }        | statements: stories { nodes { id } }
                    statements: speaker { id } onBehalfOf { id }            | actors: statements(first: 100) { nodes { id } }
                    statements: about { ... on Proceeding { id } }          | proceedings: statements(first: 100) { nodes { id } }
                    proceedings: parties { nodes { actor { id } } }         | actors: proceedings { nodes { id } }
                    proceedings: parties(role: VICTIM) { nodes { actor { id } } } | actors: proceedings(role: VICTIM) { nodes { id } }
                    proceedings: court { id }                               | actors: ... on Court { hears { nodes { id } } }
                    proceedings: standings { actor { id } }                 | actors: ... on Person { legalStanding { proceeding { id } } } ... on UndisclosedPerson { legalStanding { proceeding { id } } }
                    actors: ... on Organization { parent { id } }           | actors: ... on Organization { branches { id } }
                    actors: affiliations { nodes { organization { id } } }  | actors: ... on Organization { people { nodes { actor { id } } } }
                    """)
    void leadBack(String there, String back) {
        var forth = pairs(there);
        var reverse = new HashSet<String>();
        pairs(back).forEach(pair -> reverse.add(turned(pair)));

        assertThat(forth).isNotEmpty().isEqualTo(reverse);
    }

    /** Each id with each that its edge leads to. */
    private Set<String> pairs(String edge) {
        int colon = edge.indexOf(':');
        var query =
                "{ list: %s(first: 100) { nodes { from: id %s } } }"
                        .formatted(edge.substring(0, colon), edge.substring(colon + 1));
        var pairs = new HashSet<String>();
        for (var record : client.data(query).path("list").path("nodes")) {
            var from = record.path("from").asString();
            record.findValues("id").forEach(to -> pairs.add(from + " " + to.asString()));
        }
        return pairs;
    }

    private static String turned(String pair) {
        int space = pair.indexOf(' ');
        return pair.substring(space + 1) + " " + pair.substring(0, space);
    }
}
