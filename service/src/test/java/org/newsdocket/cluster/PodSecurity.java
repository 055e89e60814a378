package org.newsdocket.cluster;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the restricted standard of Kubernetes asks of a pod, and some more. */
final class PodSecurity {
    private PodSecurity() {}

    /** What a pod lacks, each with where. */
    static List<String> gaps(PodTemplateSpec pod) {
        var spec = pod.getSpec();
        return Stream.concat(
                        ofPod(spec),
                        Stream.concat(
                                        spec.getInitContainers().stream(),
                                        spec.getContainers().stream())
                                .flatMap(PodSecurity::ofContainer))
                .toList();
    }

    private static Stream<String> ofPod(PodSpec spec) {
        var gaps = new TreeMap<String, Boolean>();
        gaps.put("enableServiceLinks", !isFalse(spec.getEnableServiceLinks()));
        gaps.put("automountServiceAccountToken", !isFalse(spec.getAutomountServiceAccountToken()));
        var context = spec.getSecurityContext();
        gaps.put("runAsNonRoot", context == null || !isTrue(context.getRunAsNonRoot()));
        gaps.put("runAsUser", context == null || context.getRunAsUser() == null);
        gaps.put(
                "seccompProfile",
                context == null
                        || context.getSeccompProfile() == null
                        || !"RuntimeDefault".equals(context.getSeccompProfile().getType()));
        gaps.put("hostPath", spec.getVolumes().stream().anyMatch(v -> v.getHostPath() != null));
        gaps.put(
                "sizeLimit",
                spec.getVolumes().stream()
                        .map(volume -> volume.getEmptyDir())
                        .filter(Objects::nonNull)
                        .anyMatch(folder -> folder.getSizeLimit() == null));
        return named(gaps, "pod");
    }

    private static Stream<String> ofContainer(Container container) {
        var gaps = new TreeMap<String, Boolean>();
        var context = container.getSecurityContext();
        gaps.put(
                "allowPrivilegeEscalation",
                context == null || !isFalse(context.getAllowPrivilegeEscalation()));
        gaps.put(
                "readOnlyRootFilesystem",
                context == null || !isTrue(context.getReadOnlyRootFilesystem()));
        gaps.put(
                "capabilities",
                context == null
                        || context.getCapabilities() == null
                        || !context.getCapabilities().getDrop().equals(List.of("ALL"))
                        || !context.getCapabilities().getAdd().isEmpty());
        var resources = container.getResources();
        gaps.put(
                "requests",
                resources == null
                        || !resources.getRequests().keySet().containsAll(List.of("cpu", "memory")));
        gaps.put("limits", resources == null || !resources.getLimits().containsKey("memory"));
        return named(gaps, container.getName());
    }

    private static Stream<String> named(Map<String, Boolean> gaps, String of) {
        return gaps.entrySet().stream()
                .filter(gap -> gap.getValue())
                .map(gap -> of + ": " + gap.getKey());
    }

    private static boolean isTrue(Boolean value) {
        return Boolean.TRUE.equals(value);
    }

    private static boolean isFalse(Boolean value) {
        return Boolean.FALSE.equals(value);
    }
}
