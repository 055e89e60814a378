package org.newsdocket.platform.mongo.embedded;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A data folder, or the log in it, can't be used; nothing in it was changed. */
public final class UnopenedStoreException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    UnopenedStoreException(String message, String remedy, @Nullable Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    UnopenedStoreException(Path folder, IOException cause) {
        this(
                "The data folder %s can't be used: %s"
                        .formatted(folder.toAbsolutePath(), reason(cause)),
                "Give it to the user that the service runs as, with room on its disk, or name another one by newsdocket.store.folder.",
                cause);
    }

    private static String reason(IOException cause) {
        return switch (cause) {
            case AccessDeniedException e -> e.getFile() + " may not be read and written";
            case FileAlreadyExistsException e -> e.getFile() + " is no folder";
            default -> String.valueOf(cause.getMessage());
        };
    }

    /** What to do, in a sentence. */
    public String remedy() {
        return remedy;
    }
}
