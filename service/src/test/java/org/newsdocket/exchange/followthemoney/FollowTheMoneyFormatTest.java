package org.newsdocket.exchange.followthemoney;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.newsdocket.actor.Affiliation;
import org.newsdocket.actor.Affiliation.AffiliationKind;
import org.newsdocket.actor.Occupation;
import org.newsdocket.actor.Organization;
import org.newsdocket.actor.Organization.OrganizationKind;
import org.newsdocket.actor.Person;
import org.newsdocket.exchange.Contribution;
import org.newsdocket.exchange.Heard;
import org.newsdocket.record.Identifier;
import org.newsdocket.record.LocalizedName;
import org.newsdocket.record.LocalizedName.NameKind;
import org.newsdocket.record.PartialDate;

class FollowTheMoneyFormatTest {
    private final Heard heard = Heard.ofResource(new FollowTheMoneyFormat(), "entities.ftm.json");

    @Test
    void readsPeople() {
        var ada = person("Ada Muster");

        assertThat(ada.names())
                .extracting(LocalizedName::text, LocalizedName::kind)
                .containsExactly(
                        tuple("Ada Muster", NameKind.PRIMARY),
                        tuple("Ада Мустер", NameKind.ALIAS),
                        tuple("Ada", NameKind.ALIAS),
                        tuple("Ada Beispiel", NameKind.FORMER));
        assertThat(ada.birthDate()).isEqualTo(new PartialDate("1962-10-08"));
        assertThat(ada.citizenships()).containsExactly("KG", "DE");
        assertThat(ada.identifiers())
                .containsExactly(
                        new Identifier("ftm", "Q4115189"), new Identifier("wikidata", "Q4115189"));
    }

    @Test
    void choosesNoneOfDatesOrCountriesThatDoNotAgree() {
        assertThat(person("Bo Muster").birthDate()).isNull();
        assertThat(organization("Muster Guild").country()).isNull();
        assertThat(heard.ignored).contains("properties.birthDate[]", "properties.country[]");
    }

    @Test
    void readsOrganizations() {
        assertThat(organization("Harbour Office").kind()).isEqualTo(OrganizationKind.STATE_BODY);
        assertThat(organization("Harbour Office").country()).isEqualTo("KG");
        assertThat(organization("Muster Guild").kind()).isEqualTo(OrganizationKind.OTHER);
    }

    @Test
    void makesAffiliationsOfWhatTiesThem() {
        var office = organization("Harbour Office").id();
        var guild = organization("Muster Guild").id();

        assertThat(person("Ada Muster").affiliations())
                .singleElement()
                .satisfies(held -> {
                    assertThat(held.organization()).isEqualTo(office);
                    assertThat(held.title()).isEqualTo("Harbour Master");
                    assertThat(held.from()).isEqualTo(new PartialDate("2015-03-01"));
                    assertThat(held.until()).isEqualTo(new PartialDate("2018"));
                    assertThat(held.sources().getFirst().url())
                            .isEqualTo(URI.create("https://register.example/1"));
                });
        assertThat(person("Bo Muster").affiliations())
                .extracting(Affiliation::organization, Affiliation::kind, Affiliation::title)
                .containsExactly(
                        tuple(guild, AffiliationKind.MEMBER, "speaker"),
                        tuple(guild, AffiliationKind.OTHER, "director"),
                        tuple(office, AffiliationKind.STAFF, "clerk"));
    }

    @Test
    void makesAnOccupationOfAPositionOfNoOrganization() {
        assertThat(person("Bo Muster").occupations())
                .extracting(Occupation::title)
                .containsExactly("Member of the Example Assembly");
    }

    @Test
    void saysNothingOfWhoeverIsSaidToBeWanted() {
        assertThat(heard.contributions.toString())
                .doesNotContain("wanted")
                .doesNotContain("crime")
                .doesNotContain("gang")
                .doesNotContain("spy");
        assertThat(heard.ignored)
                .contains(
                        "datasets[] = made_up_wanted",
                        "properties.topics[] = wanted",
                        "properties.topics[] = crime");
    }

    @Test
    void namesEveryFieldThatItDidNotTake() {
        assertThat(heard.ignored)
                .containsExactlyInAnyOrder(
                        "datasets[] = made_up_wanted",
                        "properties.topics[] = wanted",
                        "properties.topics[] = crime",
                        "caption",
                        "properties.nationality[]",
                        "properties.sourceUrl[]",
                        "properties.position[]",
                        "properties.birthDate[]",
                        "properties.country[]",
                        "properties.leiCode[]",
                        "properties.country[]",
                        "properties.status[]");
    }

    @Test
    void namesBrokenLinesOnceAndPassesOverWhatItDoesNotRead() {
        assertThat(heard.faults)
                .satisfiesExactlyInAnyOrder(
                        fault ->
                                assertThat(fault)
                                        .isEqualTo("entities.ftm.json:4: missing: properties.name"),
                        fault -> assertThat(fault).isEqualTo("entities.ftm.json:17: missing: id"),
                        fault -> assertThat(fault).startsWith("entities.ftm.json:18: no JSON"),
                        fault ->
                                assertThat(fault)
                                        .startsWith("entities.ftm.json:13: properties.endDate"),
                        fault ->
                                assertThat(fault)
                                        .isEqualTo(
                                                "entities.ftm.json:15: missing: properties.employer"));
        assertThat(heard.skipped)
                .containsExactly(
                        "entities.ftm.json:16: an entity of the schema Sanction",
                        "entities.ftm.json:10: the position that is held is not in the file");
    }

    @Test
    void saysWhatARecordIsBeforeWhatTiesItToOthers() {
        assertThat(heard.contributions.subList(0, 4)).noneMatch(FollowTheMoneyFormatTest::ties);
        assertThat(heard.contributions.subList(4, heard.contributions.size()))
                .hasSize(5)
                .allMatch(FollowTheMoneyFormatTest::ties)
                .allMatch(said -> said.fields().path("identifiers").size() == 1);
    }

    private static boolean ties(Contribution said) {
        return said.fields().has("affiliations") || said.fields().has("occupations");
    }

    private Person person(String name) {
        return (Person) heard.actor(name);
    }

    private Organization organization(String name) {
        return (Organization) heard.actor(name);
    }
}
