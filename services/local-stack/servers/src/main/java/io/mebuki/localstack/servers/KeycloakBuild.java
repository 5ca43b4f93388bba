package io.mebuki.localstack.servers;

/** Builds Keycloak while the project is built, so that the first start is as quick as any. */
final class KeycloakBuild {
    private KeycloakBuild() {}

    public static void main(String[] arguments) {
        System.out.println(
                "Keycloak is built in " + KeycloakDistribution.built().home());
    }
}
