package org.newsdocket.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.Document;
import graphql.parser.Parser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaStyleTest {
    private static final String GOOD =
            """
            "A thing with an end."
            interface Thing {
              "Counts from 1."
              number(
                "Which way to count."
                way: Way
              ): Int!
              "Parts by age."
              parts(
                "Only of this weight in grams."
                weight: Int
                "How many from the start."
                first: Int
                "Only what follows this cursor."
                after: String
                "How many from the end."
                last: Int
                "Only what precedes this cursor."
                before: String
              ): PartConnection!
            }
            "Some parts in order."
            type PartConnection {
              "Each with its cursor."
              edges: [PartEdge!]!
              "Without their cursors."
              nodes: [Part!]!
              "Whether the list goes on."
              pageInfo: PageInfo!
              "How many there are."
              totalCount: Int!
            }
            "Ways to count."
            enum Way {
              "From the lowest."
              UP
            }
            "Which things are wanted."
            input ThingFilter {
              "Exactly this heavy, in grams."
              weight: Int
            }
            "An hour of the day."
            scalar Hour
            "One or the other."
            union Whole = Thing | Part
            "Says who counted."
            directive @counted(
              "As in the register."
              by: String
            ) on FIELD_DEFINITION
            extend type Part {
              "In grams."
              weight: Int
            }
            """;

    @Test
    void filesKeepTheHouseStyle() {
        assertThat(SchemaLint.findings(SchemaFiles.documents(SchemaFiles.names()))).isEmpty();
    }

    @Test
    void everyFileHasItsPlaceInTheOrderOfNouns() {
        assertThat(SchemaFiles.names()).containsExactlyInAnyOrderElementsOf(SchemaFiles.ORDER);
    }

    /** So that a noun can be read, and left out, without those that build on it. */
    @Test
    void filesSpeakOfEarlierNounsOnly() {
        for (int end = 1; end <= SchemaFiles.ORDER.size(); end++) {
            var names = SchemaFiles.ORDER.subList(0, end);
            assertThat(NamedTypes.undefined(SchemaFiles.documents(names)))
                    .as("what %s.graphqls names before it is defined", names.getLast())
                    .isEmpty();
        }
    }

    @Test
    void noticesATypeThatIsNamedBeforeItIsDefined() {
        assertThat(NamedTypes.undefined(parsed(GOOD)))
                .containsExactly("PageInfo", "Part", "PartEdge");
    }

    @Test
    void acceptsTheHouseStyle() {
        assertThat(SchemaLint.findings(parsed(GOOD))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    "A thing with an end."       ; ''                     ; Thing: is not described
                    "Counts from 1."             ; ''                     ; Thing.number: is not described
                    "Which way to count."        ; ''                     ; Thing.number.way: is not described
                    "From the lowest."           ; ''                     ; Way.UP: is not described
                    "Exactly this heavy, in grams." ; ''                  ; ThingFilter.weight: is not described
                    "An hour of the day."        ; ''                     ; Hour: is not described
                    "One or the other."          ; ''                     ; Whole: is not described
                    "In grams."                  ; ''                     ; Part.weight: is not described
                    "Says who counted."          ; ''                     ; counted: is not described
                    "As in the register."        ; ''                     ; counted.by: is not described
                    @counted                     ; @Counted               ; 'Counted: the name does not have the form [a-z][a-zA-Z0-9]*'
                    "In grams."                  ; "  "                   ; Part.weight: is not described
                    "In grams."                  ; "in grams."            ; Part.weight: the description starts with a capital and ends with a full stop
                    "In grams."                  ; " In grams."           ; Part.weight: the description starts with a capital and ends with a full stop
                    "In grams."                  ; "In grams"             ; Part.weight: the description starts with a capital and ends with a full stop
                    "In grams."                  ; "In  grams."           ; Part.weight: the description has two blanks in a row
                    "In grams."                  ; "The weight of the part." ; Part.weight: the description only repeats the name
                    "Each with its cursor."      ; "A list of edges."     ; PartConnection.edges: the description only repeats the name
                    "Counts from 1."             ; "The thing's number."  ; Thing.number: the description only repeats the name
                    scalar Hour                  ; scalar hour_of_day     ; 'hour_of_day: the name does not have the form [A-Z][a-z0-9]*([A-Z][a-z0-9]*)*|URL'
                    number(                      ; Number(                ; 'Thing.Number: the name does not have the form [a-z][a-zA-Z0-9]*'
                    way: Way                     ; which_way: Way         ; 'Thing.number.which_way: the name does not have the form [a-z][a-zA-Z0-9]*'
                    UP                           ; up                     ; 'Way.up: the name does not have the form [A-Z][A-Z0-9]*(_[A-Z0-9]+)*'
                    ThingFilter                  ; ThingChoice            ; 'ThingChoice: the name does not have the form .*(Input|Filter|Key)'
                    PartConnection!              ; PartConnection         ; 'Thing.parts: a connection is never null and never in a list'
                    first: Int                   ; first: Int!            ; 'Thing.parts: its last arguments are to be [first: Int, after: String, last: Int, before: String]'
                    last: Int                    ; latest: Int            ; 'Thing.parts: its last arguments are to be [first: Int, after: String, last: Int, before: String]'
                    totalCount: Int!             ; totalCount: Int        ; 'PartConnection: has edges, nodes, pageInfo and totalCount, none null'
                    """)
    void rejects(String good, String bad, String finding) {
        assertThat(GOOD).contains(good);
        assertThat(SchemaLint.findings(parsed(GOOD.replace(good, bad)))).contains(finding);
    }

    private static List<Document> parsed(String sdl) {
        return List.of(new Parser().parseDocument(sdl));
    }
}
