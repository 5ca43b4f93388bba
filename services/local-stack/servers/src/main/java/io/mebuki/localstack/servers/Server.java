package io.mebuki.localstack.servers;

import io.mebuki.localstack.process.ChildProcess;

/** A running server. It was ready when {@code start} returned; its data stays in its folder, also after a kill. */
public sealed interface Server extends AutoCloseable permits Postgres, Kafka, Elasticsearch, Keycloak {
    ChildProcess process();

    /** Stops the server in order and keeps its data. */
    @Override
    default void close() {
        process().close();
    }
}
