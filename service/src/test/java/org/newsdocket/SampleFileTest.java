package org.newsdocket;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.newsdocket.actor.Person;
import org.newsdocket.record.LocalizedName;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What must hold of any good file of records, and holds of the sample. */
class SampleFileTest {
    private static final Pattern ID = Pattern.compile("\\b(?:sty|act|stm|prc)_[0-9a-z]{26}\\b");
    private static final Pattern REFERENCE = Pattern.compile("\\[\\[[^\\]]+]]");
    private static final Pattern NO_WORD = Pattern.compile("\\P{L}+");

    private final List<ObjectNode> lines = Sample.lines();
    private final List<Record> records = Sample.records();

    @Test
    void namesOnlyRecordsThatItHolds() {
        var held = records.stream().map(Record::id).collect(Collectors.toSet());
        var named = new HashSet<RecordId>();
        eachText((path, text) ->
                ID.matcher(text).results().forEach(id -> named.add(new RecordId(id.group()))));

        assertThat(held).hasSameSizeAs(records);
        assertThat(held).containsExactlyInAnyOrderElementsOf(named);
    }

    /**
     * A name that may one day be withheld can be taken out of a text only where it is a reference.
     */
    @Test
    void namesPeopleInTextsByReferenceAlone() {
        var names =
                records.stream()
                        .filter(Person.class::isInstance)
                        .flatMap(person -> ((Person) person).names().stream())
                        .map(LocalizedName::text)
                        .flatMap(name -> words(name).stream())
                        .collect(Collectors.toSet());

        eachText((path, text) -> {
            if (!path.startsWith("/names/")) {
                assertThat(words(REFERENCE.matcher(text).replaceAll(" ")))
                        .as(path)
                        .doesNotContainAnyElementsOf(names);
            }
        });
    }

    @Test
    void saysWhoseWordEachFactIs() {
        assertThat(facts().values())
                .flatExtracting(Map::values)
                .allMatch(fact -> !fact.path("sources").isEmpty());
    }

    @Test
    void letsDisputedFactsNameOneAnother() {
        facts().forEach((id, facts) ->
                facts.forEach((key, fact) -> {
                    var against = texts(fact.path("conflictsWith"));
                    assertThat(fact.path("disputed").asBoolean(false))
                            .as("%s %s", id, key)
                            .isEqualTo(!against.isEmpty());
                    for (var other : against) {
                        assertThat(texts(requireNonNull(facts.get(other)).path("conflictsWith")))
                                .as("%s %s", id, other)
                                .contains(key);
                    }
                }));
    }

    /** The facts of each record by key. */
    private Map<String, Map<String, JsonNode>> facts() {
        var facts = new HashMap<String, Map<String, JsonNode>>();
        for (var line : lines) {
            var keyed = new HashMap<String, JsonNode>();
            for (var fact : line.findParents("key")) {
                assertThat(keyed.put(fact.path("key").asString(), fact))
                        .as(fact.toString())
                        .isNull();
            }
            facts.put(line.path("id").asString(), keyed);
        }
        return facts;
    }

    private void eachText(BiConsumer<String, String> reader) {
        lines.forEach(line -> eachText("", line, reader));
    }

    private static void eachText(String path, JsonNode node, BiConsumer<String, String> reader) {
        if (node.isString()) {
            reader.accept(path, node.asString());
        } else if (node.isArray()) {
            node.forEach(element -> eachText(path + "/", element, reader));
        } else {
            node.forEachEntry((name, value) -> eachText(path + "/" + name, value, reader));
        }
    }

    private static Set<String> words(String text) {
        return NO_WORD.splitAsStream(text).collect(Collectors.toSet());
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(text -> texts.add(text.asString()));
        return texts;
    }
}
