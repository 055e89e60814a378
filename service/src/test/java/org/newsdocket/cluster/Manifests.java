package org.newsdocket.cluster;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.model.annotation.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Manifests as the types of Kubernetes and of the Prometheus operator. Read strictly: an unknown
 * kind, an unknown or doubled field, or a value of another type is an error, which names it.
 */
final class Manifests {
    static final Path FOLDER = Path.of("..", "k8s");

    private static final ObjectMapper STRICT = strict();
    private static final Map<String, Class<? extends HasMetadata>> KINDS = kinds();

    private Manifests() {}

    static List<HasMetadata> read(Path file) {
        try {
            return read(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of one document or several. */
    static List<HasMetadata> read(String yaml) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var documents = new Yaml(new SafeConstructor(options)).loadAll(yaml);
        return StreamSupport.stream(documents.spliterator(), false)
                .map(document -> typed((Map<?, ?>) document))
                .toList();
    }

    private static HasMetadata typed(Map<?, ?> document) {
        var kind = document.get("apiVersion") + "/" + document.get("kind");
        var type = KINDS.get(kind);
        if (type == null) {
            throw new IllegalArgumentException("No kind of Kubernetes: " + kind);
        }
        return STRICT.convertValue(withoutDirectives(document), type);
    }

    /** A patch also says what to do with an element, which is for kustomize alone. */
    private static Object withoutDirectives(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var kept = new TreeMap<String, Object>();
                map.forEach((key, inner) -> {
                    if (!key.equals("$patch")) {
                        kept.put(key.toString(), inner == null ? null : withoutDirectives(inner));
                    }
                });
                yield kept;
            }
            case List<?> list -> list.stream().map(Manifests::withoutDirectives).toList();
            default -> value;
        };
    }

    private static Map<String, Class<? extends HasMetadata>> kinds() {
        return ServiceLoader.load(KubernetesResource.class).stream()
                .map(ServiceLoader.Provider::type)
                .filter(HasMetadata.class::isAssignableFrom)
                .filter(type -> type.isAnnotationPresent(Version.class))
                .map(type -> type.<HasMetadata>asSubclass(HasMetadata.class))
                .collect(
                        toUnmodifiableMap(
                                type ->
                                        HasMetadata.getApiVersion(type)
                                                + "/"
                                                + HasMetadata.getKind(type),
                                type -> type));
    }

    private static ObjectMapper strict() {
        return JsonMapper.builder()
                .annotationIntrospector(new WithoutRest())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        text ->
                                text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                        .setCoercion(
                                                CoercionInputShape.Boolean, CoercionAction.Fail))
                .build();
    }

    /** The types would keep in a map what they do not know. */
    private static final class WithoutRest extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public Boolean hasAnySetter(Annotated member) {
            return false;
        }
    }
}
