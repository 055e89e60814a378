package org.newsdocket.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The list of what the mutation run takes out is that of the code as it is. */
class EnforcementTest {
    static List<Enforcement> all() {
        return Enforcement.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void standsOnceInItsFile(Enforcement enforcement) {
        assertThat(enforcement.occurrences()).isEqualTo(1);
        assertThat(enforcement.mutated()).contains(enforcement.without());
    }
}
