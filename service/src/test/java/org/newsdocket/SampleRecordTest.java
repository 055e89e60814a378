package org.newsdocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.newsdocket.actor.Actor;
import org.newsdocket.actor.Affiliation;
import org.newsdocket.actor.Group;
import org.newsdocket.actor.Occupation;
import org.newsdocket.actor.Organization;
import org.newsdocket.actor.Person;
import org.newsdocket.actor.UndisclosedPerson;
import org.newsdocket.proceeding.Charge.ChargeStatus;
import org.newsdocket.proceeding.Proceeding;
import org.newsdocket.proceeding.ProceedingEvent;
import org.newsdocket.proceeding.ProceedingEvent.ProceedingEventType;
import org.newsdocket.proceeding.Provision.Penalty;
import org.newsdocket.record.Fact;
import org.newsdocket.record.Figure;
import org.newsdocket.record.Figure.FigureOperator;
import org.newsdocket.record.PartialDate;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RichText;
import org.newsdocket.record.Source;
import org.newsdocket.statement.Statement;
import org.newsdocket.statement.Statement.ChannelKind;
import org.newsdocket.statement.Statement.StatementKind;
import org.newsdocket.story.Story;

/** The sample says what its story says: no more, and nothing settled that the story leaves open. */
class SampleRecordTest {
    private static final Instant APRIL_22 = Instant.parse("2025-04-22T00:00:00Z");

    private final List<Record> records = Sample.records();

    @Test
    void tellsTwoUndisclosedDetaineesApart() {
        var current = current();
        var undisclosed =
                all(UndisclosedPerson.class)
                        .filter(person -> current.id().equals(person.inContextOf()))
                        .toList();

        assertThat(undisclosed).extracting(UndisclosedPerson::ordinal).containsExactly(3, 4);
        assertThat(undisclosed).allMatch(person -> person.identity() == null);
        assertThat(current.charges())
                .extracting(charge -> charge.party())
                .doesNotHaveDuplicates()
                .hasSize(4);
    }

    @Test
    void keepsTheDayOfADetentionFromTheDayItBecamePublic() {
        var detention = event(current(), ProceedingEventType.DETENTION);

        assertThat(detention.occurredOn()).isEqualTo(new PartialDate("2025-04-19"));
        assertThat(detention.knownFrom()).isEqualTo(APRIL_22);
        assertThat(detention.by()).isNull();
    }

    @Test
    void doesNotGuessTheDayOfTheCustodyOrder() {
        var order = event(current(), ProceedingEventType.CUSTODY_ORDER);

        assertThat(order.occurredOn()).isNull();
        assertThat(order.announcedAt()).isEqualTo(APRIL_22);
        assertThat(order.until()).isEqualTo(LocalDate.parse("2025-06-17"));
        assertThat(order.by()).isEqualTo(current().court());
        assertThat(order.parties()).hasSize(4);
    }

    @Test
    void namesThePartOfTheProvisionOnlyWhereItIsStated() {
        assertThat(current().charges())
                .allSatisfy(charge -> {
                    assertThat(charge.provision().part()).isEqualTo("1");
                    assertThat(charge.provision().penalty())
                            .isEqualTo(new Penalty(Period.ofYears(7), Period.ofYears(10)));
                    assertThat(charge.status(Set.of())).isEqualTo(ChargeStatus.CHARGES_PENDING);
                });
        assertThat(earlier())
                .hasSize(3)
                .flatExtracting(Proceeding::charges)
                .allSatisfy(charge -> {
                    assertThat(charge.provision().article()).isEqualTo("416");
                    assertThat(charge.provision().part()).isNull();
                });
    }

    @Test
    void leavesRolesThatContradictEachOtherStanding() {
        var disputed =
                all(Person.class)
                        .flatMap(person ->
                                Stream.concat(
                                        person.affiliations().stream(),
                                        person.occupations().stream()))
                        .filter(Fact::disputed)
                        .map(fact ->
                                fact instanceof Affiliation held
                                        ? held.title()
                                        : ((Occupation) fact).title());

        assertThat(disputed)
                .containsExactlyInAnyOrder(
                        "photographer, press service",
                        "municipal press officer",
                        "responsible for media relations",
                        "journalist");
    }

    @Test
    void leavesTheEarlierSentenceInDispute() {
        var contradictory =
                earlier().stream()
                        .filter(earlier -> earlier.events().stream().anyMatch(Fact::disputed))
                        .toList();

        assertThat(contradictory).hasSize(1);
        assertThat(contradictory.getFirst().events())
                .filteredOn(Fact::disputed)
                .extracting(ProceedingEvent::type)
                .containsExactlyInAnyOrder(
                        ProceedingEventType.SENTENCE,
                        ProceedingEventType.APPEAL_DECISION,
                        ProceedingEventType.SENTENCE_REDUCED,
                        ProceedingEventType.RELEASE,
                        ProceedingEventType.PROBATION);
        assertThat(
                        event(contradictory.getFirst(), ProceedingEventType.APPEAL_DECISION)
                                .occurredOn())
                .isNull();
        assertThat(contradictory.getFirst().events().getLast().type())
                .isEqualTo(ProceedingEventType.ABSCONDED);
    }

    @Test
    void keepsHowExactlyTheListGivesItsFigures() {
        var figures = all(Group.class).flatMap(group -> group.figures().stream()).toList();

        assertThat(figures).hasSize(5);
        assertThat(figure(figures, "listed").value()).isEqualTo(360);
        assertThat(figure(figures, "dead").operator()).isEqualTo(FigureOperator.AT_LEAST);
        assertThat(figure(figures, "missing").value()).isNull();
        assertThat(figure(figures, "age").max()).isEqualTo(63);
        assertThat(figures)
                .allMatch(figure -> figure.sources().stream().anyMatch(Source::confidential));
    }

    @Test
    void datesWhatWasSaidOnlyWhereTheStoryDoes() {
        assertThat(statements(StatementKind.NO_COMMENT))
                .extracting(Statement::saidOn)
                .containsOnlyNulls()
                .hasSize(1);
        assertThat(
                        all(Statement.class)
                                .filter(said -> said.channel().kind() == ChannelKind.TELEGRAM))
                .extracting(Statement::saidOn)
                .containsOnlyNulls()
                .hasSize(2);
        assertThat(
                        all(Statement.class)
                                .filter(said -> said.channel().kind() == ChannelKind.PRESS_RELEASE))
                .allMatch(said -> new PartialDate("2025-04-23").equals(said.saidOn()))
                .allMatch(said -> record(said.speaker()) instanceof Organization);
    }

    @Test
    void quotesInFewWords() {
        assertThat(statements(StatementKind.QUOTE))
                .extracting(Statement::text)
                .extracting(RichText::text)
                .allMatch(text -> text.markup().split(" ").length <= 10);
    }

    @Test
    void tellsOfEveryActorInTheStory() {
        var story = all(Story.class).findFirst().orElseThrow();

        assertThat(story.actors().stream().map(Story.StoryActor::actor))
                .containsExactlyInAnyOrderElementsOf(all(Actor.class).map(Record::id).toList());
        assertThat(all(Statement.class))
                .allMatch(said -> said.stories().equals(List.of(story.id())));
    }

    private Proceeding current() {
        return all(Proceeding.class).filter(one -> one.court() != null).findFirst().orElseThrow();
    }

    private List<Proceeding> earlier() {
        return current().related().stream()
                .map(one -> (Proceeding) record(one.proceeding()))
                .toList();
    }

    private static ProceedingEvent event(Proceeding proceeding, ProceedingEventType type) {
        return proceeding.events().stream()
                .filter(event -> event.type() == type)
                .findFirst()
                .orElseThrow();
    }

    private static Figure figure(List<Figure> figures, String key) {
        return figures.stream()
                .filter(figure -> figure.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private Stream<Statement> statements(StatementKind kind) {
        return all(Statement.class).filter(statement -> statement.kind() == kind);
    }

    private Record record(@Nullable RecordId id) {
        return records.stream().filter(record -> record.id().equals(id)).findFirst().orElseThrow();
    }

    private <T> Stream<T> all(Class<T> type) {
        return records.stream().filter(type::isInstance).map(type::cast);
    }
}
