package io.mebuki.localstack.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RealmTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> ORGANIZATIONS =
            List.of("company", "company2", "institute", "institute2", "partner", "operator");

    private final JsonNode realm = read();

    @Test
    void givesEveryTokenTheAudienceAndTheTenant() {
        assertThat(realm.get("clients")).isNotEmpty().allSatisfy(client -> {
            assertThat(mapper(client, "oidc-audience-mapper").get("included.custom.audience"))
                    .as(client.toString())
                    .isEqualTo(JSON.valueToTree("mebuki-api"));
            JsonNode tenant = mapper(client, "oidc-organization-membership-mapper");
            assertThat(tenant.get("claim.name").asString()).isEqualTo("tenant");
            assertThat(tenant.get("addOrganizationId").asString()).isEqualTo("true");
            assertThat(tenant.get("addOrganizationAttributes").asString()).isEqualTo("true");
        });
    }

    @Test
    void holdsNoSecret() {
        Stream<String> secrets = Stream.concat(
                        realm.get("clients").valueStream().map(client -> client.get("secret")),
                        realm.findValues("credentials").stream()
                                .flatMap(JsonNode::valueStream)
                                .map(credential -> credential.get("value")))
                .map(JsonNode::asString);

        assertThat(secrets).hasSizeGreaterThan(10).allMatch(secret -> secret.matches("\\$\\{MEBUKI_[A-Z0-9_]+}"));
    }

    @Test
    void decidesEachScopeOfEachResource() {
        JsonNode authorization = client("gateway").get("authorizationSettings");
        List<String> permissions = authorization
                .get("policies")
                .valueStream()
                .filter(policy -> policy.get("type").asString().equals("scope"))
                .map(policy -> policy.get("name").asString())
                .toList();

        assertThat(permissions)
                .containsExactlyInAnyOrderElementsOf(expectedPermissions(authorization.get("resources")));
    }

    @Test
    void permitsByPoliciesThatExist() {
        JsonNode policies = client("gateway").get("authorizationSettings").get("policies");
        List<String> names = policies.valueStream()
                .map(policy -> policy.get("name").asString())
                .toList();

        assertThat(policies.valueStream().filter(policy -> policy.get("config").has("applyPolicies")))
                .allSatisfy(permission -> assertThat(
                                namesIn(permission.get("config").get("applyPolicies")))
                        .isNotEmpty()
                        .isSubsetOf(names));
    }

    @Test
    void letsOnlyTheOperatorOperateAndKeepsHimFromPrivateText() {
        assertThat(policiesOf("operations:read")).containsExactly("is-operator");
        assertThat(policiesOf("operations:write")).containsExactly("is-operator");
        for (String privateText : List.of("needs:read", "matches:read", "imports:read", "introductions:read")) {
            assertThat(policiesOf(privateText)).doesNotContain("is-operator");
        }
    }

    @Test
    void makesEveryServiceAccountAMemberOfItsOwnOrganizationOnly() {
        for (String alias : ORGANIZATIONS) {
            assertThat(realm.get("organizations")
                            .valueStream()
                            .filter(organization ->
                                    organization.findValuesAsString("username").contains("service-account-" + alias))
                            .map(organization -> organization.get("alias").asString()))
                    .containsExactly(alias);
        }
    }

    @Test
    void isCarefulWithTokensAndPasswords() {
        assertThat(realm.get("accessTokenLifespan").asInt()).isLessThanOrEqualTo(300);
        assertThat(realm.get("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.get("clients"))
                .allSatisfy(client -> assertThat(
                                client.get("directAccessGrantsEnabled").asBoolean())
                        .isFalse());
        assertThat(client("portal")
                        .get("attributes")
                        .get("pkce.code.challenge.method")
                        .asString())
                .isEqualTo("S256");
    }

    private List<String> policiesOf(String permission) {
        return client("gateway")
                .get("authorizationSettings")
                .get("policies")
                .valueStream()
                .filter(policy -> policy.get("name").asString().equals(permission))
                .flatMap(policy -> namesIn(policy.get("config").get("applyPolicies")).stream())
                .toList();
    }

    private static List<String> expectedPermissions(JsonNode resources) {
        List<String> expected = new ArrayList<>();
        for (JsonNode resource : resources) {
            expected.add(resource.get("name").asString() + ":read");
            expected.add(resource.get("name").asString() + ":write");
        }
        return expected;
    }

    private static List<String> namesIn(JsonNode listAsText) {
        return JSON.readTree(listAsText.asString())
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private JsonNode client(String id) {
        return realm.get("clients")
                .valueStream()
                .filter(client -> client.get("clientId").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode mapper(JsonNode client, String type) {
        return client.get("protocolMappers")
                .valueStream()
                .filter(mapper -> mapper.get("protocolMapper").asString().equals(type))
                .findFirst()
                .orElseThrow(() -> new AssertionError(client.get("clientId") + " has no " + type))
                .get("config");
    }

    private static JsonNode read() {
        try {
            return JSON.readTree(Files.readString(KeycloakDistribution.realm()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
