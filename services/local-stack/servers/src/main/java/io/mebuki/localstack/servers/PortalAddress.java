package io.mebuki.localstack.servers;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Where the portal's sign-in leads back to. The realm was imported for one origin; a later start with another port would be refused
 * as an unknown address, so Keycloak is told, as its administrator would tell it.
 */
final class PortalAddress {
    private static final Pattern ID = Pattern.compile("^\\[\\{\"id\":\"([^\"]+)\"");
    private static final Pattern BASE = Pattern.compile("\"baseUrl\":\"([^\"]+)/\"");
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI keycloak;
    private final String adminPassword;

    PortalAddress(URI keycloak, String adminPassword) {
        this.keycloak = keycloak;
        this.adminPassword = adminPassword;
    }

    /** @param known a file that holds the origin of the last start */
    void keep(URI origin, Path known) throws IOException {
        if (Files.exists(known) && Files.readString(known).equals(origin.toString())) {
            return;
        }
        move(origin.toString());
        Files.writeString(known, origin.toString());
    }

    private void move(String origin) throws IOException {
        String token = found(TOKEN, send(signIn()));
        URI clients = URI.create(keycloak + "/admin/realms/mebuki/clients");
        String portals =
                send(authorized(URI.create(clients + "?clientId=portal"), token).GET());
        String before = found(BASE, portals);
        if (!before.equals(origin)) {
            String portal =
                    portals.substring(1, portals.length() - 1).replace("\"" + before + "/", "\"" + origin + "/");
            send(authorized(URI.create(clients + "/" + found(ID, portals)), token)
                    .header("Content-Type", "application/json")
                    .PUT(BodyPublishers.ofString(portal)));
        }
    }

    private HttpRequest.Builder signIn() {
        String form = "grant_type=password&client_id=admin-cli&username=admin&password="
                + URLEncoder.encode(adminPassword, StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create(keycloak + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
    }

    private static HttpRequest.Builder authorized(URI address, String token) {
        return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token);
    }

    private static String send(HttpRequest.Builder request) throws IOException {
        HttpRequest built = request.timeout(Duration.ofSeconds(30)).build();
        try {
            HttpResponse<String> answer = HTTP.send(built, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IOException("Keycloak answered " + answer.statusCode() + " to its administrator at "
                        + built.uri() + "; set the addresses of the client portal by hand: " + answer.body());
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static String found(Pattern pattern, String text) throws IOException {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException("Keycloak answered without " + pattern + ": " + text);
        }
        return matcher.group(1);
    }
}
