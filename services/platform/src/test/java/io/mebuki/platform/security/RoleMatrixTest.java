package io.mebuki.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The matrix of roles and permissions stands in three places and says the same in each. */
class RoleMatrixTest {

    private static final Path ROOT = Path.of("../..");
    private static final Path REALM = ROOT.resolve("services/local-stack/keycloak/src/main/realm/mebuki-realm.json");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static Map<String, Set<String>> inCode() {
        return Arrays.stream(Role.values())
                .collect(Collectors.toMap(
                        Role::roleName, role -> new TreeSet<>(role.permissions()), (a, b) -> a, TreeMap::new));
    }

    @Test
    void theRealmSaysTheSame() throws IOException {
        var realm = JSON.readTree(Files.readString(REALM));
        var policies = realm.get("clients")
                .valueStream()
                .filter(client -> client.get("clientId").stringValue().equals("gateway"))
                .findFirst()
                .orElseThrow()
                .get("authorizationSettings")
                .get("policies");
        var matrix = new TreeMap<String, Set<String>>();
        policies.valueStream()
                .filter(policy -> policy.get("type").stringValue().equals("scope"))
                .forEach(policy -> roles(policy)
                        .forEach(role -> matrix.computeIfAbsent(role, key -> new TreeSet<>())
                                .add(policy.get("name").stringValue())));
        assertThat(matrix).isEqualTo(inCode());
    }

    private static Set<String> roles(JsonNode policy) {
        return JSON.readTree(policy.get("config").get("applyPolicies").stringValue())
                .valueStream()
                .map(name -> name.stringValue().substring("is-".length()))
                .collect(Collectors.toSet());
    }

    @Test
    void theDocumentSaysTheSame() throws IOException {
        var rows = Files.readAllLines(ROOT.resolve("docs/roles.md")).stream()
                .dropWhile(line -> !line.startsWith("| role |"))
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Arrays.stream(line.split("\\|", -1))
                        .skip(1)
                        .map(String::strip)
                        .toList())
                .toList();
        var resources = rows.getFirst();
        var matrix = new TreeMap<String, Set<String>>();
        var kinds = new TreeMap<String, String>();
        for (var row : rows.subList(2, rows.size())) {
            var permissions = new TreeSet<String>();
            for (int column = 2; column < resources.size() - 1; column++) {
                for (var scope : row.get(column).split(", ", -1)) {
                    if (!scope.equals("-")) {
                        permissions.add(resources.get(column) + ":" + scope);
                    }
                }
            }
            matrix.put(row.getFirst(), permissions);
            kinds.put(row.getFirst(), row.get(1));
        }
        assertThat(matrix).isEqualTo(inCode());
        assertThat(kinds)
                .isEqualTo(Arrays.stream(Role.values())
                        .collect(Collectors.toMap(
                                Role::roleName,
                                role -> role.kinds().stream()
                                        .sorted()
                                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", ")),
                                (a, b) -> a,
                                TreeMap::new)));
    }
}
