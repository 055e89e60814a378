package org.newsdocket.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PodSecurityTest {
    private static final String SOUND =
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: sample
            spec:
              template:
                spec:
                  automountServiceAccountToken: false
                  enableServiceLinks: false
                  securityContext:
                    runAsNonRoot: true
                    runAsUser: 10001
                    seccompProfile:
                      type: RuntimeDefault
                  containers:
                    - name: sample
                      resources:
                        requests:
                          cpu: 100m
                          memory: 64Mi
                        limits:
                          memory: 128Mi
                      securityContext:
                        allowPrivilegeEscalation: false
                        readOnlyRootFilesystem: true
                        capabilities:
                          drop:
                            - ALL
                  volumes:
                    - name: tmp
                      emptyDir:
                        sizeLimit: 1Gi
            """;

    @Test
    void isContentWithARestrictedPod() {
        assertThat(Build.of(SOUND).pods()).hasSize(1).flatExtracting(PodSecurity::gaps).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "automountServiceAccountToken: false, automountServiceAccountToken: true, pod: automountServiceAccountToken",
        "enableServiceLinks: false, restartPolicy: Always, pod: enableServiceLinks",
        "runAsNonRoot: true, runAsNonRoot: false, pod: runAsNonRoot",
        "runAsUser: 10001, runAsGroup: 10001, pod: runAsUser",
        "RuntimeDefault, Unconfined, pod: seccompProfile",
        "'emptyDir:\n            sizeLimit: 1Gi', 'hostPath:\n            path: /', pod: hostPath",
        "sizeLimit: 1Gi, medium: Memory, pod: sizeLimit",
        "allowPrivilegeEscalation: false, allowPrivilegeEscalation: true, sample: allowPrivilegeEscalation",
        "readOnlyRootFilesystem: true, readOnlyRootFilesystem: false, sample: readOnlyRootFilesystem",
        "ALL, NET_RAW, sample: capabilities",
        "cpu: 100m, ephemeral-storage: 1Gi, sample: requests",
        "memory: 128Mi, ephemeral-storage: 1Gi, sample: limits"
    })
    void tellsWhatAPodLacks(String sound, String broken, String gap) {
        assertThat(SOUND).contains(sound);
        assertThat(Build.of(SOUND.replace(sound, broken)).pods())
                .flatExtracting(PodSecurity::gaps)
                .containsExactly(gap);
    }
}
