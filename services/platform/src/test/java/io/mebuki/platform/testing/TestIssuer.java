package io.mebuki.platform.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Signs tokens shaped like Keycloak's and serves the keys over HTTP on loopback. A service under test is started with
 * {@code mebuki.keycloak.url} = {@link #url()} and {@code mebuki.keycloak.issuer} = {@link #issuer()}.
 */
public final class TestIssuer implements AutoCloseable {

    private final RSAKey key = newKey();
    private final HttpServer server;

    public TestIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        var keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        server.createContext("/realms/mebuki/protocol/openid-connect/certs", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public String issuer() {
        return url() + "/realms/mebuki";
    }

    /** Properties for the service under test. */
    public Map<String, Object> properties() {
        return Map.of("mebuki.keycloak.url", url(), "mebuki.keycloak.issuer", issuer());
    }

    /**
     * A token of a member of one organization.
     *
     * @param kind company, institute, partner or operator
     */
    public String token(String alias, UUID organization, String kind, String... roles) {
        return token(claims -> claims.claim(
                        "tenant", Map.of(alias, Map.of("id", organization.toString(), "kind", List.of(kind))))
                .claim("realm_access", Map.of("roles", List.of(roles))));
    }

    /** A token of one of our own services, which belong to no organization. */
    public String serviceToken() {
        return token(claims -> claims.claim("realm_access", Map.of("roles", List.of("service"))));
    }

    /** A token with whatever claims a test wants to see refused or accepted. */
    public String token(Consumer<JWTClaimsSet.Builder> change) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience("mebuki-api")
                .subject(UUID.randomUUID().toString())
                .claim("azp", "test")
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
        change.accept(claims);
        return signed(claims.build(), key);
    }

    /** A token that another key has signed. */
    public String forged(String alias, UUID organization, String kind, String... roles) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience("mebuki-api")
                .subject("forger")
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .claim("tenant", Map.of(alias, Map.of("id", organization.toString(), "kind", List.of(kind))))
                .claim("realm_access", Map.of("roles", List.of(roles)));
        return signed(claims.build(), newKey());
    }

    private String signed(JWTClaimsSet claims, RSAKey with) {
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            jwt.sign(new RSASSASigner(with));
            return jwt.serialize();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
