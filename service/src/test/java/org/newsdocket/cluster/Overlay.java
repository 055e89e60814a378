package org.newsdocket.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/** The ways in which the service is put into a cluster, each as kubectl would apply it. */
enum Overlay {
    LOCAL,
    PRODUCTION,
    /** With a MongoDB beside the service, as k8s/README.md tells to. */
    TRIAL;

    private static final Path COPY = Path.of("target", "k8s");
    private static final Pattern TOLD =
            Pattern.compile("(?s)```yaml\n(.*?components/mongodb.*?)```");
    private static final Map<Overlay, String> BUILT = new ConcurrentHashMap<>();

    /** What the site makes itself, as {@code Kind/name}. */
    Set<String> given() {
        return this == PRODUCTION ? Set.of("Secret/newsdocket-mongodb") : Set.of();
    }

    Build build() {
        return Build.of(yaml());
    }

    String yaml() {
        return BUILT.computeIfAbsent(this, Overlay::built);
    }

    private static String built(Overlay overlay) {
        var name = overlay.name().toLowerCase(Locale.ROOT);
        if (overlay != TRIAL) {
            return Kubectl.kustomize(Manifests.FOLDER.resolve("overlays").resolve(name));
        }
        try {
            return Kubectl.kustomize(trial());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path trial() throws IOException {
        FileSystemUtils.deleteRecursively(COPY);
        FileSystemUtils.copyRecursively(Manifests.FOLDER, COPY);
        var mongodb = COPY.resolve("components").resolve("mongodb");
        FileSystemUtils.deleteRecursively(mongodb.resolve("secrets"));
        Command.run("sh", mongodb.resolve("make-secrets").toString());
        var told = TOLD.matcher(Files.readString(COPY.resolve("README.md")));
        if (!told.find()) {
            throw new IllegalStateException("k8s/README.md does not tell how to add MongoDB.");
        }
        var folder = Files.createDirectories(COPY.resolve("overlays").resolve("trial"));
        Files.writeString(folder.resolve("kustomization.yaml"), told.group(1));
        return folder;
    }
}
