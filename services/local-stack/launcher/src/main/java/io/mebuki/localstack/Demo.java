package io.mebuki.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The invented seeds and needs of the demo organizations, sent as those organizations would send them. */
final class Demo {
    static final List<String> INSTITUTES = List.of("institute", "institute2");
    static final List<String> COMPANIES = List.of("company", "company2");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path loaded;

    /** @param loaded the file that remembers that it has been done */
    Demo(Path loaded) {
        this.loaded = loaded;
    }

    /** Loads what is missing. A start that was killed in between leaves nothing twice. */
    void load(Endpoints endpoints, Console console) {
        if (Files.exists(loaded)) {
            return;
        }
        long begin = System.nanoTime();
        for (String institute : INSTITUTES) {
            importSeeds(PublicApi.as(institute, endpoints));
        }
        loadNeeds(endpoints);
        try {
            Files.writeString(loaded, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        console.say(String.format("  %-16s loaded in %4.1f s", "demo", (System.nanoTime() - begin) / 1e9));
    }

    static void importSeeds(PublicApi institute) {
        JsonNode job = institute.importSeeds(text(institute.client() + ".ndjson"));
        institute.awaitIndexed(job.get("id").asString());
    }

    static void loadNeeds(Endpoints endpoints) {
        for (String client : COMPANIES) {
            PublicApi company = PublicApi.as(client, endpoints);
            Set<String> there = new HashSet<>();
            company.openNeeds().forEach(need -> there.add(need.path("title").asString("")));
            for (JsonNode line : needsOf(client)) {
                if (!there.contains(line.get("need").get("title").asString())) {
                    company.createNeed(line.get("need"), line.get("publish").asBoolean());
                }
            }
        }
    }

    /** How the demo names the seeds of an institute. */
    static Set<String> sourceIds(String institute) {
        return text(institute + ".ndjson")
                .lines()
                .map(line -> JSON.readTree(line).get("sourceId").asString())
                .collect(Collectors.toSet());
    }

    private static List<JsonNode> needsOf(String client) {
        List<JsonNode> needs = new ArrayList<>();
        text("needs.ndjson")
                .lines()
                .map(JSON::readTree)
                .filter(line -> line.get("client").asString().equals(client))
                .forEach(needs::add);
        return needs;
    }

    private static String text(String file) {
        try (InputStream content = Demo.class.getResourceAsStream("/demo/" + file)) {
            if (content == null) {
                throw new IllegalStateException("/demo/" + file + " is not on the class path");
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
