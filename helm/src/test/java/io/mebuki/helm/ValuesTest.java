package io.mebuki.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Good values pass the linter, wrong ones are refused with the place that is wrong. */
class ValuesTest {

    @TempDir
    private Path folder;

    @Test
    void theChartIsCleanWithItsDefaults() {
        var lint = new Helm(Chart.FOLDER).lint().strict().call();

        assertThat(lint.isFailed()).as("%s", lint.getMessages()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "origins: https://mebuki.example | origins",
                "origin: mebuki.example | origin",
                "origin: https://mebuki.example/path | origin",
                "origin: null | origin",
                "image: {pullPolicy: Sometimes} | pullPolicy",
                "image: {pullSecrets: [{name: registry}]} | pullSecrets",
                "trustedProxies: ingress | trustedProxies",
                "trustedProxies: [ingress-nginx] | trustedProxies",
                "trustedProxies: ['10.0.0.0/8,::/0'] | trustedProxies",
                "kafka: {bootstrapServers: kafka} | bootstrapServers",
                "kafka: {ports: []} | ports",
                "kafka: {ports: ['9092']} | ports",
                "elasticsearch: {uris: 'https://user:pass@search:9200'} | uris",
                "elasticsearch: {secret: {password: abc}} | secret",
                "postgresql: {port: 70000} | port",
                "postgresql: {parameters: 'sslmode=require&password=abc'} | parameters",
                "keycloak: {url: 'https://keycloak:8443'} | url",
                "env: {MEBUKI_SECRET_PORTAL: abc} | MEBUKI_SECRET_PORTAL",
                "env: {lower: abc} | lower",
                "env: {NUMBER: 1} | NUMBER",
                "secretEnv: {MEBUKI_SECRET_PORTAL: abc} | MEBUKI_SECRET_PORTAL",
                "secretEnv: {MEBUKI_SECRET_PORTAL: {secret: s}} | key",
                "networkPolicy: {gatewayFrom: [{}]} | gatewayFrom",
                "networkPolicy: {gatewayFrom: [{namespace: x}]} | namespace",
                "ingress: {enabled: 'yes'} | enabled",
                "defaults: {replicas: 0} | replicas",
                "defaults: {resources: {limits: {memory: lots}}} | memory",
                "defaults: {autoscaling: {minimum: 1}} | minimum",
                "services: {gateway: null} | gateway",
                "services: {Extra: {image: mebuki/extra}} | Extra",
                "services: {extra: {kafka: true}} | image",
                "services: {portal: {image: 'mebuki/portal:1'}} | image",
                "services: {portal: {database: {name: portal, secret: p, password: abc}}} | password",
                "services: {portal: {calls: [gateway, gateway]}} | calls",
                "services: {portal: {colour: green}} | colour",
            })
    void whatTheSchemaRefuses(String values, String place) {
        assertThatThrownBy(() -> Chart.rendered(values, folder))
                .hasMessageContaining("values don't meet the specifications of the schema")
                .hasMessageContaining(place);
    }

    @Test
    void aCallToNobodyIsRefused() {
        assertThatThrownBy(() -> Chart.rendered("services: {portal: {calls: [gatway]}}", folder))
                .hasMessageContaining("services.portal.calls names gatway, which is not in services");
    }

    @Test
    void aSecretCannotAlsoBePlain() {
        var values = "services: {portal: {env: {A: b}, secretEnv: {A: {secret: s, key: k}}}}";

        assertThatThrownBy(() -> Chart.rendered(values, folder))
                .hasMessageContaining("services.portal gets A both plain and from a Secret");
    }

    @Test
    void anOldKubernetesIsRefused() {
        assertThatThrownBy(() -> Chart.rendered(command -> command.withKubeVersion("1.29.0")))
                .hasMessageContaining("requires kubeVersion: >=1.30.0");
    }

    @Test
    void aServiceMoreIsAWorkloadMore() throws IOException {
        var chart = Chart.rendered("services: {notification: {image: mebuki/notification, kafka: true}}", folder);

        assertThat(chart.object("HorizontalPodAutoscaler", "notification")
                        .at("/spec/minReplicas")
                        .asInt())
                .isEqualTo(2);
        assertThat(chart.container("notification").path("image").asString()).startsWith("mebuki/notification:");
    }

    @Test
    void networkPoliciesAndAutoscalersCanBeLeftOut() throws IOException {
        var chart =
                Chart.rendered("{networkPolicy: {enabled: false}, defaults: {autoscaling: {enabled: false}}}", folder);

        assertThat(chart.objects("NetworkPolicy")).isEmpty();
        assertThat(chart.objects("HorizontalPodAutoscaler")).isEmpty();
        assertThat(chart.object("Deployment", "gateway").at("/spec/replicas").asInt())
                .isEqualTo(2);
    }
}
