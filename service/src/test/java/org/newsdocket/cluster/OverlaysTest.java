package org.newsdocket.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@EnabledIf(value = "org.newsdocket.cluster.Kubectl#isInstalled", disabledReason = Kubectl.MISSING)
class OverlaysTest {
    /** A version with its patch, or a digest. */
    private static final Pattern FIXED =
            Pattern.compile(".+(:\\d+\\.\\d+\\.\\d+|@sha256:[0-9a-f]{64})");

    @ParameterizedTest
    @EnumSource
    void nameNothingThatIsNotThere(Overlay overlay) {
        assertThat(References.missing(overlay.build(), overlay.given())).isEmpty();
        assertThat(Selections.empty(overlay.build())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void keepPodsToTheRestrictedStandard(Overlay overlay) {
        assertThat(overlay.build().pods()).isNotEmpty().flatExtracting(PodSecurity::gaps).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void setOnlyWhatTheServiceKnows(Overlay overlay) {
        var build = overlay.build();
        assertThat(build.settings()).isNotEmpty();
        assertThat(build.settings().keySet()).isSubsetOf(Settings.known());
        assertThat(build.container().getEnv())
                .extracting(EnvVar::getName)
                .isSubsetOf(Settings.known());
    }

    @Test
    void wouldNotSetWhatTheServiceDoesNotKnow() {
        assertThat(Settings.known())
                .contains("NEWSDOCKET_STORE_FOLDER", "SPRING_MONGODB_URI")
                .doesNotContain("NEWSDOCKET_STORE_FOLDERS", "SPRING_DATA_MONGODB_URI");
    }

    @ParameterizedTest
    @EnumSource
    void nameNoImageThatMoves(Overlay overlay) {
        var pods = overlay.build().pods().stream().map(PodTemplateSpec::getSpec);
        var containers =
                pods.flatMap(pod ->
                        Stream.concat(
                                pod.getInitContainers().stream(), pod.getContainers().stream()));
        assertThat(containers.map(Container::getImage))
                .isNotEmpty()
                .allMatch(image ->
                        image.equals("newsdocket:local") || FIXED.matcher(image).matches());
    }

    @ParameterizedTest
    @CsvSource({
        "PRODUCTION, 'configMapRef:\n            name: newsdocket-', 'configMapRef:\n            name: other-', ConfigMap/other-",
        "PRODUCTION, name: newsdocket-mongodb, name: newsdocket-mongo, Secret/newsdocket-mongo",
        "PRODUCTION, serviceAccountName: newsdocket, serviceAccountName: other, ServiceAccount/other",
        "PRODUCTION, 'mountPath: /tmp\n          name: tmp', 'mountPath: /tmp\n          name: temp', Volume/temp",
        "LOCAL, claimName: newsdocket-data, claimName: data, PersistentVolumeClaim/data",
        "TRIAL, key: uri, key: url, Secret/newsdocket-mongodb-",
        "TRIAL, serviceName: mongodb, serviceName: mongo, Service/mongo",
        "PRODUCTION, 'kind: Deployment\n    name: newsdocket', 'kind: Deployment\n    name: other', Deployment/other"
    })
    void wouldTellOfANameInVain(Overlay overlay, String sound, String broken, String missing) {
        var build = Build.of(replaced(overlay, sound, broken));
        assertThat(References.missing(build, overlay.given()))
                .anyMatch(name -> name.startsWith(missing));
    }

    @ParameterizedTest
    @CsvSource({
        "'selector:\n    app.kubernetes.io/name: newsdocket', 'selector:\n    app.kubernetes.io/name: other', Service/newsdocket",
        "targetPort: http, targetPort: web, Service/newsdocket:web",
        "'port: management\n          periodSeconds: 10', 'port: manage\n          periodSeconds: 10', Deployment/newsdocket:manage",
        "'port:\n              name: http', 'port:\n              name: web', Ingress/newsdocket:web",
        "'port: management\n    scrapeTimeout', 'port: metrics\n    scrapeTimeout', ServiceMonitor/newsdocket:metrics",
        "'- port: management\n      protocol', '- port: 8082\n      protocol', NetworkPolicy/newsdocket-monitoring:8082"
    })
    void wouldTellOfASelectorOrPortInVain(String sound, String broken, String empty) {
        assertThat(Selections.empty(Build.of(replaced(Overlay.PRODUCTION, sound, broken))))
                .contains(empty);
    }

    @Test
    void localIsOneProcessWithAFolderThatStays() {
        var local = Overlay.LOCAL.build();
        var deployment = local.deployment().getSpec();
        assertThat(deployment.getReplicas()).isEqualTo(1);
        assertThat(deployment.getStrategy().getType()).isEqualTo("Recreate");
        assertThat(deployment.getStrategy().getRollingUpdate()).isNull();
        assertThat(local.all(HorizontalPodAutoscaler.class)).isEmpty();
        assertThat(local.all(PodDisruptionBudget.class)).isEmpty();
        assertThat(local.all(CronJob.class)).isEmpty();
        assertThat(local.container().getEnv()).isEmpty();
        assertThat(local.container().getVolumeMounts())
                .filteredOn(mount -> mount.getName().equals("data"))
                .extracting(mount -> mount.getMountPath())
                .containsExactly(local.settings().get("NEWSDOCKET_STORE_FOLDER"));
    }

    @Test
    void productionTakesItsStoreFromASecretOfTheSite() {
        var production = Overlay.PRODUCTION.build();
        assertThat(production.container().getEnv())
                .filteredOn(variable -> variable.getName().equals("SPRING_MONGODB_URI"))
                .extracting(variable -> variable.getValueFrom().getSecretKeyRef().getName())
                .containsExactly("newsdocket-mongodb");
        assertThat(production.settings())
                .doesNotContainKeys("SPRING_MONGODB_URI", "NEWSDOCKET_STORE_FOLDER");
        assertThat(production.all(Secret.class)).isEmpty();
        assertThat(production.all(PersistentVolumeClaim.class)).isEmpty();
        assertThat(production.deployment().getSpec().getReplicas())
                .as("left to the autoscaler")
                .isNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"PRODUCTION", "TRIAL"})
    void runSubcommandsAsTheServiceButBesideIt(Overlay overlay) {
        var build = overlay.build();
        var command = build.get(CronJob.class, "newsdocket-command").getSpec();
        var pod = command.getJobTemplate().getSpec().getTemplate();
        var container = pod.getSpec().getContainers().getFirst();
        var service = build.container();
        assertThat(command.getSuspend()).isTrue();
        assertThat(pod.getMetadata().getLabels())
                .as("not where requests go to")
                .doesNotContainEntry("app.kubernetes.io/name", "newsdocket");
        assertThat(container.getImage()).isEqualTo(service.getImage());
        assertThat(container.getEnvFrom()).isEqualTo(service.getEnvFrom());
        assertThat(container.getEnv()).isEqualTo(service.getEnv());
        assertThat(container.getVolumeMounts()).isEqualTo(service.getVolumeMounts());
        assertThat(container.getResources()).isEqualTo(service.getResources());
    }

    @Test
    void productionCallsNoIssuerUntilThereIsOne() {
        assertThat(Overlay.PRODUCTION.build().all(NetworkPolicy.class))
                .flatExtracting(policy -> policy.getSpec().getEgress())
                .flatExtracting(rule -> rule.getPorts())
                .extracting(port -> port.getPort().getIntVal())
                .containsOnly(53, 27017, 4318);
    }

    private static String replaced(Overlay overlay, String sound, String broken) {
        assertThat(overlay.yaml()).contains(sound);
        return overlay.yaml().replace(sound, broken);
    }
}
