package io.mebuki.localstack;

import java.util.Map;

/** What {@code endpoints.json} says; the shape is part of the public API. */
record Endpoints(
        String gateway,
        String tokenEndpoint,
        Map<String, Client> clients,
        Map<String, User> users,
        Map<String, Long> processes) {

    record Client(String id, String secret) {
        @Override
        public String toString() {
            return id; // the secret is nobody's business in a log
        }
    }

    record User(String username, String password) {
        @Override
        public String toString() {
            return username;
        }
    }
}
