package io.mebuki.seeds.harvest.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A repository with records in Dublin Core that change while it runs, in pages of a few. */
public final class TestRepository implements AutoCloseable {

    private static final Instant OPENED = Instant.parse("2026-01-01T00:00:00Z");

    private final AtomicLong seconds = new AtomicLong();
    private final HttpServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Item> items = new ConcurrentSkipListMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final int pageSize;
    private volatile Predicate<String> fails = query -> false;

    /** @param description null once it is deleted */
    private record Item(String title, @Nullable String description, Instant changed) {}

    public TestRepository(int pageSize) {
        this.pageSize = pageSize;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        server.setExecutor(workers);
        server.createContext("/oai", this::answer);
        server.start();
    }

    public String url() {
        return "http://%s/oai".formatted(host());
    }

    /** As an operator allows it. */
    public String host() {
        return "localhost:%d".formatted(server.getAddress().getPort());
    }

    public void put(String identifier, String title, String description) {
        items.put(identifier, new Item(title, description, now()));
    }

    public void delete(String identifier) {
        items.computeIfPresent(identifier, (id, item) -> new Item(item.title(), null, now()));
    }

    /** Forgets it, without telling that it was deleted. */
    public void drop(String identifier) {
        items.remove(identifier);
    }

    /** Queries that are answered with 500 from now on. */
    public void fail(Predicate<String> queries) {
        fails = queries;
    }

    /** The queries that came. */
    public List<String> asked() {
        return asked;
    }

    /** Lets a second pass here, the finest that a datestamp tells. */
    public void tick() {
        seconds.incrementAndGet();
    }

    private Instant now() {
        return OPENED.plusSeconds(seconds.get());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var query =
                    URLDecoder.decode(String.valueOf(exchange.getRequestURI().getRawQuery()), UTF_8);
            asked.add(query);
            var failing = fails.test(query);
            var body = failing ? new byte[0] : answer(parameters(query)).getBytes(UTF_8);
            exchange.sendResponseHeaders(failing ? 500 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private String answer(Map<String, String> asked) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><responseDate>%s</responseDate>
                <request>%s</request>%s</OAI-PMH>""".formatted(now(), url(), content(asked));
    }

    private String content(Map<String, String> asked) {
        return switch (asked.getOrDefault("verb", "")) {
            case "Identify" -> """
                    <Identify><repositoryName>Test repository</repositoryName><baseURL>%s</baseURL>
                    <protocolVersion>2.0</protocolVersion><earliestDatestamp>2020-01-01T00:00:00Z</earliestDatestamp>
                    <deletedRecord>transient</deletedRecord><granularity>YYYY-MM-DDThh:mm:ssZ</granularity></Identify>""".formatted(url());
            case "ListMetadataFormats" -> """
                    <ListMetadataFormats><metadataFormat><metadataPrefix>oai_dc</metadataPrefix>
                    <schema>http://www.openarchives.org/OAI/2.0/oai_dc.xsd</schema>
                    <metadataNamespace>http://www.openarchives.org/OAI/2.0/oai_dc/</metadataNamespace></metadataFormat></ListMetadataFormats>""";
            case "ListRecords" -> records(asked);
            default -> error("noSetHierarchy");
        };
    }

    private static String error(String code) {
        return "<error code=\"%s\">no</error>".formatted(code);
    }

    /** A token is "from the time / behind the identifier". */
    private String records(Map<String, String> asked) {
        var token = asked.get("resumptionToken");
        if (token == null && !"oai_dc".equals(asked.get("metadataPrefix"))) {
            return error("cannotDisseminateFormat");
        }
        if (token != null && !token.contains("/")) {
            return error("badResumptionToken");
        }
        var from = token == null ? asked.getOrDefault("from", "") : token.substring(0, token.indexOf('/'));
        var after = token == null ? "" : token.substring(token.indexOf('/') + 1);
        var left = items.entrySet().stream()
                .filter(item -> item.getKey().compareTo(after) > 0)
                .filter(item -> from.isEmpty() || !item.getValue().changed().isBefore(Instant.parse(from)))
                .limit(pageSize + 1L)
                .toList();
        return left.isEmpty() ? error("noRecordsMatch") : page(left, from);
    }

    private String page(List<Map.Entry<String, Item>> left, String from) {
        var page = left.stream().limit(pageSize).toList();
        var more = left.size() > pageSize ? from + "/" + page.getLast().getKey() : "";
        return page.stream()
                .map(item -> record(item.getKey(), item.getValue()))
                .collect(Collectors.joining(
                        "\n", "<ListRecords>", "<resumptionToken>%s</resumptionToken></ListRecords>".formatted(more)));
    }

    private static String record(String identifier, Item item) {
        return item.description() == null
                ? """
                <record><header status="deleted"><identifier>%s</identifier><datestamp>%s</datestamp></header></record>""".formatted(identifier, item.changed())
                : """
                <record><header><identifier>%s</identifier><datestamp>%s</datestamp></header>
                <metadata><oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <dc:title>%s</dc:title>%s<dc:identifier>https://repository.example/%s</dc:identifier><dc:language>ja</dc:language>
                </oai_dc:dc></metadata></record>""".formatted(
                                identifier,
                                item.changed(),
                                item.title(),
                                item.description().isEmpty()
                                        ? ""
                                        : "<dc:description>" + item.description() + "</dc:description>",
                                identifier.replaceAll("[^a-z0-9]", ""));
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
