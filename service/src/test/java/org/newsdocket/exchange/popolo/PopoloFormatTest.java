package org.newsdocket.exchange.popolo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsdocket.actor.Affiliation;
import org.newsdocket.actor.Affiliation.AffiliationKind;
import org.newsdocket.actor.Organization;
import org.newsdocket.actor.Organization.OrganizationKind;
import org.newsdocket.actor.Person;
import org.newsdocket.exchange.Contribution;
import org.newsdocket.exchange.Heard;
import org.newsdocket.record.Identifier;
import org.newsdocket.record.LocalizedName;
import org.newsdocket.record.LocalizedName.NameKind;
import org.newsdocket.record.MarkedText;
import org.newsdocket.record.PartialDate;
import org.newsdocket.record.RecordId;

class PopoloFormatTest {
    @TempDir private Path folder;

    private final PopoloFormat format = new PopoloFormat();

    @Test
    void readsPeople() {
        var ada = (Person) people().actor("Ada Muster");

        assertThat(ada.names())
                .containsExactly(
                        new LocalizedName("Ada Muster", null, null, NameKind.PRIMARY),
                        new LocalizedName("Ada Beispiel", null, null, NameKind.FORMER),
                        new LocalizedName("Ада Мустер", "ru", null, NameKind.ALIAS));
        assertThat(ada.birthDate()).isEqualTo(new PartialDate("1961-02"));
        assertThat(ada.identifiers())
                .containsExactly(
                        new Identifier("popolo:people.json", "p1"),
                        new Identifier("wikidata", "Q4115189"));
        assertThat(ada.description())
                .isEqualTo(
                        new MarkedText("Sits on the [ [act_01jsk7gfe0q8z5m2v9c4t1x6bn|council]]."));
        assertThat(people().actor("Bo Muster")).isInstanceOf(Person.class);
    }

    @Test
    void readsOrganizations() {
        var council = organization("Harbour Council");

        assertThat(council.kind()).isEqualTo(OrganizationKind.LOCAL_GOVERNMENT);
        assertThat(council.parent()).isNotNull();
        assertThat(organization("Harbour Party").kind()).isEqualTo(OrganizationKind.OTHER);
        assertThat(organization("Guild").kind()).isEqualTo(OrganizationKind.OTHER);
        assertThat(organization("Guild").identifiers())
                .containsExactly(new Identifier("popolo", "7f3e1c2a-0b4d-4c6e-9a8b-1234567890ab"));
    }

    @Test
    void makesAffiliationsOfMembershipsWhereverTheyStand() {
        var party = organization("Harbour Party").id();
        var council = organization("Harbour Council").id();
        var guild = organization("Guild").id();

        assertThat(people().actor("Ada Muster").affiliations())
                .extracting(
                        Affiliation::organization,
                        Affiliation::kind,
                        Affiliation::title,
                        Affiliation::from,
                        Affiliation::until,
                        PopoloFormatTest::urls)
                .containsExactlyInAnyOrder(
                        tuple(
                                council,
                                AffiliationKind.MEMBER,
                                null,
                                new PartialDate("2001-05"),
                                new PartialDate("2004-12-31"),
                                List.of("https://council.example/members")),
                        tuple(council, AffiliationKind.OTHER, "Treasurer", null, null, List.of()),
                        tuple(
                                party,
                                AffiliationKind.MEMBER,
                                null,
                                null,
                                null,
                                List.of("https://council.example/ada")),
                        tuple(guild, AffiliationKind.MEMBER, null, null, null, List.of()));
        assertThat(people().actor("Bo Muster").affiliations())
                .extracting(Affiliation::organization, Affiliation::title, Affiliation::from)
                .containsExactly(tuple(council, "Chair", new PartialDate("2010")));
    }

    @Test
    void keepsTheKeysOfMembershipsFromOneImportToTheNext() {
        var keys = people().actor("Ada Muster").affiliations().stream().map(Affiliation::key);

        assertThat(people().actor("Ada Muster").affiliations())
                .extracting(Affiliation::key)
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(keys.toList());
    }

    @Test
    void saysWhatARecordIsBeforeWhatTiesItToOthers() {
        var said = people().contributions;
        var first = said.stream().filter(each -> !each.defaults().isEmpty()).count();

        assertThat(first).isEqualTo(5);
        assertThat(said.subList(0, 5)).noneMatch(PopoloFormatTest::ties);
        assertThat(said.subList(5, said.size()))
                .isNotEmpty()
                .allMatch(PopoloFormatTest::ties)
                .allMatch(each -> each.fields().path("identifiers").size() == 1);
    }

    @Test
    void namesBrokenElementsOnceByTheirPlace() {
        assertThat(people().faults)
                .containsExactlyInAnyOrder(
                        "people.json:memberships[6]: no object",
                        "people.json:persons[2]: missing: name",
                        "people.json:persons[3]: missing: id",
                        "people.json:memberships[3]: end_date: 'someday' is no date",
                        "people.json:memberships[4]: missing: person_id");
        assertThat(people().skipped)
                .containsExactly("people.json:memberships[5]: a membership of an organization");
    }

    @Test
    void namesEveryFieldThatItDidNotTake() {
        assertThat(people().ignored)
                .containsExactlyInAnyOrder(
                        "meta",
                        "areas[]",
                        "persons[].birth_date",
                        "persons[].gender",
                        "persons[].other_names[].note",
                        "persons[].identifiers[].identifier",
                        "persons[].links[].url",
                        "persons[].memberships[].organization.name",
                        "organizations[].founding_date",
                        "organizations[].classification",
                        "organizations[].posts[].area_id",
                        "memberships[].on_behalf_of_id",
                        "memberships[].sources[].note");
    }

    @Test
    void takesAnIdThatMayBeAnothersForItsOwnFileAlone() throws IOException {
        assertThat(idsIn("one.json", "1")).doesNotContainAnyElementsOf(idsIn("two.json", "1"));
        assertThat(idsIn("one.json", "person:1"))
                .doesNotContainAnyElementsOf(idsIn("two.json", "person:1"));
        assertThat(idsIn("one.json", "1")).isEqualTo(idsIn("one.json", "1"));
        for (var unique :
                List.of("https://x.example/1", "uk.example/person/1", "0123456789abcdef")) {
            assertThat(idsIn("one.json", unique)).isEqualTo(idsIn("two.json", unique));
        }
    }

    /** So it holds no more than one: a file that ends in the middle has still given its start. */
    @Test
    void givesEachElementBeforeItReadsTheNext() {
        var heard =
                Heard.ofText(
                        format,
                        folder,
                        "{\"persons\": [{\"id\": \"1\", \"name\": \"A\"}, {\"id\": \"2\", \"name\": \"B\"}, {\"id\"");

        assertThat(heard.actors()).hasSize(2);
        assertThat(heard.faults)
                .singleElement()
                .asString()
                .startsWith("file.json:persons[2]: no JSON");
    }

    @Test
    void refusesWhatIsNoDocument() {
        assertThat(Heard.ofText(format, folder, "[]").faults)
                .containsExactly("file.json: no object of lists such as persons");
    }

    private Heard people() {
        return Heard.ofResource(format, "people.json");
    }

    private Organization organization(String name) {
        return (Organization) people().actor(name);
    }

    private List<RecordId> idsIn(String name, String id) throws IOException {
        var file =
                Files.writeString(
                        folder.resolve(name),
                        "{\"persons\": [{\"id\": \"%s\", \"name\": \"A\"}]}".formatted(id));
        var heard = new Heard();
        format.read(file, name, heard);
        return heard.contributions.stream().map(Contribution::id).toList();
    }

    private static boolean ties(Contribution said) {
        return said.fields().has("affiliations") || said.fields().has("parent");
    }

    private static List<String> urls(Affiliation affiliation) {
        return affiliation.sources().stream().map(source -> String.valueOf(source.url())).toList();
    }
}
