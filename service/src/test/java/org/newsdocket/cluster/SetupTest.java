package org.newsdocket.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What member 0 of a trial's MongoDB does after it has started, in a shell that is made up. */
@EnabledIf(value = "org.newsdocket.cluster.Command#hasNode", disabledReason = "no node")
class SetupTest {
    private static final String SHELL =
            Path.of("src", "test", "resources", "cluster", "mongosh.js").toString();
    private static final String SETUP =
            Manifests.FOLDER.resolve("components/mongodb/setup.js").toString();

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource({
        "NONE 0:SECONDARY 20:PRIMARY, ''",
        "SECONDARY 20:PRIMARY, ''",
        "SECONDARY 20:PRIMARY, admin",
        "SECONDARY 20:PRIMARY, 'admin,newsdocket'",
        "STARTUP2 20:SECONDARY, 'admin,backup,newsdocket'",
        "SECONDARY, 'admin,backup,newsdocket'"
    })
    void endsWithAllUsers(String states, String users) {
        assertThat(run(states, users)).isEqualTo("done admin,backup,newsdocket");
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource({
        "NONE 0:SECONDARY, '', the user admin could not be made",
        "SECONDARY, admin, the user newsdocket could not be made",
        "NONE 0:STARTUP2, '', the new replica set did not begin"
    })
    void failsWhereUsersAreMissing(String states, String users, String message) {
        assertThat(run(states, users)).startsWith("Within five minutes " + message + ".");
    }

    @ParameterizedTest
    @CsvSource({"STARTUP2", "RECOVERING"})
    void leavesAMemberThatStillCatchesUpAlone(String state) {
        assertThat(run(state, "")).isEqualTo("done");
    }

    private static String run(String states, String users) {
        return Command.run("node", SHELL, SETUP, states, users).strip();
    }
}
