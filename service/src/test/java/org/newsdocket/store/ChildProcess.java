package org.newsdocket.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java process of its own, with the classes of the tests. */
public final class ChildProcess {
    private ChildProcess() {}

    /** Its errors are part of its output. */
    public static Process start(Class<?> main, String... arguments) throws IOException {
        return of(List.of(), main, arguments).redirectErrorStream(true).start();
    }

    /**
     * Not started yet.
     *
     * @param options of the virtual machine
     */
    public static ProcessBuilder of(List<String> options, Class<?> main, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }
}
