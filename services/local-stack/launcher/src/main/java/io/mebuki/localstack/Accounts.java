package io.mebuki.localstack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Who can sign in: the demo organizations of the realm file, as programs and as people. */
final class Accounts {
    private static final List<String> CLIENTS =
            List.of("institute", "institute2", "company", "company2", "partner", "operator");
    private static final List<String> USERS = List.of("company", "company2", "institute", "institute2", "operator");

    private Accounts() {}

    static Map<String, Endpoints.Client> clients(StackSecrets secrets) {
        Map<String, Endpoints.Client> clients = new LinkedHashMap<>();
        for (String id : CLIENTS) {
            clients.put(id, new Endpoints.Client(id, secrets.get("MEBUKI_SECRET_" + id.toUpperCase(Locale.ROOT))));
        }
        return clients;
    }

    static Map<String, Endpoints.User> users(StackSecrets secrets) {
        Map<String, Endpoints.User> users = new LinkedHashMap<>();
        for (String name : USERS) {
            users.put(name, new Endpoints.User(name, secrets.get("MEBUKI_PASSWORD_" + name.toUpperCase(Locale.ROOT))));
        }
        return users;
    }
}
