package io.mebuki.localstack;

import io.mebuki.localstack.process.ChildProcess;
import io.mebuki.localstack.process.Command;
import io.mebuki.localstack.servers.HttpProbe;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A service as a component: its class path as the build left it, its environment, its readiness. */
final class ServiceComponent {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Service service;
    private final ClassPath classPath;
    private final DataFolder data;
    private final Wiring wiring;

    private ServiceComponent(Service service, ClassPath classPath, DataFolder data, Wiring wiring) {
        this.service = service;
        this.classPath = classPath;
        this.data = data;
        this.wiring = wiring;
    }

    static Component of(Service service, ClassPath classPath, DataFolder data, Wiring wiring) {
        ServiceComponent component = new ServiceComponent(service, classPath, data, wiring);
        return new Component(service.name(), service.after(), component::start);
    }

    private ChildProcess start() {
        ChildProcess process = ChildProcess.start(command());
        URI readiness = URI.create(wiring.url(service.name()) + "/actuator/health/readiness");
        try {
            process.awaitReady(PATIENCE, () -> HttpProbe.isOk(readiness));
            return process;
        } catch (RuntimeException e) {
            process.close();
            throw e;
        }
    }

    /** What whoever starts the stack sets in its environment, for instance {@code MEBUKI_HARVEST_ALLOWEDHOSTS}. */
    private static Map<String, String> settings() {
        return System.getenv().entrySet().stream()
                .filter(variable -> variable.getKey().startsWith("MEBUKI_"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Command command() {
        List<String> flags = new ArrayList<>(List.of(
                "-Xms32m",
                "-Xmx" + service.heapMegabytes() + "m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8"));
        flags.addAll(service.flags());
        Map<String, String> environment = Wiring.join(
                settings(), wiring.common(service.name()), service.environment().apply(wiring));
        return new Command(
                        service.name(),
                        data.resolve(service.name()),
                        Command.java(flags, classPath.asText(), service.mainClass(), List.of()))
                .withEnvironment(environment);
    }
}
