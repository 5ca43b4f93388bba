package io.mebuki.client.typescript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The machine's Node, with the TypeScript compiler that the build unpacked. */
final class Node {

    private static final Path TYPESCRIPT =
            Path.of("target", "webjars", "META-INF", "resources", "webjars", "typescript");

    private final Path node;
    private final Path compiler;

    private Node(Path node, Path compiler) {
        this.node = node;
        this.compiler = compiler;
    }

    /** False skips the tests: there is no Node. In CI it must be there. */
    static boolean isExpected() {
        return onPath().isPresent() || "true".equals(System.getenv("CI"));
    }

    static Node find() throws IOException {
        var node = onPath().orElseThrow(() -> new IllegalStateException("no node on the PATH"));
        try (var versions = Files.list(TYPESCRIPT)) {
            var compiler = versions.findFirst().orElseThrow().resolve("lib/tsc.js");
            return new Node(node, compiler.toAbsolutePath());
        }
    }

    private static Optional<Path> onPath() {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, "node"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Compiles the project of the folder; errors of the compiler fail the test. */
    void compile(Path project) throws IOException, InterruptedException {
        run(project, compiler.toString(), "--project", ".");
    }

    /** What the script printed. */
    String run(Path folder, String script, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(node.toString(), script));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }
}
