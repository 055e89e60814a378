package org.newsdocket.record.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsdocket.Sample;
import org.newsdocket.actor.Court;
import org.newsdocket.actor.Group;
import org.newsdocket.actor.Organization;
import org.newsdocket.actor.Person;
import org.newsdocket.actor.UndisclosedPerson;
import org.newsdocket.proceeding.Proceeding;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordFormat;
import org.newsdocket.statement.Statement;
import org.newsdocket.story.Story;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** That a record is the same in whatever form it is. */
class RecordFormTest {
    private static final int EACH = 100;

    private static List<Record> records() {
        var made =
                Stream.of(
                                Story.class,
                                Person.class,
                                Organization.class,
                                Court.class,
                                Group.class,
                                UndisclosedPerson.class,
                                Statement.class,
                                Proceeding.class)
                        .flatMap(type ->
                                IntStream.range(0, EACH)
                                        .mapToObj(seed -> (Record) new AnyRecord(seed).of(type)));
        return Stream.concat(Sample.records().stream(), made).toList();
    }

    @Test
    void staysTheSameAsADocument() {
        assertThat(records()).allSatisfy(RecordFormTest::staysTheSameAsADocument);
    }

    private static void staysTheSameAsADocument(Record record) {
        var document = RecordFormat.document(record);

        assertThat(RecordFormat.read(document, record.getClass())).isEqualTo(record);
    }

    @Test
    void staysTheSameInAStore() {
        assertThat(records()).allSatisfy(RecordFormTest::staysTheSameInAStore);
    }

    private static void staysTheSameInAStore(Record record) {
        var document = RecordFormat.document(record);

        var stored = new RawBsonDocument(BsonTrees.bson(document), new BsonDocumentCodec());
        var read = stored.decode(new BsonDocumentCodec());

        assertThat(BsonTrees.tree(read)).isEqualTo(document);
        assertThat(BsonTrees.bson(BsonTrees.tree(read))).isEqualTo(read);
        assertThat(RecordFormat.canonical(BsonTrees.tree(read)))
                .isEqualTo(RecordFormat.canonical(document));
    }

    @Test
    void staysTheSameAsText() {
        assertThat(records()).allSatisfy(RecordFormTest::staysTheSameAsText);
    }

    private static void staysTheSameAsText(Record record) {
        var text = new String(RecordFormat.canonical(RecordFormat.document(record)), UTF_8);

        assertThat(RecordFormat.readStrictly(RecordFormat.parse(text), record.getClass()))
                .isEqualTo(record);
    }

    @Test
    void hasOneCanonicalFormInWhateverOrderItsFieldsStand() {
        assertThat(records())
                .allSatisfy(RecordFormTest::hasOneCanonicalFormInWhateverOrderItsFieldsStand);
    }

    private static void hasOneCanonicalFormInWhateverOrderItsFieldsStand(Record record) {
        var document = RecordFormat.document(record);

        var reversed = (ObjectNode) reversed(document);

        assertThat(reversed.toString()).isNotEqualTo(document.toString());
        assertThat(RecordFormat.canonical(reversed)).isEqualTo(RecordFormat.canonical(document));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": 1, \"a\": 1}",
                "{\"a\": {\"b\": 1, \"b\": 2}}",
                "{\"a\": [{\"b\": 1, \"\\u0062\": 2}]}"
            })
    void refusesAKeyThatIsGivenTwice(String json) {
        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> RecordFormat.parse(json))
                .withMessageContaining("Duplicate");
    }

    private static JsonNode reversed(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                var names = new ArrayList<>(object.propertyNames());
                Collections.reverse(names);
                var reversed = JsonNodeFactory.instance.objectNode();
                names.forEach(name -> reversed.set(name, reversed(object.get(name))));
                yield reversed;
            }
            case ArrayNode list -> {
                var reversed = JsonNodeFactory.instance.arrayNode();
                list.forEach(element -> reversed.add(reversed(element)));
                yield reversed;
            }
            default -> node;
        };
    }
}
