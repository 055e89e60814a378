package org.newsdocket.instances;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/** The classes of a version whose projected documents have another form. */
public final class NewerVersion {
    private static final String FORM = "org/newsdocket/record/mongo/ProjectionForm.java";
    private static final String NUMBER = "int NUMBER = 1;";

    private NewerVersion() {}

    /** Makes a process one of that version. */
    public static ProcessBuilder of(ProcessBuilder process, int form, Path classes)
            throws IOException {
        var source = Files.readString(Path.of("src/main/java", FORM));
        assertThat(source).contains(NUMBER);
        var changed =
                Files.createDirectories(classes.resolve("source")).resolve("ProjectionForm.java");
        Files.writeString(changed, source.replace(NUMBER, "int NUMBER = " + form + ";"));
        var path = System.getProperty("java.class.path");
        int result =
                ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-proc:none",
                                "-nowarn",
                                "-cp",
                                path,
                                "-d",
                                classes.toString(),
                                changed.toString());
        assertThat(result).isZero();
        var command = process.command();
        command.set(
                command.indexOf("-cp") + 1, classes + System.getProperty("path.separator") + path);
        return process;
    }
}
