package org.newsdocket.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.newsdocket.store.OnEachEngine;
import org.newsdocket.store.TestStore;
import org.springframework.graphql.execution.GraphQlSource;

/** Nobody is told what they may not know, whatever they ask; and everybody what they may. */
@OnEachEngine
class LeakIT {
    static final List<Reader> READERS = Reader.ALL;

    private final Leaks leaks;

    LeakIT(TestStore store) {
        leaks = store.shared(Leaks.class, Leaks::new);
    }

    @ParameterizedTest
    @FieldSource("READERS")
    void tellsNobodyWhatTheyMayNotKnow(Reader reader) {
        assertThat(leaks.interrogation(reader).leaks()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("READERS")
    void tellsEverybodyWhatTheyMayKnow(Reader reader) {
        assertThat(leaks.interrogation(reader).faults()).isEmpty();
        assertThat(leaks.interrogation(reader).missing()).isEmpty();
    }

    @Test
    void plantsASecretInEveryPartOfARecord() {
        assertThat(leaks.world().maker().neverFilled()).isEmpty();
    }

    @Test
    void asksForEveryFieldOfTheSchema() {
        READERS.forEach(leaks::interrogation);

        var schema = leaks.visitor(Reader.EDITOR).service().bean(GraphQlSource.class).schema();
        assertThat(leaks.coverage().missing(schema))
                .as("an embargo, the only restriction so far, tells no more than its end")
                .allMatch(field -> field.startsWith("Restriction."));
    }
}
