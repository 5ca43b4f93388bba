package io.mebuki.localstack;

import io.mebuki.localstack.process.ChildProcess;
import io.mebuki.localstack.servers.RealmSecrets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The whole system: starts, tells {@code endpoints.json} the truth, stops. */
final class Stack implements Watcher {
    private final long begin = System.nanoTime();
    private final Options options;
    private final Console console;
    private final ReadyFile endpointsFile;
    private final ReadyFile portsFile;
    private final Wiring wiring;
    private final StackSecrets secrets;
    private final Supervisor supervisor;
    private final Map<String, Long> pids = new ConcurrentHashMap<>();
    private final Demo demo;
    private volatile boolean published;

    Stack(Options options, DataFolder data, Map<Service, ClassPath> classPaths, Console console) {
        this.options = options;
        this.console = console;
        this.endpointsFile = new ReadyFile(options.endpoints());
        this.portsFile = new ReadyFile(options.endpoints().resolveSibling("ports.json"));
        this.secrets = StackSecrets.of(data.resolve("secrets.properties"), secretNames());
        this.demo = new Demo(data.resolve("demo.loaded"));
        this.wiring = new Wiring(options, secrets);
        List<Component> components = new ArrayList<>(new ServerComponents(options, data, wiring, secrets).all());
        classPaths.forEach(
                (service, classPath) -> components.add(ServiceComponent.of(service, classPath, data, wiring)));
        this.supervisor = new Supervisor(components, this);
    }

    private static Set<String> secretNames() {
        Set<String> names = new TreeSet<>(RealmSecrets.names());
        names.add(ServerComponents.SUPERUSER_PASSWORD);
        names.add(ServerComponents.ADMIN_PASSWORD);
        Wiring.DATABASES.forEach(database -> names.add(Wiring.databasePassword(database)));
        return names;
    }

    void start() {
        removeFiles(); // of a run that was killed
        supervisor.start();
        PublicApi.as("partner", endpoints()).awaitServing();
        if (options.demo()) {
            demo.load(endpoints(), console);
        }
        ResetCommand.write(options);
        published = true;
        publish();
        String admin = wiring.keycloakUrl() + " (admin / " + secrets.get(ServerComponents.ADMIN_PASSWORD) + ")";
        console.say(Banner.text(options, endpoints(), admin, elapsed()));
    }

    void stop() {
        published = false;
        removeFiles();
        supervisor.stop();
    }

    @Override
    public void ready(ChildProcess process, Duration took) {
        pids.put(process.name(), process.pid());
        console.ready(process.name(), took, elapsed());
        publish();
    }

    @Override
    public void died(String name, Duration pause) {
        console.say("  " + name + " ended unexpectedly; starting it again in " + pause.toMillis() + " ms");
    }

    @Override
    public void failedAgain(String name, String why, Duration pause) {
        console.say("  " + why + "\n  trying " + name + " again in " + pause.toMillis() + " ms");
    }

    private void publish() {
        if (published) {
            portsFile.write(wiring.ports());
            endpointsFile.write(endpoints());
        }
    }

    private void removeFiles() {
        endpointsFile.remove();
        portsFile.remove();
    }

    private Endpoints endpoints() {
        Map<String, Long> processes = new LinkedHashMap<>();
        Services.ALL.forEach(service -> processes.put(service.name(), pids.getOrDefault(service.name(), 0L)));
        List.of(
                        ServerComponents.POSTGRES,
                        ServerComponents.KAFKA,
                        ServerComponents.ELASTICSEARCH,
                        ServerComponents.KEYCLOAK)
                .forEach(server -> processes.put(server, pids.getOrDefault(server, 0L)));
        return new Endpoints(
                options.origin(),
                options.origin() + "/auth/realms/mebuki/protocol/openid-connect/token",
                Accounts.clients(secrets),
                Accounts.users(secrets),
                processes);
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
