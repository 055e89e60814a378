package org.newsdocket.cluster;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds names under which there is nothing; no API server refuses them. */
final class References {
    private final Build build;
    private final Set<String> given;
    private final Set<String> missing = new TreeSet<>();

    private References(Build build, Set<String> given) {
        this.build = build;
        this.given = given;
    }

    /**
     * What is named in vain, as {@code Kind/name}, or {@code Kind/name/key}.
     *
     * @param given what a site makes itself, as {@code Kind/name}
     */
    static Set<String> missing(Build build, Set<String> given) {
        var references = new References(build, given);
        build.pods().forEach(references::ofPod);
        for (var set : build.all(StatefulSet.class)) {
            references.wants(Service.class, set.getSpec().getServiceName());
        }
        for (var scaler : build.all(HorizontalPodAutoscaler.class)) {
            references.wants(Deployment.class, scaler.getSpec().getScaleTargetRef().getName());
        }
        return references.missing;
    }

    private void ofPod(PodTemplateSpec pod) {
        var spec = pod.getSpec();
        wants(ServiceAccount.class, spec.getServiceAccountName());
        spec.getVolumes().forEach(this::ofVolume);
        var volumes =
                Stream.concat(
                                spec.getVolumes().stream().map(Volume::getName),
                                claims(pod).map(claim -> claim.getMetadata().getName()))
                        .toList();
        Stream.concat(spec.getInitContainers().stream(), spec.getContainers().stream())
                .forEach(container -> ofContainer(container, volumes));
    }

    private Stream<PersistentVolumeClaim> claims(PodTemplateSpec pod) {
        return build.all(StatefulSet.class).stream()
                .map(StatefulSet::getSpec)
                .filter(set -> set.getTemplate().equals(pod))
                .flatMap(set -> set.getVolumeClaimTemplates().stream());
    }

    private void ofContainer(Container container, List<String> volumes) {
        container.getVolumeMounts().stream()
                .map(VolumeMount::getName)
                .filter(name -> !volumes.contains(name))
                .forEach(name -> missing.add("Volume/" + name));
        for (var source : container.getEnvFrom()) {
            wants(ConfigMap.class, source.getConfigMapRef().getName());
        }
        for (var variable : container.getEnv()) {
            if (variable.getValueFrom() != null) {
                var key = variable.getValueFrom().getSecretKeyRef();
                wantsKey(key.getName(), key.getKey());
            }
        }
    }

    private void ofVolume(Volume volume) {
        if (volume.getConfigMap() != null) {
            wants(ConfigMap.class, volume.getConfigMap().getName());
        }
        if (volume.getSecret() != null) {
            wants(Secret.class, volume.getSecret().getSecretName());
        }
        if (volume.getPersistentVolumeClaim() != null) {
            wants(PersistentVolumeClaim.class, volume.getPersistentVolumeClaim().getClaimName());
        }
    }

    private void wantsKey(String secret, String key) {
        wants(Secret.class, secret);
        build.all(Secret.class).stream()
                .filter(each -> each.getMetadata().getName().equals(secret))
                .filter(each -> !each.getData().containsKey(key))
                .forEach(each -> missing.add("Secret/" + secret + "/" + key));
    }

    private void wants(Class<? extends HasMetadata> type, String name) {
        var wanted = HasMetadata.getKind(type) + "/" + name;
        boolean isThere =
                build.all(type).stream()
                        .anyMatch(each -> each.getMetadata().getName().equals(name));
        if (!isThere && !given.contains(wanted)) {
            missing.add(wanted);
        }
    }
}
