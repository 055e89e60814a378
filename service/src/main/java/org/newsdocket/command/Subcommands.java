package org.newsdocket.command;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * Runs what the arguments ask for. Arguments such as {@code --newsdocket.store.folder=...} are
 * properties of the service and hold here as well.
 */
public final class Subcommands {
    /** All is done as it was asked for. */
    static final int DONE = 0;

    /** It was done, and something was found wrong. */
    static final int FAULTS = 1;

    /** It could not be done at all. */
    static final int NOT_DONE = 2;

    private static final Set<String> NAMES =
            Set.of(
                    "import", "export", "verify", "rebuild", "erase", "keys", "help", "--help",
                    "-h");
    private static final Predicate<String> PROPERTY =
            Pattern.compile("--[a-z][\\w-]*(?:\\.[\\w\\[\\]-]+)+=.*", Pattern.DOTALL)
                    .asMatchPredicate();

    private final Class<?> application;
    private final PrintStream out;
    private final PrintStream err;

    /**
     * @param application what the service is started by
     * @param out takes what a command answers, and nothing else
     */
    public Subcommands(Class<?> application, PrintStream out, PrintStream err) {
        this.application = application;
        this.out = out;
        this.err = err;
    }

    /** Whether the arguments ask for anything but to serve. */
    public static boolean isOne(String... arguments) {
        return Stream.of(arguments)
                .filter(PROPERTY.negate())
                .findFirst()
                .filter(NAMES::contains)
                .isPresent();
    }

    /** Returns the exit code of the process. */
    public int run(String... arguments) {
        var properties = Stream.of(arguments).filter(PROPERTY).toList();
        var rest = Stream.of(arguments).filter(PROPERTY.negate()).toArray(String[]::new);
        return commandLine(properties).execute(rest);
    }

    private CommandLine commandLine(List<String> properties) {
        var errors = new PrintWriter(err, true, StandardCharsets.UTF_8);
        var workplace = new Workplace(application, properties);
        return new CommandLine(new RecordCommands(workplace, out, err))
                .addSubcommand(new KeyCommands(workplace, out, err))
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(errors)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, _) -> {
                    errors.println(command.getCommandName() + ": " + Failures.told(failure));
                    return NOT_DONE;
                });
    }
}
