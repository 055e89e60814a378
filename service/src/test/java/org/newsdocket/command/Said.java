package org.newsdocket.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.newsdocket.Newsdocket;

/** What a command said, and how it ended. */
public record Said(int exit, String out, String err) {
    public static Said by(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exit =
                new Subcommands(
                                Newsdocket.class,
                                new PrintStream(out, true, UTF_8),
                                new PrintStream(err, true, UTF_8))
                        .run(arguments);
        return new Said(exit, out.toString(UTF_8), err.toString(UTF_8));
    }
}
