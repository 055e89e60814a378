package org.newsdocket.platform.metrics;

import io.micrometer.context.ContextRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What is counted and noted while one request is served, by all threads that work for it. Nothing
 * that a client says goes in here as it is.
 */
public final class RequestTally {
    private static final ThreadLocal<@Nullable RequestTally> CURRENT = new ThreadLocal<>();

    static {
        // So that those who hand work to another thread hand over whose work it is.
        ContextRegistry.getInstance()
                .registerThreadLocalAccessor(
                        RequestTally.class.getName(),
                        RequestTally::open,
                        RequestTally::enter,
                        RequestTally::leave);
    }

    private final AtomicInteger commands = new AtomicInteger();
    private final AtomicInteger keys = new AtomicInteger();
    private volatile String viewer = "anonymous";
    private volatile @Nullable Operation operation;

    /** A GraphQL operation, as {@link Signal#OPERATIONS} labels it. */
    public record Operation(String label, String type, String outcome) {}

    /** Of the request that this thread works for; one that nobody reads where it is for none. */
    public static RequestTally current() {
        var current = CURRENT.get();
        return current == null ? new RequestTally() : current;
    }

    private static @Nullable RequestTally open() {
        return CURRENT.get();
    }

    static void enter(RequestTally tally) {
        CURRENT.set(tally);
    }

    static void leave() {
        CURRENT.remove();
    }

    public void countCommand() {
        commands.incrementAndGet();
    }

    public void countKeys(int more) {
        keys.addAndGet(more);
    }

    /** Notes who asks, as the history of a record names who changed it. */
    public void noteViewer(String name) {
        viewer = name;
    }

    public void noteOperation(Operation executed) {
        operation = executed;
    }

    int commands() {
        return commands.get();
    }

    int keys() {
        return keys.get();
    }

    String viewer() {
        return viewer;
    }

    @Nullable Operation operation() {
        return operation;
    }
}
