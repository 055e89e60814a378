package org.newsdocket.cluster;

import java.nio.file.Path;

/** The kubectl that is installed on the machine; it builds, and talks to no cluster. */
final class Kubectl {
    static final String MISSING = "no kubectl 1.24 or later on the PATH";

    private Kubectl() {}

    static boolean isInstalled() {
        // Debian 12 has one that knows no components; those that do also tell which kustomize is in
        // them.
        boolean isInstalled =
                Command.isOnPath("kubectl")
                        && Command.run("kubectl", "version", "--client", "-o", "yaml")
                                .contains("kustomizeVersion: v");
        if (!isInstalled) {
            System.out.println("OverlaysTest skipped: " + MISSING);
        }
        return isInstalled;
    }

    /** What it would apply of a folder. */
    static String kustomize(Path folder) {
        return Command.run("kubectl", "kustomize", folder.toString());
    }
}
