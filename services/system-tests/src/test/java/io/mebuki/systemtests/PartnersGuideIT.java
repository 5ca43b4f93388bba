package io.mebuki.systemtests;

import static io.mebuki.systemtests.Stories.unique;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/partners.md shows works as it stands there. */
class PartnersGuideIT {

    private static final Path GUIDE = Stack.root().resolve("docs/partners.md");
    private static final Path CLIENT = Stack.root().resolve("contracts/client-java/target");
    private static final Path NPM = Stack.root().resolve("contracts/client-typescript/target");

    @TempDir
    private Path folder;

    @BeforeAll
    static void somethingToFind() {
        var seed = Stories.published(
                "institute",
                Stories.seed(
                        unique("guide"),
                        "Electrodes for humid flue gas",
                        "These electrodes do not corrode in humid flue gas. 湿った排ガスでも腐食しない。"));
        Stories.awaitFindable(
                "partner",
                "Electrodes corrode in humid flue gas",
                seed.get("id").stringValue());
    }

    private static String block(String language, String name) throws IOException {
        var fence = Pattern.compile("```" + language + " " + Pattern.quote(name) + "\n(.*?)```", Pattern.DOTALL);
        var match = fence.matcher(Files.readString(GUIDE));
        assertThat(match.find()).as("block %s %s of the guide", language, name).isTrue();
        return match.group(1);
    }

    private String run(Path directory, List<String> command) throws IOException, InterruptedException {
        var endpoints = Stack.running().endpoints();
        var process = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        process.environment()
                .putAll(Map.of(
                        "MEBUKI_ORIGIN", endpoints.get("gateway").stringValue(),
                        "MEBUKI_CLIENT_ID",
                                endpoints
                                        .get("clients")
                                        .get("partner")
                                        .get("id")
                                        .stringValue(),
                        "MEBUKI_CLIENT_SECRET",
                                endpoints
                                        .get("clients")
                                        .get("partner")
                                        .get("secret")
                                        .stringValue()));
        var running = process.start();
        running.getOutputStream().close();
        var output = new String(running.getInputStream().readAllBytes(), UTF_8);
        assertThat(running.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(running.exitValue()).as(output).isZero();
        return output;
    }

    @Test
    void curl() throws IOException, InterruptedException {
        var output = run(folder, List.of("bash", "-ceu", block("sh", "curl")));
        assertThat(output).contains("\"reasons\"").contains("\"seedSpan\"");
    }

    @Test
    void java() throws IOException, InterruptedException {
        var source = folder.resolve("FirstSearch.java");
        Files.writeString(source, block("java", "FirstSearch.java"));
        try (var jars = Files.newDirectoryStream(CLIENT, "client-java-*-SNAPSHOT.jar")) {
            var classPath = jars.iterator().next() + ":"
                    + Files.readString(CLIENT.resolve("runtime.classpath")).strip();
            var java = ProcessHandle.current().info().command().orElse("java");
            assertThat(run(folder, List.of(java, "-cp", classPath, source.toString())))
                    .contains("↔");
        }
    }

    @Test
    void typescript() throws IOException, InterruptedException {
        var node = ProcessHandle.current().info().command().isPresent() && Files.isExecutable(Path.of("/usr/bin/node"));
        assumeTrue(node || Boolean.parseBoolean(System.getenv("CI")), "no node on this machine: 1 test skipped");
        var modules = folder.resolve("node_modules/@mebuki");
        Files.createDirectories(modules);
        Files.createSymbolicLink(modules.resolve("client"), NPM.resolve("client"));
        Files.writeString(folder.resolve("package.json"), "{\"type\": \"module\"}");
        Files.writeString(folder.resolve("first-search.ts"), block("ts", "first-search.ts"));
        try (var compilers = Files.newDirectoryStream(NPM.resolve("webjars/META-INF/resources/webjars/typescript"))) {
            var tsc = compilers.iterator().next().resolve("lib/tsc.js");
            run(
                    folder,
                    List.of(
                            "node",
                            tsc.toString(),
                            "--target",
                            "es2022",
                            "--module",
                            "nodenext",
                            "--strict",
                            "first-search.ts"));
        }
        assertThat(run(folder, List.of("node", "first-search.js"))).contains("↔");
    }
}
