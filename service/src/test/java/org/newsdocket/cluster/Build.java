package org.newsdocket.cluster;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapEnvSource;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Manifests that are applied together. */
record Build(List<HasMetadata> manifests) {
    static final String SERVICE = "newsdocket";

    Build {
        manifests = List.copyOf(manifests);
    }

    static Build of(String yaml) {
        return new Build(Manifests.read(yaml));
    }

    <T extends HasMetadata> List<T> all(Class<T> type) {
        return manifests.stream().filter(type::isInstance).map(type::cast).toList();
    }

    <T extends HasMetadata> T get(Class<T> type, String name) {
        return all(type).stream()
                .filter(manifest -> manifest.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(type.getSimpleName() + " " + name));
    }

    Deployment deployment() {
        return get(Deployment.class, SERVICE);
    }

    Container container() {
        return container(deployment());
    }

    static Container container(Deployment deployment) {
        return deployment.getSpec().getTemplate().getSpec().getContainers().getFirst();
    }

    /** What the service is told by its ConfigMaps. */
    Map<String, String> settings() {
        var settings = new TreeMap<String, String>();
        container().getEnvFrom().stream()
                .map(source -> source.getConfigMapRef())
                .filter(Objects::nonNull)
                .map(ConfigMapEnvSource::getName)
                .forEach(name -> settings.putAll(get(ConfigMap.class, name).getData()));
        return settings;
    }

    List<PodTemplateSpec> pods() {
        return Stream.of(
                        all(Deployment.class).stream().map(each -> each.getSpec().getTemplate()),
                        all(StatefulSet.class).stream().map(each -> each.getSpec().getTemplate()),
                        all(CronJob.class).stream()
                                .map(each -> each.getSpec().getJobTemplate())
                                .map(job -> job.getSpec().getTemplate()))
                .flatMap(pods -> pods)
                .toList();
    }
}
