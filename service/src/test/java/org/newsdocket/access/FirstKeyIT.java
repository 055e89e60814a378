package org.newsdocket.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.newsdocket.Newsdocket;
import org.newsdocket.paging.PageRequest;
import org.newsdocket.view.Scope;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** What a first start tells whoever tries the service out. */
@ExtendWith(OutputCaptureExtension.class)
class FirstKeyIT {
    private static final Pattern SECRET = Pattern.compile("newsdocket_[A-Za-z0-9_-]{43}");

    @TempDir private Path folder;

    @Test
    void isPrintedOnceAndNotLogged(CapturedOutput output) throws IOException {
        List<ApiKey> before;
        try (var service = started()) {
            before = keys(service);
        }
        try (var service = started()) {
            assertThat(keys(service)).isEqualTo(before);
        }

        var printed =
                SECRET.matcher(output.getOut()).results().map(found -> found.group()).toList();
        assertThat(printed).hasSize(1);
        assertThat(before).hasSize(1);
        assertThat(before.getFirst().scopes()).containsExactly(Scope.values());
        assertThat(folder.resolve("log")).content().contains("GraphQL is at");
        assertThat(Files.readString(folder.resolve("log"))).doesNotContain(printed.getFirst());
    }

    private ConfigurableApplicationContext started() {
        return new SpringApplicationBuilder(Newsdocket.class)
                .run(
                        "--server.port=0",
                        "--newsdocket.store.folder=" + folder.resolve("store"),
                        "--logging.config=classpath:access/logging.xml",
                        "--logging.file.name=" + folder.resolve("log"));
    }

    private static List<ApiKey> keys(ApplicationContext service) {
        return service.getBean(ApiKeys.class).page(PageRequest.first(100)).rows().stream()
                .map(row -> row.item())
                .toList();
    }
}
