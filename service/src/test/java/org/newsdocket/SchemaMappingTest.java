package org.newsdocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.newsdocket.actor.Actor;
import org.newsdocket.actor.Court;
import org.newsdocket.actor.Group;
import org.newsdocket.actor.Organization;
import org.newsdocket.actor.Person;
import org.newsdocket.actor.UndisclosedPerson;
import org.newsdocket.ledger.Revision;
import org.newsdocket.problem.Problem.InvalidInput;
import org.newsdocket.problem.Problem.RevisionConflict;
import org.newsdocket.proceeding.Proceeding;
import org.newsdocket.proceeding.ProceedingEvent;
import org.newsdocket.statement.Statement;
import org.newsdocket.story.Story;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SchemaReport;

/** Each field and argument of the schema has its resolver, of the same nullness. */
@SpringBootTest
class SchemaMappingTest {
    private static final AtomicReference<SchemaReport> REPORT = new AtomicReference<>();

    @TestConfiguration(proxyBeanMethods = false)
    static class Inspection {
        @Bean
        GraphQlSourceBuilderCustomizer inspecting() {
            return builder ->
                    builder.inspectSchemaMappings(
                            inspected -> {
                                for (Class<?> type :
                                        List.of(
                                                Story.class,
                                                Person.class,
                                                Organization.class,
                                                Court.class,
                                                Group.class,
                                                UndisclosedPerson.class,
                                                Statement.class,
                                                Proceeding.class,
                                                ProceedingEvent.class,
                                                Revision.class,
                                                InvalidInput.class,
                                                RevisionConflict.class)) {
                                    inspected.classMapping(type.getSimpleName(), type);
                                }
                            },
                            REPORT::set);
        }
    }

    @Autowired private GraphQlSource source;

    @Test
    void leavesNothingUnmapped() {
        assertThat(
                        source.schema()
                                .getImplementations(
                                        source.schema().getTypeAs(Actor.class.getSimpleName())))
                .hasSize(5);
        var report = REPORT.get();

        assertThat(report.unmappedFields()).isEmpty();
        assertThat(report.unmappedRegistrations()).isEmpty();
        assertThat(report.unmappedArguments()).isEmpty();
        assertThat(report.fieldNullnessErrors()).isEmpty();
        assertThat(report.argumentNullnessErrors()).isEmpty();
        assertThat(report.skippedTypes()).isEmpty();
    }
}
