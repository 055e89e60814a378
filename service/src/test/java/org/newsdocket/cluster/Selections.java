package org.newsdocket.cluster;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressServiceBackend;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds selectors that select nothing, and named ports on which nobody listens. */
final class Selections {
    private final Build build;
    private final Set<String> empty = new TreeSet<>();

    private Selections(Build build) {
        this.build = build;
    }

    /**
     * {@code Kind/name} of what selects nothing, {@code Kind/name:port} of what finds no such port.
     */
    static Set<String> empty(Build build) {
        var selections = new Selections(build);
        selections.ofWorkloads();
        selections.ofServices();
        selections.ofMonitors();
        selections.ofIngresses();
        for (var policy : build.all(NetworkPolicy.class)) {
            var pods = selections.pods(policy, policy.getSpec().getPodSelector());
            policy.getSpec().getIngress().stream()
                    .flatMap(rule -> rule.getPorts().stream())
                    .forEach(port -> selections.listens(policy, pods, port.getPort()));
        }
        return selections.empty;
    }

    private void ofWorkloads() {
        for (var each : build.all(Deployment.class)) {
            var pod = List.of(each.getSpec().getTemplate());
            selects(each, each.getSpec().getSelector(), pod);
            for (var container : each.getSpec().getTemplate().getSpec().getContainers()) {
                Stream.of(
                                container.getStartupProbe(),
                                container.getReadinessProbe(),
                                container.getLivenessProbe())
                        .forEach(probe -> listens(each, pod, probe.getHttpGet().getPort()));
            }
        }
        for (var each : build.all(StatefulSet.class)) {
            selects(each, each.getSpec().getSelector(), List.of(each.getSpec().getTemplate()));
        }
        for (var each : build.all(PodDisruptionBudget.class)) {
            pods(each, each.getSpec().getSelector());
        }
    }

    private void ofServices() {
        for (var service : build.all(Service.class)) {
            var selector = new LabelSelector();
            selector.setMatchLabels(service.getSpec().getSelector());
            var pods = pods(service, selector);
            for (var port : service.getSpec().getPorts()) {
                listens(service, pods, port.getTargetPort());
            }
        }
    }

    private void ofMonitors() {
        for (var monitor : build.all(ServiceMonitor.class)) {
            var selector = monitor.getSpec().getSelector();
            var services =
                    services(service -> isSelected(selector, service.getMetadata().getLabels()));
            for (var endpoint : monitor.getSpec().getEndpoints()) {
                offers(monitor, services, endpoint.getPort());
            }
        }
    }

    private void ofIngresses() {
        for (var ingress : build.all(Ingress.class)) {
            ingress.getSpec().getRules().stream()
                    .flatMap(rule -> rule.getHttp().getPaths().stream())
                    .map(path -> path.getBackend().getService())
                    .forEach(backend -> leadsTo(ingress, backend));
        }
    }

    private void leadsTo(Ingress ingress, IngressServiceBackend backend) {
        var name = backend.getName();
        var services = services(service -> service.getMetadata().getName().equals(name));
        offers(ingress, services, backend.getPort().getName());
    }

    private List<Service> services(Predicate<Service> isMeant) {
        return build.all(Service.class).stream().filter(isMeant).toList();
    }

    private List<PodTemplateSpec> pods(HasMetadata by, LabelSelector selector) {
        return selects(by, selector, build.pods());
    }

    private List<PodTemplateSpec> selects(
            HasMetadata by, LabelSelector selector, List<PodTemplateSpec> pods) {
        var selected =
                pods.stream()
                        .filter(pod -> isSelected(selector, pod.getMetadata().getLabels()))
                        .toList();
        if (selected.isEmpty()) {
            empty.add(named(by));
        }
        return selected;
    }

    private static boolean isSelected(LabelSelector selector, Map<String, String> labels) {
        return labels.entrySet().containsAll(selector.getMatchLabels().entrySet())
                && selector.getMatchExpressions().stream()
                        .allMatch(each -> each.getValues().contains(labels.get(each.getKey())));
    }

    private void listens(HasMetadata by, List<PodTemplateSpec> pods, IntOrString port) {
        boolean isThere =
                pods.stream()
                        .flatMap(pod -> pod.getSpec().getContainers().stream())
                        .flatMap(container -> container.getPorts().stream())
                        .anyMatch(each ->
                                port.getValue().equals(each.getName())
                                        || port.getValue().equals(each.getContainerPort()));
        if (!isThere) {
            empty.add(named(by) + ":" + port.getValue());
        }
    }

    private void offers(HasMetadata by, List<Service> services, String port) {
        boolean isOffered =
                services.stream()
                        .flatMap(service -> service.getSpec().getPorts().stream())
                        .anyMatch(each -> each.getName().equals(port));
        if (!isOffered) {
            empty.add(named(by) + ":" + port);
        }
    }

    private static String named(HasMetadata manifest) {
        return manifest.getKind() + "/" + manifest.getMetadata().getName();
    }
}
