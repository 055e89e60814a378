package org.newsdocket.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** The servers of one run of tests: each is started when it is first needed. */
final class Engines implements AutoCloseable {
    private final Map<Engine, Engine.State> states = new EnumMap<>(Engine.class);

    static Engines of(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(Engines.class, _ -> new Engines(), Engines.class);
    }

    synchronized Engine.State start(Engine engine) {
        return states.computeIfAbsent(engine, Engine::start);
    }

    /** At the end of the run; tells which engines it was on. */
    @Override
    public synchronized void close() {
        var ran = new ArrayList<String>();
        var missing = new ArrayList<String>();
        states.forEach((engine, state) -> {
            switch (state) {
                case Engine.Running(_, var version, var stopping) -> {
                    stopping.run();
                    ran.add(engine + " (speaks as MongoDB " + version + ")");
                }
                case Engine.Missing(var reason) -> missing.add(engine + " (" + reason + ")");
            }
        });
        System.out.println("Store tests ran on " + String.join(", ", ran) + notOn(missing) + ".");
    }

    private static String notOn(List<String> missing) {
        return missing.isEmpty() ? "" : "; not on " + String.join(", ", missing);
    }
}
