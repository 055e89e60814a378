package org.newsdocket.platform.mongo.embedded;

import java.nio.file.Path;

/** Another store, of this process or another, has the folder open. */
public final class FolderInUseException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    FolderInUseException(Path folder) {
        super(
                "the data folder "
                        + folder.toAbsolutePath()
                        + " is in use by another store; only one may have it open");
    }
}
