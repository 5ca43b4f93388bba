package io.mebuki.systemtests;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Looks for words in all that the system keeps, behind its back: no service says here where to look. */
final class Everything {

    private static final List<String> DATABASES =
            List.of("seed_ingestion", "needs_intake", "matching", "recommendation", "portal");
    private static final Duration WAIT = Duration.ofMillis(500);

    private Everything() {}

    /** All places that have the word: tables, topics, indexes and logs. */
    static List<String> having(String word) {
        return Stream.of(tables(word), topics(word), indexes(word), logs(word))
                .flatMap(List::stream)
                .toList();
    }

    /** Something done in every database. */
    @FunctionalInterface
    private interface Asked {
        List<String> in(Connection connection) throws SQLException;
    }

    private static List<String> inDatabases(Asked asked) {
        var all = new ArrayList<String>();
        for (var database : DATABASES) {
            try (var connection = DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + Stack.running().port("postgres") + "/" + database,
                    database,
                    password(database))) {
                asked.in(connection).forEach(answer -> all.add(database.replace('_', '-') + " " + answer));
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }
        return all;
    }

    private static String password(String database) {
        var secrets = new Properties();
        try (var file = Files.newBufferedReader(Stack.running().data().resolve("secrets.properties"))) {
            secrets.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return secrets.getProperty("DATABASE_" + database.toUpperCase(java.util.Locale.ROOT));
    }

    private static List<String> tables(String word) {
        var bytes = HexFormat.of().formatHex(word.getBytes(UTF_8));
        return inDatabases(connection -> {
            var having = new ArrayList<String>();
            for (var table : list(
                    connection, "select table_name from information_schema.tables where table_schema = 'public'")) {
                var found =
                        "select count(*) from %s t where position('%s' in t::text) > 0 or position('%s' in t::text) > 0"
                                .formatted(table, word, bytes);
                if (!list(connection, found).equals(List.of("0"))) {
                    having.add("table " + table);
                }
            }
            return having;
        });
    }

    /** Every column that can hold words, as {@code service table.column}. */
    static List<String> columns() {
        return inDatabases(connection -> list(connection, """
                select table_name || '.' || column_name from information_schema.columns where table_schema = 'public'
                  and udt_name in ('text', '_text', 'varchar', 'bpchar', 'bytea', 'json', 'jsonb')"""));
    }

    private static List<String> list(Connection connection, String query) throws SQLException {
        var list = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                list.add(rows.getString(1));
            }
        }
        return list;
    }

    private static KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", "127.0.0.1:" + Stack.running().port("kafka")),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** All topics but Kafka's own. */
    static List<String> topics() {
        try (var consumer = consumer()) {
            return consumer.listTopics().keySet().stream()
                    .filter(topic -> !topic.startsWith("__"))
                    .toList();
        }
    }

    private static List<String> topics(String word) {
        var having = new TreeSet<String>();
        try (var consumer = consumer()) {
            var partitions = topics().stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                for (var message : consumer.poll(WAIT)) {
                    if (text(message).contains(word)) {
                        having.add("topic " + message.topic());
                    }
                }
            }
        }
        return List.copyOf(having);
    }

    private static String text(ConsumerRecord<byte[], byte[]> message) {
        var text = new StringBuilder(string(message.key())).append(string(message.value()));
        message.headers().forEach(header -> text.append(string(header.value())));
        return text.toString();
    }

    /** Nothing of a tombstone. */
    private static String string(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, ISO_8859_1);
    }

    /** All indexes but the server's own. */
    static List<String> indexes() {
        var names = new ArrayList<String>();
        Api.guest()
                .at("elasticsearch")
                .get("/_cat/indices?format=json&h=index")
                .expect(200)
                .json()
                .forEach(index -> names.add(index.get("index").stringValue()));
        return names.stream().filter(name -> !name.startsWith(".")).toList();
    }

    private static List<String> indexes(String word) {
        var server = Api.guest().at("elasticsearch");
        server.post("/_refresh").expect(200);
        return indexes().stream()
                .filter(index -> server.post("/" + index + "/_search", "{\"size\": 10000}")
                        .expect(200)
                        .json()
                        .at("/hits/hits")
                        .valueStream()
                        .anyMatch(hit -> has(hit, word)))
                .map(index -> "index " + index)
                .toList();
    }

    /** Also inside of what is kept as bytes. */
    private static boolean has(JsonNode hit, String word) {
        return hit.toString().contains(word)
                || Stream.of(hit.at("/_source/stored"))
                        .filter(JsonNode::isString)
                        .map(stored -> new String(Base64.getDecoder().decode(stored.stringValue()), ISO_8859_1))
                        .anyMatch(stored -> stored.contains(word));
    }

    private static List<String> logs(String word) {
        return logs().stream()
                .filter(log -> read(log).contains(word))
                .map(log -> "log " + log.getFileName())
                .toList();
    }

    private static List<Path> logs() {
        try (var files = Files.walk(Stack.running().data())) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .filter(file -> !file.toString().contains("/data/kafka/data/")) // segments: read as topics
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
