package org.newsdocket.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.boot.context.properties.bind.DataObjectPropertyName.toDashedForm;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The settings are those of service/CONFIGURATION.md, which {@code -Dconfiguration.update=true}
 * writes anew from what the compiler says of their records.
 */
class ConfigurationTableTest {
    private static final Path TABLE = Path.of("CONFIGURATION.md");
    private static final Path README = Path.of("..", "README.md");
    private static final String METADATA = "META-INF/spring-configuration-metadata.json";
    private static final String OWN_PREFIX = "newsdocket.";

    private static final String HEAD =
            """
            # Settings

            Each is set in any of the ways of Spring Boot: as an argument (`--newsdocket.store.timeout=5s`), as an environment variable (in capitals,
            with `_` for dots and without dashes: `NEWSDOCKET_STORE_TIMEOUT=5s`), or in a file `application.yaml` beside the jar or in `config/`. A value that
            is not taken, and a name that begins with `newsdocket` and is none of these, end the start with a message, and the process with 1.

            ## Of the service

            | setting | takes | default | what it is |
            | --- | --- | --- | --- |
            """;

    private static final String OTHERS =
            """

            ## Of Spring Boot, that matter here

            | setting | what it is for |
            | --- | --- |
            """;

    /** What each kind of value looks like; one that is not here is to be described first. */
    private static final Map<String, String> TAKEN =
            Map.of(
                    "java.time.Duration", "a duration such as `250ms` or `10s`",
                    "java.lang.String", "a text",
                    "java.lang.Boolean", "`true` or `false`",
                    "java.lang.Long", "a whole number",
                    "java.nio.file.Path", "a folder",
                    "org.newsdocket.view.Scope", "a scope such as `record:read`",
                    "java.util.Set<org.newsdocket.view.Scope>", "scopes, or nothing",
                    "java.util.List<org.springframework.security.web.util.matcher.IpAddressMatcher>",
                            "addresses and ranges",
                    "org.springframework.core.io.Resource", "`file:` or `classpath:` and a path");

    private static final List<Other> OF_BOOT =
            List.of(
                    new Other(
                            "spring.mongodb.uri",
                            "the MongoDB to use; without it the store is embedded. Its former name `spring.data.mongodb.uri`, or `spring.mongodb.host` in its place, ends the start"),
                    new Other("server.port", "where the API listens; `8080` by default"),
                    new Other(
                            "spring.lifecycle.timeout-per-shutdown-phase",
                            "how long those who are being served when the service is stopped are served on"),
                    new Other(
                            "server.forward-headers-strategy",
                            "`none` by default: where a request comes from is its connection's peer, which `newsdocket.access.country.proxies` are told by"),
                    new Other(
                            "server.tomcat.remoteip.remote-ip-header",
                            "with it a request comes from where this header says, so leave it unset where the country is told by a proxy"),
                    new Other(
                            "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                            "the issuer whose tokens are taken"),
                    new Other(
                            "spring.security.oauth2.resourceserver.jwt.audiences",
                            "whom a token must be made out to; needed with an issuer"),
                    new Other(
                            "spring.graphql.schema.introspection.enabled",
                            "`false` refuses introspection to everybody"),
                    new Other("spring.graphql.graphiql.enabled", "`false` takes GraphiQL away"),
                    new Other(
                            "management.server.port",
                            "the port of health and metrics alone; never to be public"),
                    new Other(
                            "management.opentelemetry.tracing.export.otlp.endpoint",
                            "where traces are sent by OTLP over HTTP, e.g. `http://collector:4318/v1/traces`; without it nothing traces"),
                    new Other(
                            "management.tracing.sampling.probability",
                            "which part of the requests is traced, 0.0 to 1.0; `0.1` by default; whether a caller traces changes nothing"),
                    new Other(
                            "logging.structured.format.console",
                            "`ecs` makes each line of the log a JSON object of the Elastic Common Schema"),
                    new Other(
                            "logging.level",
                            "what is logged, e.g. `logging.level.org.newsdocket.requests=warn` for no line per request"));

    private record Other(String name, String use) {}

    @Test
    void holdsEverySetting() throws IOException {
        var table = HEAD + own() + OTHERS + others();
        if (Boolean.getBoolean("configuration.update")) {
            Files.writeString(TABLE, table);
        }
        assertThat(TABLE).hasContent(table.strip());
    }

    /** So that no name in it is one that Boot has given up. */
    @Test
    void namesOnlySettingsThatBootKnows() throws IOException {
        var known = new TreeSet<String>();
        for (var file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:" + METADATA)) {
            try (var json = file.getInputStream()) {
                JsonMapper.shared()
                        .readTree(json)
                        .path("properties")
                        .forEach(property -> {
                            if (!property.has("deprecation")) {
                                known.add(property.path("name").asString());
                            }
                        });
            }
        }
        assertThat(known).containsAll(OF_BOOT.stream().map(Other::name).toList());
    }

    @Test
    void holdsEverySettingThatTheReadmeTellsOf() throws IOException {
        var told =
                Pattern.compile("\\b(?:spring|server|management)\\.[a-z0-9.-]+[a-z0-9]")
                        .matcher(Files.readString(README))
                        .results()
                        .map(result -> result.group())
                        .collect(Collectors.toCollection(TreeSet::new));
        var table = Files.readString(TABLE);

        assertThat(told).isNotEmpty().allSatisfy(name -> assertThat(table).contains("`" + name));
    }

    private static String own() throws IOException {
        var json = Files.readString(Path.of("target", "classes").resolve(METADATA));
        var rows = new ArrayList<String>();
        for (var property : JsonMapper.shared().readTree(json).path("properties")) {
            if (property.path("name").asString().startsWith(OWN_PREFIX)) {
                rows.add(row(property));
            }
        }
        return String.join("", rows);
    }

    private static String row(JsonNode property) {
        var name = property.path("name").asString();
        var meaning = property.path("description").asString("");
        assertThat(meaning).as(name).isNotBlank();
        var preset = property.path("defaultValue");
        var shown =
                preset.isArray()
                        ? String.join(",", preset.valueStream().map(JsonNode::asString).toList())
                        : preset.asString("");
        return "| `%s` | %s | %s | %s |\n"
                .formatted(
                        name,
                        taken(name, property),
                        shown.isEmpty() ? "none" : "`" + shown + "`",
                        meaning);
    }

    private static String taken(String name, JsonNode property) {
        var type = property.path("type").asString();
        var words = Objects.requireNonNull(TAKEN.get(type), () -> name + " is a " + type);
        var bounds =
                Arrays.stream(component(name, property).getAccessor().getAnnotations())
                        .map(ConfigurationTableTest::bound)
                        .filter(bound -> !bound.isEmpty())
                        .toList();
        return words + bounds.stream().map(bound -> ", " + bound).collect(Collectors.joining());
    }

    private static RecordComponent component(String name, JsonNode property) {
        try {
            var record = Class.forName(property.path("sourceType").asString());
            var last = name.substring(name.lastIndexOf('.') + 1);
            return Arrays.stream(record.getRecordComponents())
                    .filter(component -> toDashedForm(component.getName()).equals(last))
                    .findFirst()
                    .orElseThrow();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A bound that is not here is to be put into words first. */
    private static String bound(Annotation annotation) {
        return switch (annotation) {
            case DurationMin least -> "at least `" + least.millis() + "ms`";
            case DurationMax most -> "at most `" + most.hours() + "h`";
            case NotBlank _ -> "not empty";
            case PositiveOrZero _ -> "0 or more";
            case NotNull _ -> "";
            default -> {
                assertThat(isConstraint(annotation)).as(annotation.toString()).isFalse();
                yield "";
            }
        };
    }

    private static boolean isConstraint(Annotation annotation) {
        return annotation.annotationType().isAnnotationPresent(jakarta.validation.Constraint.class);
    }

    private static String others() {
        return OF_BOOT.stream()
                .map(other -> "| `%s` | %s |\n".formatted(other.name(), other.use()))
                .collect(Collectors.joining());
    }
}
