package org.newsdocket.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaCompatibilityTest {
    private static final String RELEASED =
            """
            type Query { node(id: ID!): Node stories(filter: Filter, first: Int = 20): [Story!]! item: Item }
            interface Node { id: ID! }
            type Story implements Node { id: ID! headline: String! section: Section }
            type Court implements Node { id: ID! level: Int }
            enum Section { POLITICS SPORT }
            input Filter { section: Section slug: String }
            union Item = Story | Court
            """;

    @Test
    void breaksNoClientUnlessNamedWithAReason() {
        var current = SchemaFiles.printed(SchemaFiles.types(SchemaFiles.names()));
        assertThat(
                        BreakingChanges.complaints(
                                SchemaFiles.read("released.graphql"),
                                current,
                                SchemaFiles.read("breaking-changes.txt")))
                .as(
                        "what differs from released.graphql; intended breaks are named in breaking-changes.txt")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    headline: String!     ; ''                       ; MISSING Story.headline
                    level: Int            ; ''                       ; MISSING Court.level
                    headline: String!     ; headline: String         ; STRICTER Story.headline(String!, String)
                    ', first: Int = 20'   ; ''                       ; MISSING Query.stories
                    first: Int = 20       ; length: Int = 20         ; MISSING Query.stories(first)
                    first: Int = 20       ; first: Int = 10          ; DIFFERENT Query.stories(first)
                    first: Int = 20       ; first: Int = 20, of: ID! ; STRICTER Query.stories(of)
                    filter: Filter        ; filter: Filter!          ; STRICTER Query.stories(Filter, Filter!)
                    slug: String          ; ''                       ; MISSING Filter.slug
                    slug: String          ; slug: String!            ; STRICTER Filter.slug(String, String!)
                    slug: String          ; slug: String of: ID!     ; STRICTER Filter.of
                    POLITICS SPORT        ; POLITICS                 ; MISSING Section(SPORT)
                    POLITICS SPORT        ; POLITICS SPORT ARTS      ; ADDITION Section(ARTS)
                    = Story | Court       ; = Story                  ; MISSING Item(Court)
                    = Story | Court       ; = Story | Court | Query  ; ADDITION Item(Query)
                    Court implements Node ; Court                    ; MISSING Court(Node)
                    """)
    void catchesWhatWouldBreakAClientUntilItIsNamed(String was, String becomes, String name) {
        var current = RELEASED.replace(was, becomes);
        assertThat(BreakingChanges.complaints(RELEASED, current, ""))
                .singleElement()
                .asString()
                .startsWith(name + " is not named as intended: ");
        assertThat(BreakingChanges.complaints(RELEASED, current, name + ": nobody asks for it"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    headline: String! ; headline: String! slug: String
                    slug: String      ; slug: String language: String
                    first: Int = 20   ; first: Int = 20, after: String
                    level: Int        ; level: Int @deprecated(reason: "use rank")
                    """)
    void letsAdditionsPass(String was, String becomes) {
        assertThat(BreakingChanges.complaints(RELEASED, RELEASED.replace(was, becomes), ""))
                .isEmpty();
    }

    @Test
    void aNameThatNamesNoChangeIsStale() {
        assertThat(BreakingChanges.complaints(RELEASED, RELEASED, "MISSING Story.lead: unused"))
                .containsExactly("MISSING Story.lead is named, but is no such change");
    }

    @Test
    void aNameWithoutAReasonIsRefused() {
        assertThatThrownBy(() -> BreakingChanges.intended("MISSING Story.headline"))
                .hasMessage("No reason given: MISSING Story.headline");
    }
}
