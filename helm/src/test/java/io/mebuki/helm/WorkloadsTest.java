package io.mebuki.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.helm.Chart.Values;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every workload has all that a workload must have. */
class WorkloadsTest {

    private static final List<String> SERVICES =
            List.of("seed-ingestion", "needs-intake", "matching", "recommendation", "gateway", "portal");

    /** One service in one rendering. */
    record Workload(Values values, String service) {

        JsonNode object(String kind) {
            return values.chart().object(kind, service);
        }

        JsonNode container() {
            return values.chart().container(service);
        }

        @Override
        public String toString() {
            return service + ", " + values;
        }
    }

    static Stream<Workload> workloads() {
        return Stream.of(Values.values())
                .flatMap(values -> SERVICES.stream().map(service -> new Workload(values, service)));
    }

    @ParameterizedTest
    @EnumSource(Values.class)
    void thereIsOneForEachServiceAndNoOther(Values values) {
        assertThat(values.chart()
                        .objects("Deployment")
                        .map(object -> object.at("/metadata/name").asString()))
                .containsExactlyInAnyOrder(
                        SERVICES.stream().map(name -> "m-" + name).toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource(Values.class)
    void thereIsNoObjectOfAnotherKind(Values values) {
        var kinds = values.chart().objects().map(object -> object.path("kind").asString());

        assertThat(kinds.distinct())
                .isSubsetOf(
                        "Deployment",
                        "Service",
                        "ServiceAccount",
                        "PodDisruptionBudget",
                        "HorizontalPodAutoscaler",
                        "NetworkPolicy",
                        "Ingress");
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void runsUnprivilegedInAReadOnlyImage(Workload workload) {
        var pod = workload.object("Deployment").at("/spec/template/spec");
        var container = workload.container().path("securityContext");

        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.at("/securityContext/runAsUser").asInt()).isPositive();
        assertThat(pod.at("/securityContext/seccompProfile/type").asString()).isEqualTo("RuntimeDefault");
        assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
        assertThat(pod.path("hostNetwork").isMissingNode()).isTrue();
        assertThat(container.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
        assertThat(container.path("readOnlyRootFilesystem").asBoolean()).isTrue();
        assertThat(container.at("/capabilities/drop").valueStream().map(JsonNode::asString))
                .containsExactly("ALL");
        assertThat(container.at("/capabilities/add").isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void canWriteToTmpOnly(Workload workload) {
        var volumes = workload.object("Deployment").at("/spec/template/spec/volumes");
        var writable = workload.container()
                .path("volumeMounts")
                .valueStream()
                .filter(mount -> !mount.path("readOnly").asBoolean(false))
                .toList();

        assertThat(writable).singleElement().satisfies(mount -> {
            assertThat(mount.path("mountPath").asString()).isEqualTo("/tmp");
            assertThat(volumes.valueStream()
                            .filter(volume -> volume.path("name").equals(mount.path("name"))))
                    .singleElement()
                    .satisfies(volume -> assertThat(
                                    volume.at("/emptyDir/sizeLimit").asString(""))
                            .isNotEmpty());
        });
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void isProbedOnItsOwnPort(Workload workload) {
        var container = workload.container();

        assertThat(container.at("/ports/0/name").asString()).isEqualTo("http");
        assertThat(container.at("/ports/0/containerPort").asInt()).isEqualTo(8080);
        assertThat(probe(container, "startupProbe")).isEqualTo("http /actuator/health/liveness");
        assertThat(probe(container, "livenessProbe")).isEqualTo("http /actuator/health/liveness");
        assertThat(probe(container, "readinessProbe")).isEqualTo("http /actuator/health/readiness");
    }

    private static String probe(JsonNode container, String name) {
        var get = container.path(name).path("httpGet");
        return get.path("port").asString("") + " " + get.path("path").asString("");
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void asksForResourcesAndHasALimitOfMemory(Workload workload) {
        var resources = workload.container().path("resources");

        assertThat(resources.at("/requests/cpu").asString("")).isNotEmpty();
        assertThat(resources.at("/requests/memory").asString("")).isNotEmpty();
        assertThat(resources.at("/limits/memory").asString("")).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void survivesMaintenanceAndScales(Workload workload) {
        var deployment = workload.object("Deployment");
        var budget = workload.object("PodDisruptionBudget");

        assertThat(budget.at("/spec/maxUnavailable").asInt()).isOne();
        assertThat(budget.at("/spec/selector")).isEqualTo(deployment.at("/spec/selector"));
        assertThat(deployment.at("/spec/strategy/rollingUpdate/maxUnavailable").asInt(1))
                .isZero();
        if (workload.equals(new Workload(Values.CLUSTER, "portal"))) {
            assertThat(deployment.at("/spec/replicas").asInt()).isEqualTo(3);
            assertThat(workload.values().chart().objects("HorizontalPodAutoscaler"))
                    .hasSize(SERVICES.size() - 1);
        } else {
            var scaler = workload.object("HorizontalPodAutoscaler").path("spec");
            assertThat(deployment.at("/spec/replicas").isMissingNode()).isTrue();
            assertThat(scaler.at("/scaleTargetRef/name")).isEqualTo(deployment.at("/metadata/name"));
            assertThat(scaler.path("minReplicas").asInt()).isGreaterThan(1);
            assertThat(scaler.path("maxReplicas").asInt())
                    .isGreaterThan(scaler.path("minReplicas").asInt());
        }
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void isOneThingByItsLabels(Workload workload) {
        var deployment = workload.object("Deployment");
        var selector = deployment.at("/spec/selector/matchLabels");
        var account = workload.object("ServiceAccount");

        assertThat(deployment.at("/spec/template/metadata/labels").properties()).containsAll(selector.properties());
        assertThat(workload.object("Service").at("/spec/selector")).isEqualTo(selector);
        assertThat(workload.object("NetworkPolicy").at("/spec/podSelector/matchLabels"))
                .isEqualTo(selector);
        assertThat(account.path("automountServiceAccountToken").asBoolean(true)).isFalse();
        assertThat(deployment.at("/spec/template/spec/serviceAccountName")).isEqualTo(account.at("/metadata/name"));
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void runsTheImageOfItsName(Workload workload) {
        var registry = workload.values() == Values.CLUSTER ? "registry.example.org/research/" : "";

        assertThat(workload.container().path("image").asString())
                .isEqualTo(registry + "mebuki/" + workload.service() + ":" + System.getProperty("mebuki.version"));
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void noSecretStandsInTheValues(Workload workload) {
        var plain = workload.container()
                .path("env")
                .valueStream()
                .filter(variable -> variable.has("value"))
                .map(variable -> variable.path("name").asString())
                .collect(Collectors.toSet());

        assertThat(plain)
                .noneMatch(name ->
                        Set.of("SECRET", "PASSWORD", "TOKEN", "JAAS").stream().anyMatch(name::contains));
    }
}
