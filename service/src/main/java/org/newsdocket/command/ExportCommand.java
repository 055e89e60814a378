package org.newsdocket.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import org.newsdocket.exchange.RecordExport;
import org.newsdocket.view.View;
import org.newsdocket.view.Viewer;
import org.springframework.context.ApplicationContext;

/** Writes the record to a file, which is there only when it is complete, or to the output. */
final class ExportCommand {
    private static final int BUFFER = 1 << 16;

    private final RecordExport records;
    private final Format format;
    private final View editor;
    private final View viewer;
    private final PrintStream out;

    ExportCommand(ApplicationContext service, Format format, Viewer viewer, PrintStream out) {
        var now = service.getBean(Clock.class).instant();
        this.records = service.getBean(RecordExport.class);
        this.format = format;
        this.editor = new View(Viewer.NEWSROOM, now);
        this.viewer = new View(viewer, now);
        this.out = out;
    }

    /** What is written. */
    enum Format {
        NDJSON,
        NINJS
    }

    void run(String file) throws IOException {
        if (file.equals("-")) {
            writeTo(out);
            if (out.checkError()) {
                throw new IOException("the output takes no more");
            }
            return;
        }
        var target = Path.of(file).toAbsolutePath();
        var draft =
                Files.createTempFile(target.getParent(), target.getFileName().toString(), ".part");
        try {
            try (var output = Files.newOutputStream(draft)) {
                writeTo(output);
            }
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void writeTo(OutputStream output) throws IOException {
        var buffered = new BufferedOutputStream(output, BUFFER);
        switch (format) {
            case NDJSON -> records.writeAll(buffered, editor);
            case NINJS -> records.writeNinjs(buffered, viewer);
        }
        buffered.flush();
    }
}
