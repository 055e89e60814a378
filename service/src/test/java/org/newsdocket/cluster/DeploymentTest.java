package org.newsdocket.cluster;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;

/** The Deployment against the service and the image that it runs. */
class DeploymentTest {
    private static final Path SETTINGS = Path.of("src", "main", "resources", "application.yaml");
    private static final Path DOCKERFILE = Path.of("..", "Dockerfile");
    private static final Deployment DEPLOYMENT =
            (Deployment)
                    Manifests.read(Manifests.FOLDER.resolve("base").resolve("deployment.yaml"))
                            .getFirst();

    /** Class data, compiled code, threads and buffers, at the least. */
    private static final BigDecimal BESIDE_HEAP = BigDecimal.valueOf(300L * 1024 * 1024);

    static List<Probe> probes() {
        var container = Build.container(DEPLOYMENT);
        return List.of(
                container.getStartupProbe(),
                container.getReadinessProbe(),
                container.getLivenessProbe());
    }

    @Test
    void listensWhereTheServiceDoes() throws IOException {
        var service = service();
        assertThat(Build.container(DEPLOYMENT).getPorts())
                .extracting(ContainerPort::getName, ContainerPort::getContainerPort)
                .containsExactly(
                        tuple("http", service.getProperty("server.port", Integer.class, 8080)),
                        tuple(
                                "management",
                                service.getProperty("management.server.port", Integer.class)));
    }

    @ParameterizedTest
    @MethodSource("probes")
    void asksForHealthThatTheServiceTellsOf(Probe probe) throws IOException {
        var group = probe.getHttpGet().getPath().replace("/actuator/health/", "");
        assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo("management");
        assertThat(group).isIn("startup", "readiness", "liveness");
        assertThat(service().getProperty("management.endpoint.health.group." + group + ".include"))
                .isNotBlank();
    }

    @Test
    void isScrapedForWhatTheServiceExposes() throws IOException {
        var exposed = service().getProperty("management.endpoints.web.exposure.include", "");
        var file = Path.of("components", "monitoring", "servicemonitor.yaml");
        var monitor = (ServiceMonitor) Manifests.read(Manifests.FOLDER.resolve(file)).getFirst();
        assertThat(monitor.getSpec().getEndpoints())
                .extracting(endpoint -> endpoint.getPath().replace("/actuator/", ""))
                .containsExactly("prometheus")
                .allMatch(endpoint -> List.of(exposed.split(",", -1)).contains(endpoint));
    }

    @Test
    void leavesTimeForTheDrain() throws IOException {
        var pod = DEPLOYMENT.getSpec().getTemplate().getSpec();
        var pause = Build.container(DEPLOYMENT).getLifecycle().getPreStop().getSleep().getSeconds();
        var drain =
                service()
                        .getProperty(
                                "spring.lifecycle.timeout-per-shutdown-phase",
                                Duration.class,
                                Duration.ofSeconds(30));
        assertThat(pause).isPositive();
        assertThat(pause + drain.toSeconds()).isLessThan(pod.getTerminationGracePeriodSeconds());
    }

    @Test
    void rollsWithoutAGap() {
        var spec = DEPLOYMENT.getSpec();
        var rolling = spec.getStrategy().getRollingUpdate();
        var startup = Build.container(DEPLOYMENT).getStartupProbe();
        assertThat(rolling.getMaxUnavailable().getIntVal()).isZero();
        assertThat(spec.getProgressDeadlineSeconds())
                .isGreaterThan(startup.getPeriodSeconds() * startup.getFailureThreshold());
    }

    @Test
    void runsAsTheUserOfTheImage() throws IOException {
        var context = DEPLOYMENT.getSpec().getTemplate().getSpec().getSecurityContext();
        var user = inImage("(?m)^USER (\\d+):(\\d+)$");
        assertThat(user.group(1)).isEqualTo(context.getRunAsUser().toString());
        assertThat(user.group(2)).isEqualTo(context.getRunAsGroup().toString());
    }

    @Test
    void exposesThePortsOfTheImage() throws IOException {
        var exposed = inImage("(?m)^EXPOSE (.+)$").group(1).split(" ");
        assertThat(Build.container(DEPLOYMENT).getPorts())
                .extracting(port -> port.getContainerPort().toString())
                .containsExactlyInAnyOrder(exposed);
    }

    @Test
    void leavesMemoryBesideTheHeap() throws IOException {
        var resources = Build.container(DEPLOYMENT).getResources();
        var limit = requireNonNull(resources.getLimits().get("memory"));
        var heap = new BigDecimal(inImage("-XX:MaxRAMPercentage=(\\d+)").group(1));
        var beside =
                limit.getNumericalAmount()
                        .multiply(BigDecimal.valueOf(100).subtract(heap))
                        .movePointLeft(2);
        assertThat(resources.getRequests()).containsEntry("memory", limit);
        assertThat(beside).isGreaterThanOrEqualTo(BESIDE_HEAP);
    }

    /** What the service is set to, as it is shipped. */
    private static StandardEnvironment service() throws IOException {
        var service = new StandardEnvironment();
        service.setConversionService(new ApplicationConversionService());
        new YamlPropertySourceLoader()
                .load("application", new FileSystemResource(SETTINGS))
                .forEach(service.getPropertySources()::addLast);
        return service;
    }

    private static MatchResult inImage(String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(DOCKERFILE))
                .results()
                .reduce((first, last) -> last)
                .orElseThrow();
    }
}
