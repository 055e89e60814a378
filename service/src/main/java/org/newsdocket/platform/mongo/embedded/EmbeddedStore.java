package org.newsdocket.platform.mongo.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A running MongoDB server whose data is in one folder of this machine; see the package for what it
 * can't do.
 */
public final class EmbeddedStore implements AutoCloseable {
    /**
     * More than a driver opens connections (100), so that each has a thread and a slow query delays
     * no other.
     */
    private static final int WORKERS = 128;

    private final FolderLock lock;
    private final ReopeningBackend backend;
    private final MongoServer server;
    private final InetSocketAddress address;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedStore(FolderLock lock, Path folder, int port) throws IOException {
        this.lock = lock;
        this.backend = new ReopeningBackend(folder);
        this.server = new MongoServer(backend);
        this.address = bind(port);
    }

    private InetSocketAddress bind(int port) throws IOException {
        boolean isBound = false;
        try {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, WORKERS);
            isBound = true;
            return server.getLocalAddress();
        } finally {
            if (!isBound) {
                server.shutdownNow();
                backend.closeFolder();
            }
        }
    }

    /** As {@link #open(Path, int)}, on a free port. */
    public static EmbeddedStore open(Path folder) {
        return open(folder, 0);
    }

    /**
     * Starts the server of a folder, which is created where it is missing. It listens on the
     * loopback address only, without authentication: whoever may use this machine may use the
     * store.
     *
     * @param port 0 for a free one
     * @throws FolderInUseException if another store has the folder open
     * @throws UnopenedStoreException if it can't be used, or if its log is damaged
     */
    public static EmbeddedStore open(Path folder, int port) {
        try {
            Files.createDirectories(folder);
            FolderLock lock = FolderLock.acquire(folder);
            try {
                return new EmbeddedStore(lock, folder, port);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (BindException e) {
            throw new UncheckedIOException(
                    "no store can be opened in %s on port %d"
                            .formatted(folder.toAbsolutePath(), port),
                    e);
        } catch (IOException e) {
            throw new UnopenedStoreException(folder, e);
        }
    }

    /** A connection string without a database. */
    public String uri() {
        return "mongodb://%s:%d"
                .formatted(address.getAddress().getHostAddress(), address.getPort());
    }

    /**
     * How many documents of a collection were fetched to answer queries so far: tells an index from
     * a scan.
     */
    public long examined(String database, String collection) {
        return backend.examined(new Namespace(database, collection));
    }

    /**
     * Cuts the connections and frees the folder. Whatever was acknowledged is on disk already.
     * Closing again does nothing: the server would wait for ever for connections to end that nobody
     * serves any more.
     */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        server.shutdownNow();
        try (lock) {
            backend.closeFolder();
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded store could not be closed", e);
        }
    }
}
