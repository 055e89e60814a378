package org.newsdocket.access.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.newsdocket.view.Scope;
import org.newsdocket.view.Viewer;

class RequirementsTest {
    private static final String SDL =
            """
            directive @requires(scopes: [Scope!]!) on OBJECT | FIELD_DEFINITION
            enum Scope { RECORD_READ FEED_READ RECORD_WRITE ADMIN }
            type Query @requires(scopes: [RECORD_READ]) {
              one: Int
              other: Int @requires(scopes: [RECORD_READ, FEED_READ])
            }
            type Mutation {
              do: Int @requires(scopes: [RECORD_WRITE])
            }
            """;

    @Test
    void standOnTheFieldOrElseOnItsType() {
        var requirements = Requirements.of(schema(SDL));

        assertThat(requirements.missing("Query", "one", viewer()))
                .containsExactly(Scope.RECORD_READ);
        assertThat(requirements.missing("Query", "other", viewer(Scope.RECORD_READ)))
                .containsExactly(Scope.FEED_READ);
        assertThat(requirements.missing("Mutation", "do", viewer(Scope.RECORD_WRITE))).isEmpty();
    }

    /** Who may change the record reads it; who follows it does not. */
    @Test
    void areMetByAScopeThatIncludesAnother() {
        var requirements = Requirements.of(schema(SDL));

        assertThat(requirements.missing("Query", "one", viewer(Scope.RECORD_WRITE))).isEmpty();
        assertThat(requirements.missing("Query", "other", viewer(Scope.RECORD_WRITE)))
                .containsExactly(Scope.FEED_READ);
    }

    @Test
    void areNotForgotten() {
        for (var without :
                new String[] {
                    SDL.replace("do: Int @requires(scopes: [RECORD_WRITE])", "do: Int"),
                    SDL.replace("[RECORD_WRITE])", "[])")
                }) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> Requirements.of(schema(without)))
                    .withMessage("Mutation.do takes no scope");
        }
    }

    @Test
    void standWhereTheyHaveAnEffect() {
        var nested = "type Part { inner: Int @requires(scopes: [ADMIN]) }";
        var elsewhere = SDL.replace("one: Int", "one: Part") + nested;

        assertThatIllegalStateException()
                .isThrownBy(() -> Requirements.of(schema(elsewhere)))
                .withMessage("Part is no root type, and takes no scope");
    }

    private static Viewer viewer(Scope... scopes) {
        return new Viewer("somebody", Set.of(scopes), null);
    }

    private static GraphQLSchema schema(String sdl) {
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(sdl));
    }
}
