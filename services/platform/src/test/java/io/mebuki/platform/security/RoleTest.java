package io.mebuki.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

class RoleTest {

    private static final String ID = "01900000-0000-7000-8000-000000000001";

    private static Jwt token(Map<String, Object> tenant, String... roles) {
        return new Jwt(
                "value",
                Instant.now(),
                Instant.now().plusSeconds(60),
                Map.of("alg", "RS256"),
                Map.of("sub", "s", "tenant", tenant, "realm_access", Map.of("roles", List.of(roles))));
    }

    private static Map<String, Object> organization(String kind) {
        return Map.of("acme", Map.of("id", ID, "kind", List.of(kind)));
    }

    @ParameterizedTest
    @CsvSource({
        "company-member,   company,   needs:write,      true",
        "company-member,   institute, needs:write,      false",
        "institute-editor, institute, seeds:write,      true",
        "institute-editor, company,   seeds:write,      false",
        "curator,          institute, people:write,     true",
        "partner,          partner,   matches:read,     true",
        "partner,          partner,   seeds:write,      false",
        "partner,          operator,  needs:write,      false",
        "operator,         operator,  operations:write, true",
        "operator,         operator,  needs:read,       false",
        "operator,         company,   operations:read,  false",
        "invented,         company,   seeds:read,       false"
    })
    void aRoleCountsOnlyInAnOrganizationOfItsKind(String role, String kind, String permission, boolean allowed) {
        var authorities =
                new CallerConverter().convert(token(organization(kind), role)).getAuthorities();
        assertThat(authorities.stream().map(GrantedAuthority::getAuthority).anyMatch(permission::equals))
                .isEqualTo(allowed);
    }

    @Test
    void theTenantIsTheOneOrganizationOfTheToken() {
        assertThat(TokenClaims.tenant(token(organization("company"))))
                .contains(new Tenant(UUID.fromString(ID), "acme", OrganizationKind.COMPANY));
    }

    @Test
    void noOrganizationOrTwoOrOneOfNoKnownKindIsRefused() {
        var two = Map.<String, Object>of(
                "a", Map.of("id", ID, "kind", List.of("company")), "b", Map.of("id", ID, "kind", List.of("company")));
        for (var tenant : List.of(
                Map.<String, Object>of(),
                two,
                organization("guild"),
                Map.<String, Object>of("a", Map.of("kind", "company")))) {
            assertThat(new TenantValidator()
                            .validate(token(tenant, "company-member"))
                            .hasErrors())
                    .isTrue();
        }
        assertThat(new TenantValidator()
                        .validate(token(organization("company")))
                        .hasErrors())
                .isFalse();
    }

    @Test
    void ourOwnServicesNeedNoOrganizationAndGetNoPermissionOfOne() {
        var service = token(Map.of(), "service", "operator");
        assertThat(new TenantValidator().validate(service).hasErrors()).isFalse();
        assertThat(new CallerConverter().convert(service).getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .containsExactly("service");
    }
}
