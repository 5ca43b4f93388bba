package io.mebuki.needs;

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

/** Stands in for Keycloak: serves the public key of the realm and signs the tokens it would. */
public final class Tokens {

    private static final String CERTS = "/realms/mebuki/protocol/openid-connect/certs";
    private static final RSAKey KEY = key();
    private static final HttpServer SERVER = serve();

    private Tokens() {}

    /** Direct base URL, to be set as {@code mebuki.keycloak.url}. */
    public static String url() {
        return "http://127.0.0.1:" + SERVER.getAddress().getPort();
    }

    /** A token of an organization with one role. */
    public static String of(Reader reader) {
        var claims = claims(List.of(reader.role()));
        if (reader.kind() != null) {
            claims.claim(
                    "tenant",
                    Map.of(reader.alias(), Map.of("id", reader.id().toString(), "kind", List.of(reader.kind()))));
        }
        return signed(claims, KEY);
    }

    /** As a forger would make it. */
    public static String forged(Reader reader) {
        var claims = claims(List.of(reader.role()))
                .claim("tenant", Map.of(reader.alias(), Map.of("id", reader.id().toString(), "kind", "company")));
        return signed(claims, key());
    }

    private static JWTClaimsSet.Builder claims(List<String> roles) {
        return new JWTClaimsSet.Builder()
                .issuer("http://localhost:8080/auth/realms/mebuki")
                .audience("mebuki-api")
                .subject("somebody")
                .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                .claim("realm_access", Map.of("roles", roles));
    }

    private static String signed(JWTClaimsSet.Builder claims, RSAKey key) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID(KEY.getKeyID())
                    .build();
            var token = new SignedJWT(header, claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static HttpServer serve() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var keys = new JWKSet(KEY.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            server.createContext(CERTS, exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
