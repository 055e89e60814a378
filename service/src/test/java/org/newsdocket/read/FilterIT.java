package org.newsdocket.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsdocket.store.OnEachEngine;
import org.newsdocket.store.TestStore;

/** Each filter finds what it says, each order puts it in a row; over the records of Filterable. */
@OnEachEngine
class FilterIT {
    private final Client client;

    FilterIT(TestStore store) {
        client =
                store.shared(Newsdesk.class, on -> Newsdesk.of(on, Filterable.records()))
                        .visitors();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    identifier: {scheme: "wire", value: "W1"}               | one
                    identifier: {scheme: "press", value: "W1"}              | two
                    identifier: {scheme: "wire", value: "7"}                |
                    section: "law"                                          | two one
                    section: "LAW"                                          |
                    subject: "medtop:1"                                     | two one
                    subject: "medtop:2", section: "law"                     | one
                    language: "en"                                          | one
                    language: "EN-gb"                                       | two
                    actor: "act:anna"                                       | one
                    actor: "act:boris"                                      | two one
                    actor: "act:boris", role: SUBJECT                       | two
                    actor: "act:anna", role: SPEAKER                        |
                    proceeding: "prc:theft"                                 | two one
                    proceeding: "prc:slander"                               | one
                    publishedFrom: "2025-04-02T00:00:00Z"                   | three two
                    publishedUntil: "2025-04-02T00:00:00Z"                  | one
                    publishedFrom: "2025-04-02T06:00:00+06:00", publishedUntil: "2025-04-03T00:00:00Z" | two
                    urgencyAtMost: 1                                        | two
                    urgencyAtMost: 9                                        | three two one
                    status: USABLE                                          | three two one draft
                    status: WITHHELD                                        |
                    section: null, actor: null, role: null, urgencyAtMost: null | three two one draft
                    """)
    void findsStories(String filter, String found) {
        finds("stories", "sty:", filter, found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    types: [PERSON]                                         | anna boris
                    types: [COURT, GROUP]                                   | court crowd
                    types: []                                               |
                    name: "ANNA"                                            | anna
                    name: "анна"                                            | anna
                    name: "ann"                                             |
                    identifier: {scheme: "wikidata", value: "Q1"}           | anna
                    identifier: {scheme: "press", value: "Q1"}              | boris
                    citizenship: "RU"                                       | anna
                    citizenship: "KG"                                       | anna boris
                    country: "KG"                                           | court guild
                    organizationKind: NGO                                   | guild
                    courtLevel: SUPREME                                     | court
                    affiliatedWith: "act:guild"                             | anna boris
                    affiliatedWith: "act:police"                            | boris
                    disputed: true                                          | boris
                    disputed: true, types: [PERSON], citizenship: "RU"      |
                    disputed: false, types: [PERSON]                        | anna
                    partyRole: DEFENDANT                                    | anna boris
                    partyRole: VICTIM                                       | boris
                    partyRole: WITNESS                                      |
                    standing: CONVICTED                                     | anna
                    standing: DISPUTED                                      | boris
                    standing: CONVICTED, partyRole: CLAIMANT                | anna
                    standing: CONVICTED, partyRole: VICTIM                  |
                    partyRole: null, standing: null, types: null, disputed: null, courtLevel: SUPREME | court
                    """)
    void findsActors(String filter, String found) {
        finds("actors", "act:", filter, found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    kinds: [QUOTE, NOTICE]                                  | quote notice
                    kinds: []                                               |
                    speaker: "act:guild"                                    | notice
                    onBehalfOf: "act:guild"                                 | quote
                    channel: TELEGRAM                                       | list quote
                    about: "prc:theft"                                      | quote notice
                    about: "stm:quote"                                      | notice
                    about: "sty:one"                                        | list
                    about: "act:boris"                                      | quote
                    story: "sty:one"                                        | quote notice
                    story: "sty:two"                                        | quote
                    saidFrom: "2025-03-10"                                  | list quote notice
                    saidFrom: "2025-03-11"                                  | list notice
                    saidUntil: "2025-03-10"                                 | quote notice
                    saidUntil: "2025-03-09"                                 | notice
                    saidFrom: "2025-03-12", saidUntil: "2025-03-12"         | list notice
                    saidFrom: "2025-04-01"                                  |
                    saidUntil: "2025-02-28"                                 |
                    retracted: true                                         | notice
                    retracted: false                                        | list quote undated
                    disputed: true                                          | list
                    disputed: false, kinds: [QUOTE]                         | quote
                    speaker: null, saidFrom: null, kinds: null, story: "sty:two" | quote
                    """)
    void findsStatements(String filter, String found) {
        finds("statements", "stm:", filter, found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    kind: CIVIL                                             | slander
                    court: "act:court"                                      | fine theft
                    investigatedBy: "act:police"                            | theft
                    jurisdiction: "KG"                                      | fine theft
                    identifier: {scheme: "docket", value: "1/25"}           | theft
                    party: "act:anna"                                       | slander theft
                    party: "act:anna", role: CLAIMANT                       | slander
                    party: "act:anna", role: VICTIM                         |
                    role: VICTIM                                            | theft
                    role: DEFENDANT                                         | slander theft
                    provision: {code: "Criminal Code"}                      | slander theft
                    provision: {code: "Criminal Code", article: "10"}       | slander
                    provision: {code: "Old Code", part: "1"}                |
                    provision: {article: "10", part: "2"}                   | theft
                    provision: {jurisdiction: "KG", part: "1"}              | theft
                    provision: {}                                           | slander fine theft
                    provision: {code: null, part: null}                     | slander fine theft
                    chargeStatus: CHARGES_PENDING                           | slander
                    chargeStatusEver: CHARGES_PENDING                       | slander theft
                    chargeStatus: CONVICTED                                 | theft
                    chargeStatus: CHARGES_DROPPED                           | theft
                    chargeStatus: UNKNOWN                                   | slander
                    standing: CONVICTED                                     | theft
                    standing: DISPUTED                                      | slander
                    standing: DETAINED                                      |
                    eventType: DETENTION                                    | slander theft
                    eventType: DETENTION, eventFrom: "2025-02-10", eventUntil: "2025-02-10" | theft
                    eventType: DETENTION, eventFrom: "2025-03-15", eventUntil: "2025-03-20" | slander
                    eventType: CONVICTION, eventUntil: "2025-03-09"         |
                    eventFrom: "2025-02-11", eventUntil: "2025-02-28"       |
                    eventFrom: "2025-03-31", eventUntil: "2025-04-30"       | slander
                    eventFrom: "2030-01-01"                                 | fine
                    eventType: ARREST, eventUntil: "1999-01-01"             | fine
                    eventFrom: "2025-01-01", eventUntil: "2025-02-10"       | slander theft
                    eventType: CLOSED                                       | fine
                    disputed: true                                          | slander
                    disputed: false                                         | fine theft
                    """)
    void findsProceedings(String filter, String found) {
        finds("proceedings", "prc:", filter, found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    stories     | sty: | NEWEST           | three two one draft
                    stories     | sty: | OLDEST           | draft one two three
                    stories     | sty: | RECENTLY_UPDATED | one three two draft
                    stories     | sty: | MOST_URGENT      | two three one draft
                    actors      | act: | NAME             | anna boris court crowd guild police nobody
                    actors      | act: | NEWEST           | crowd police court boris nobody guild anna
                    statements  | stm: | NEWEST           | list quote notice undated
                    statements  | stm: | OLDEST           | undated notice quote list
                    """)
    void sorts(String list, String kind, String sort, String expected) {
        var found = client.ids("%s(sort: %s)".formatted(list, sort));
        assertThat(found).isEqualTo(ids(kind, expected));
    }

    private void finds(String list, String kind, String filter, String found) {
        assertThat(client.ids("%s(filter: {%s})".formatted(list, filter)))
                .containsExactlyInAnyOrderElementsOf(ids(kind, found));
        var counted =
                client.data(
                        "{ list: %s(filter: {%s}, first: 1) { totalCount } }"
                                .formatted(list, filter));
        assertThat(counted.path("list").path("totalCount").asInt())
                .isEqualTo(ids(kind, found).size());
    }

    private static List<String> ids(String kind, String names) {
        return names == null
                ? List.of()
                : Arrays.stream(names.split(" ", -1)).map(name -> MadeUp.id(kind + name)).toList();
    }
}
