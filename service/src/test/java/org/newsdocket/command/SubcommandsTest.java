package org.newsdocket.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What needs no store. */
class SubcommandsTest {
    @ParameterizedTest
    @ValueSource(strings = {"import", "export", "verify", "rebuild", "erase", "keys"})
    void explainsEachCommand(String command) {
        var said = Said.by(command, "--help");

        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains("Usage: newsdocket " + command);
        assertThat(said.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import",
                "import --by",
                "import --dryrun file",
                "export --format popolo",
                "erase act_01jsk7gfe0q8z5m2v9c4t1x6bn",
                "erase --reason why",
                "erase --reason why act_1",
                "import no-such-file.ndjson",
                "verify all",
                "keys",
                "keys issue --name wire",
                "keys issue --scope record:read",
                "keys issue --name wire --scope none",
                "keys issue --name wire --scope admin --expires tomorrow",
                "keys revoke"
            })
    void refusesWhatItDoesNotUnderstandBeforeAnythingIsDone(String command) {
        var said = Said.by(command.split(" "));

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).isNotEmpty().doesNotContain("\tat ");
    }

    /** What has a colon is a name that somebody else is vouched for by. */
    @ParameterizedTest
    @ValueSource(strings = {"key:wire", "subject:4711", " ", "", "desk\nby operator", "\u202edesk"})
    void putsNothingDownToAnotherOrToNobody(String name) {
        for (var command :
                new String[] {
                    "import file",
                    "erase act_01jsk7gfe0q8z5m2v9c4t1x6bn --reason why",
                    "keys issue --name wire --scope admin",
                    "keys revoke key_1"
                }) {
            var words = Stream.concat(Stream.of(command.split(" ")), Stream.of("--by", name));
            var said = Said.by(words.toArray(String[]::new));

            assertThat(said.exit()).as(command).isEqualTo(2);
            assertThat(said.err())
                    .as(command)
                    .contains("--by", "a name is to be on one line, not blank and without a colon");
        }
    }

    @Test
    void leavesPropertiesOfTheServiceToTheService() {
        assertThat(Subcommands.isOne("--server.port=0")).isFalse();
        assertThat(Subcommands.isOne()).isFalse();
        assertThat(Subcommands.isOne("--newsdocket.store.folder=x", "import", "file")).isTrue();
        assertThat(Subcommands.isOne("export")).isTrue();
        assertThat(Subcommands.isOne("--help")).isTrue();
    }
}
