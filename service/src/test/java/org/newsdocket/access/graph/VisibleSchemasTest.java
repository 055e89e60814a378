package org.newsdocket.access.graph;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.newsdocket.view.Scope;
import org.newsdocket.view.Viewer;

class VisibleSchemasTest {
    private static final GraphQLSchema WHOLE =
            UnExecutableSchemaGenerator.makeUnExecutableSchema(
                    new SchemaParser()
                            .parse(
                                    """
                                    directive @requires(scopes: [Scope!]!) on OBJECT | FIELD_DEFINITION
                                    enum Scope { RECORD_READ RECORD_WRITE ADMIN }
                                    interface Reader { one: Record }
                                    type Query implements Reader @requires(scopes: [RECORD_READ]) {
                                      one: Record
                                      keys: Key @requires(scopes: [ADMIN])
                                    }
                                    type Mutation @requires(scopes: [RECORD_WRITE]) {
                                      revise(input: ReviseInput!): Payload
                                      issue(scopes: [Scope!]!): Payload @requires(scopes: [ADMIN])
                                    }
                                    interface Record { id: ID }
                                    type Person implements Record { id: ID }
                                    input ReviseInput { id: ID }
                                    type Key { scopes: [Scope!]! }
                                    type Payload { errors: [Problem!]! }
                                    interface Problem { message: String }
                                    type Conflict implements Problem { message: String }
                                    """));

    private final VisibleSchemas schemas = new VisibleSchemas(WHOLE, Requirements.of(WHOLE));

    @Test
    void holdForAReaderNothingThatTakesMore() {
        assertThat(of(Scope.RECORD_READ))
                .isEqualTo(
                        """
                        interface Reader {
                          one: Record
                        }

                        interface Record {
                          id: ID
                        }

                        type Person implements Record {
                          id: ID
                        }

                        type Query implements Reader {
                          one: Record
                        }
                        """);
    }

    @Test
    void holdForAnAdministratorNothingThatOnlyTheRecordLeadsTo() {
        assertThat(of(Scope.ADMIN))
                .contains("type Key", "enum Scope", "issue(", "type Conflict")
                .doesNotContain("Reader", "Record ", "Person", "revise", "ReviseInput");
    }

    @Test
    void areOneForThoseWhoMayDoTheSame() {
        assertThat(schemas.of(viewer(Scope.RECORD_READ)))
                .isEqualTo(schemas.of(viewer(Scope.EMBARGO_READ)))
                .isNotEqualTo(schemas.of(viewer(Scope.RECORD_WRITE)));
    }

    @Test
    void areNoneForWhomThereIsNoQuery() {
        assertThat(schemas.of(viewer())).isEmpty();
    }

    private String of(Scope... scopes) {
        var options = SchemaPrinter.Options.defaultOptions().includeDirectiveDefinitions(false);
        return new SchemaPrinter(options).print(schemas.of(viewer(scopes)).orElseThrow());
    }

    private static Viewer viewer(Scope... scopes) {
        return new Viewer("somebody", Set.of(scopes), null);
    }
}
