package io.mebuki.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.helm.Chart.Values;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Who may talk to whom. */
class TrafficTest {

    private final Chart chart = Values.DEFAULT.chart();
    private final Chart cluster = Values.CLUSTER.chart();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "seed-ingestion | gateway matching       | 53 5432 8080 9092      |",
                "needs-intake   | gateway matching       | 53 5432 8080 9092      |",
                "matching       | gateway recommendation | 53 5432 8080 9092 9200 | needs-intake recommendation seed-ingestion",
                "recommendation | gateway matching       | 53 5432 8080 9092 9200 | matching",
                "portal         | gateway                | 53 5432 8080           | gateway",
                "gateway        | anybody portal         | 53 8080                | matching needs-intake portal recommendation seed-ingestion",
            })
    void aServiceIsReachedByItsCallersAndReachesWhatItNeeds(String service, String from, String ports, String calls) {
        var policy = chart.object("NetworkPolicy", service).path("spec");

        assertThat(policy.path("policyTypes").valueStream().map(JsonNode::asString))
                .containsExactly("Ingress", "Egress");
        assertThat(peers(policy.path("ingress"), "from")).isEqualTo(words(from));
        assertThat(ports(policy.path("ingress"))).isEqualTo(words("8080"));
        assertThat(ports(policy.path("egress"))).isEqualTo(words(ports));
        assertThat(peers(policy.path("egress"), "to")).containsAll(words(calls == null ? "" : calls));
    }

    @Test
    void inTheClusterNothingGoesAnywhereButToNameServers() {
        cluster.objects("NetworkPolicy").forEach(policy -> {
            var open = policy.at("/spec/egress")
                    .valueStream()
                    .filter(rule -> !rule.has("to"))
                    .toList();
            assertThat(open)
                    .singleElement()
                    .satisfies(
                            rule -> assertThat(rule.findValuesAsString("port")).containsExactly("53", "53"));
            assertThat(policy.at("/spec/ingress").valueStream()).allMatch(rule -> rule.has("from"));
        });
    }

    @Test
    void theGatewayAloneIsExposed() {
        assertThat(chart.objects("Ingress")).isEmpty();
        assertThat(cluster.objects("Ingress")).singleElement().satisfies(ingress -> {
            assertThat(ingress.findValuesAsString("host")).containsExactly("mebuki.example.org");
            assertThat(ingress.at("/spec/rules/0/http/paths/0/backend/service/name")
                            .asString())
                    .isEqualTo("m-gateway");
            assertThat(ingress.at("/spec/tls/0/secretName").asString()).isEqualTo("mebuki-tls");
        });
        assertThat(Stream.concat(chart.objects("Service"), cluster.objects("Service")))
                .allSatisfy(service -> assertThat(service.at("/spec/type").asString("ClusterIP"))
                        .isEqualTo("ClusterIP"));
    }

    private static Set<String> ports(JsonNode rules) {
        return rules.valueStream()
                .flatMap(rule -> rule.path("ports").valueStream())
                .map(port -> port.path("port").asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names of services; {@code anybody} where a rule names none. */
    private static Set<String> peers(JsonNode rules, String direction) {
        var names = new TreeSet<String>();
        for (var rule : rules) {
            if (!rule.has(direction)) {
                names.add("anybody");
            }
            for (var peer : rule.path(direction)) {
                names.add(peer.at("/podSelector/matchLabels/app.kubernetes.io~1name")
                        .asString());
            }
        }
        return names;
    }

    private static Set<String> words(String text) {
        return new TreeSet<>(text.isEmpty() ? List.of() : List.of(text.split(" ")));
    }
}
