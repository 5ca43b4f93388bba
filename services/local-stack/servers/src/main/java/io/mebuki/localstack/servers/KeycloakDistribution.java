package io.mebuki.localstack.servers;

import io.mebuki.localstack.process.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The unpacked distribution, built once for PostgreSQL and our options, with Mebuki's realm ready for import. */
record KeycloakDistribution(Path home) {
    private static final List<String> BUILD = List.of(
            "build",
            "--db=postgres",
            "--health-enabled=true",
            "--http-relative-path=/auth",
            "--features-disabled=kerberos");
    private static final String MAIN_CLASS = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";

    /** The distribution, built if it isn't yet, which takes 20 s. */
    static KeycloakDistribution built() {
        Path target = ProjectRoot.localStack("keycloak").resolve("target");
        try (FileChannel lockFile = FileChannel.open(
                        ProjectRoot.built(target, "keycloak").resolve("keycloak.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock lock = lockFile.lock()) {
            KeycloakDistribution distribution = new KeycloakDistribution(unpacked(target));
            if (lock.isValid()) {
                distribution.buildOnce();
                distribution.placeRealm();
            }
            return distribution;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare Keycloak: " + e.getMessage(), e);
        }
    }

    private static Path unpacked(Path target) throws IOException {
        try (Stream<Path> folders = Files.list(target)) {
            return folders.filter(folder -> Files.exists(folder.resolve("lib").resolve("quarkus-run.jar")))
                    .max(Path::compareTo)
                    .orElseThrow(() -> new IOException("no distribution in " + target));
        }
    }

    static Path realm() {
        return ProjectRoot.localStack("keycloak")
                .resolve("src")
                .resolve("main")
                .resolve("realm")
                .resolve("mebuki-realm.json");
    }

    private void buildOnce() throws IOException {
        Path done = home.resolve("built-for");
        String options = String.join(" ", BUILD);
        if (!Files.exists(done) || !Files.readString(done).equals(options)) {
            Tools.run("Keycloak's build", words(List.of("-Xmx512m"), BUILD), home);
            Files.writeString(done, options);
        }
    }

    private void placeRealm() throws IOException {
        Path folder = Files.createDirectories(home.resolve("data").resolve("import"));
        Path copy = Files.copy(realm(), folder.resolve("realm.new"), StandardCopyOption.REPLACE_EXISTING);
        Files.move(copy, folder.resolve("mebuki-realm.json"), StandardCopyOption.ATOMIC_MOVE);
    }

    /** What kc.sh would start; but kc.sh stays as a parent, and killing it leaves the server running. */
    List<String> words(List<String> flags, List<String> arguments) {
        List<String> all = new ArrayList<>(flags);
        all.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000"));
        String classPath = home.resolve("lib").resolve("quarkus-run.jar").toString();
        return Command.java(all, classPath, MAIN_CLASS, arguments);
    }
}
