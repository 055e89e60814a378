package org.newsdocket.store;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.bson.Document;
import org.newsdocket.platform.mongo.embedded.EmbeddedStore;
import org.springframework.util.FileSystemUtils;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/** The servers that the store's tests run on. */
public enum Engine {
    EMBEDDED("the embedded store"),
    NAMED("the server of NEWSDOCKET_TEST_MONGODB_URI"),
    CONTAINER("MongoDB 8 in a container");

    private static final String NAMED_BY = "NEWSDOCKET_TEST_MONGODB_URI";

    private final String words;

    Engine(String words) {
        this.words = words;
    }

    /** Each start is a server of its own, but for that of {@link #NAMED}. */
    State start() {
        return switch (this) {
            case EMBEDDED -> embedded();
            case NAMED -> named();
            case CONTAINER -> container();
        };
    }

    @Override
    public String toString() {
        return words;
    }

    sealed interface State {}

    record Running(String uri, String version, Runnable stopping) implements State {}

    record Missing(String reason) implements State {}

    private static State embedded() {
        try {
            var folder = Files.createTempDirectory("newsdocket-store");
            var store = EmbeddedStore.open(folder);
            return running(
                    store.uri(),
                    () -> {
                        store.close();
                        FileSystemUtils.deleteRecursively(folder.toFile());
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static State named() {
        var uri = System.getenv(NAMED_BY);
        return uri == null || uri.isBlank()
                ? new Missing(NAMED_BY + " is not set")
                : running(uri, () -> {});
    }

    private static State container() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            return new Missing("no Docker engine");
        }
        var container = new MongoDBContainer("mongo:8.0").withReplicaSet();
        container.start();
        return running(container.getConnectionString(), container::stop);
    }

    private static Running running(String uri, Runnable stopping) {
        try (var client = MongoClients.create(uri)) {
            var build = client.getDatabase("admin").runCommand(new Document("buildInfo", 1));
            return new Running(uri, build.getString("version"), stopping);
        }
    }
}
