package io.mebuki.gateway.stand;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Mints access tokens of the shape Keycloak makes, true ones and forged ones. */
public final class Tokens {

    private static final Map<String, Object> TENANT =
            Map.of("id", "01900000-0000-7000-8000-000000000001", "kind", List.of("company"));

    private final String issuer;
    private final RSAKey key = newKey("true-key");
    private final RSAKey foreignKey = newKey("true-key");
    private final AtomicInteger serial = new AtomicInteger();

    public Tokens(String issuer) {
        this.issuer = issuer;
    }

    /** A fresh valid token of the company whose account is called so; what it may do the sign-in service decides by name. */
    public String of(String account) {
        return of(account, _ -> {});
    }

    public String of(String account, Consumer<JWTClaimsSet.Builder> change) {
        return signed(account, change, key);
    }

    public String expired(String account) {
        return of(
                account, claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(600))));
    }

    public String ofIssuer(String other) {
        return of("writer", claims -> claims.issuer(other));
    }

    public String forAudience(String other) {
        return of("writer", claims -> claims.audience(other));
    }

    public String withTenants(Map<String, Object> tenants) {
        return of("writer", claims -> claims.claim("tenant", tenants));
    }

    public static Map<String, Object> tenant() {
        return TENANT;
    }

    public String signedByAnotherKey() {
        return signed("writer", _ -> {}, foreignKey);
    }

    /** {@code alg=none}. */
    public String unsigned() {
        return new PlainJWT(claims("writer", _ -> {})).serialize();
    }

    private String signed(String account, Consumer<JWTClaimsSet.Builder> change, RSAKey with) {
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(with.getKeyID())
                            .build(),
                    claims(account, change));
            jwt.sign(new RSASSASigner(with));
            return jwt.serialize();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private JWTClaimsSet claims(String account, Consumer<JWTClaimsSet.Builder> change) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience("mebuki-api")
                .subject(account)
                .claim("azp", "company")
                .claim("tenant", Map.of("company", TENANT))
                .claim("realm_access", Map.of("roles", List.of("company-member")))
                .jwtID(UUID.randomUUID() + "-" + serial.incrementAndGet())
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
        change.accept(claims);
        return claims.build();
    }

    String jwks() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    private static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
