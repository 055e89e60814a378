package org.newsdocket.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class SchemaSnapshotTest {
    private static final String SNAPSHOT = "newsdocket.graphql";

    /** Shows in review what a change of the SDL files changes for clients. */
    @Test
    void snapshotIsWhatTheFilesSay() throws IOException {
        var printed = SchemaFiles.printed(SchemaFiles.types(SchemaFiles.names()));
        if (Boolean.getBoolean("schema.update")) {
            Files.writeString(SchemaFiles.folder().resolve(SNAPSHOT), printed);
        }
        assertThat(SchemaFiles.read(SNAPSHOT))
                .as("schema/%s; refresh it: mvn verify -Dschema.update=true", SNAPSHOT)
                .isEqualTo(printed);
    }
}
