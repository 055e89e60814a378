package org.newsdocket.platform.graph;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationSignatureTest {
    private static final String ASKED =
            "query A { story(id: \"sty_1\") { id headline ...f } } fragment f on Story { section }";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query B($id: ID!) { s: story(id: $id) { ...f title: headline id } } fragment f on Story { section }",
                "fragment f on Story { a: section } { story(id: \"sty_2\") { id id headline ...f } }"
            })
    void isTheSameForTheSameShape(String other) {
        assertThat(signature(other)).isEqualTo(signature(ASKED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mutation A { story(id: \"sty_1\") { id headline ...f } } fragment f on Story { section }",
                "query A { story { id headline ...f } } fragment f on Story { section }",
                "query A { story(id: \"sty_1\") { id ...f } } fragment f on Story { section }",
                "query A { story(id: \"sty_1\") { id headline ...f } } fragment f on Story { urgency }",
                "query A { story(id: \"sty_1\") { id headline ... on Story { section } } }",
                "query A { story(id: \"sty_1\") { id { headline } ...f } } fragment f on Story { section }"
            })
    void differsByWhatIsAsked(String other) {
        assertThat(signature(other)).isNotEqualTo(signature(ASKED));
    }

    /** Spread twice each, sixty deep: whoever looked at each spread would never be done. */
    @Test
    void looksAtEachFragmentOnce() {
        var fragments =
                IntStream.range(0, 60)
                        .mapToObj(i ->
                                "fragment f%d on Story { id ...f%d ...f%d }"
                                        .formatted(i, i + 1, i + 1))
                        .collect(Collectors.joining(" "));

        assertThat(signature("{ story { ...f0 } } " + fragments + " fragment f60 on Story { id }"))
                .hasSize(8);
    }

    @Test
    void operationsThatAreNotKnownAreToldApartUpToALimit() {
        var labels = new OperationLabels(List.of("query Known { known }"));
        var names =
                IntStream.range(0, 1000)
                        .mapToObj(i -> label(labels, "query Known { field" + i + " }"));

        assertThat(names.distinct())
                .hasSize(OperationLabels.MOST + 1)
                .contains(OperationLabels.OTHER);
        assertThat(label(labels, "query Other { known }")).isEqualTo("Known");
    }

    private static String label(OperationLabels labels, String text) {
        var document = Parser.parse(text);
        return labels.of(
                document,
                document.getFirstDefinitionOfType(OperationDefinition.class).orElseThrow());
    }

    private static String signature(String text) {
        var document = Parser.parse(text);
        return OperationSignature.of(
                document,
                document.getFirstDefinitionOfType(OperationDefinition.class).orElseThrow());
    }
}
