package io.mebuki.localstack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** The jars that a service runs from: its own and those named in its {@code runtime.classpath}. */
record ClassPath(List<Path> jars) {

    /** @throws Refusal when the service has not been built, or a jar cannot be opened */
    static ClassPath of(Service service, Path root) {
        Path module = root.resolve(service.folder());
        Path target = module.resolve("target");
        try {
            List<Path> jars = new ArrayList<>();
            jars.add(ownJar(target, module.getFileName().toString()));
            String dependencies =
                    Files.readString(target.resolve("runtime.classpath")).strip();
            for (String jar : dependencies.split(File.pathSeparator, -1)) {
                jars.add(Path.of(jar));
            }
            return new ClassPath(List.copyOf(jars));
        } catch (IOException e) {
            throw new Refusal(service.name() + " has not been built: run mvn -Plocal in " + root);
        }
    }

    private static Path ownJar(Path target, String artifact) throws IOException {
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName()
                            .toString()
                            .matches(artifact + "-\\d[^/]*(?<!sources|javadoc|tests)\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no jar in " + target));
        }
    }

    /** A download that was cut short would otherwise show as a class not found, some time later. */
    void check() {
        for (Path jar : jars) {
            if (Files.isDirectory(jar)) {
                continue;
            }
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                zip.size();
            } catch (IOException e) {
                throw new Refusal(jar + " is missing or damaged: delete it and run mvn -Plocal again");
            }
        }
    }

    String asText() {
        return String.join(File.pathSeparator, jars.stream().map(Path::toString).toList());
    }
}
