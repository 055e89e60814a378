package org.newsdocket.ledger;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.newsdocket.Newsdocket;
import org.newsdocket.store.ChildProcess;

/**
 * The service in a process of its own, without the sample, on an embedded store, which others may
 * talk to as well.
 *
 * @param store the connection string of its store
 */
record ServiceProcess(Process process, URI address, String store) {
    private static final Pattern STORE = Pattern.compile("embedded_store .*uri=(\\S+)");
    private static final Pattern READY = Pattern.compile("GraphQL is at (\\S+)");

    /** Returns when it is ready. */
    static ServiceProcess start(Path folder) throws IOException {
        var process =
                ChildProcess.start(
                        Newsdocket.class,
                        "--newsdocket.store.folder=" + folder,
                        "--newsdocket.sample.load=false",
                        "--newsdocket.access.anonymous=record:write,feed:read,admin",
                        "--server.port=0");
        var output = process.inputReader();
        var service = started(process, output);
        Thread.ofVirtual().start(() -> output.lines().forEach(_ -> {}));
        return service;
    }

    private static ServiceProcess started(Process process, BufferedReader output)
            throws IOException {
        var said = new ArrayList<String>();
        String store = null;
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            store = found(STORE, line, store);
            var address = found(READY, line, null);
            if (address != null) {
                return new ServiceProcess(process, URI.create(address), requireNonNull(store));
            }
        }
        throw new IllegalStateException("the service did not start: " + String.join("\n", said));
    }

    private static @Nullable String found(Pattern pattern, String line, @Nullable String before) {
        var matcher = pattern.matcher(line);
        return matcher.find() ? matcher.group(1) : before;
    }

    /** As a loss of power would; returns when there is nothing left of it. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
