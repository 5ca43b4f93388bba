package io.mebuki.localstack;

import io.mebuki.localstack.process.StartFailedException;
import io.mebuki.localstack.servers.ProjectRoot;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs the whole system in the foreground until it is told to stop. */
public final class LocalStack {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration PATIENCE_WITH_STOPPING = Duration.ofMinutes(1);

    private static final int FAILED = 1;

    private LocalStack() {}

    /** Takes its options as system properties; see {@link Options}. */
    public static void main(String[] arguments) {
        Console console = new Console(System.out);
        FailureMark mark = FailureMark.fromProperties();
        mark.remove();
        try {
            run(console);
        } catch (Refusal | StartFailedException e) {
            console.say("Mebuki cannot start: " + e.getMessage());
            mark.set();
            System.exit(FAILED);
        }
    }

    private static void run(Console console) {
        Options options = Options.from(System.getProperties(), ProjectRoot.find());
        Machine.checkDisk(options.data());
        DataFolder data = DataFolder.take(options.data(), PATIENCE, PATIENCE_WITH_STOPPING);
        Machine.check(options);
        EmbeddingModel.check(options.root());
        Map<Service, ClassPath> classPaths = classPaths(options);
        console.say("Mebuki starts on " + options.data());
        Stack stack = new Stack(options, data, classPaths, console);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack, data, console), "stop the stack"));
        if (options.stopWithParent()) {
            stopWithParent();
        }
        stack.start();
        waitForTheEnd();
    }

    private static Map<Service, ClassPath> classPaths(Options options) {
        Map<Service, ClassPath> classPaths = new LinkedHashMap<>();
        for (Service service : chosen(options)) {
            ClassPath classPath = ClassPath.of(service, options.root());
            classPath.check();
            classPaths.put(service, classPath);
        }
        return classPaths;
    }

    private static List<Service> chosen(Options options) {
        return Services.ALL.stream()
                .filter(service -> options.services().contains(service.name()))
                .toList();
    }

    private static void stop(Stack stack, DataFolder data, Console console) {
        data.announceStop();
        long begin = System.nanoTime();
        console.say("\nMebuki stops");
        stack.stop();
        console.say(String.format("Mebuki stopped in %.1f s", (System.nanoTime() - begin) / 1e9));
    }

    /** Maven may be killed with no chance to stop what it started. */
    private static void stopWithParent() {
        ProcessHandle.current()
                .parent()
                .ifPresent(parent -> Thread.ofPlatform()
                        .daemon()
                        .name("watch the parent")
                        .start(() -> {
                            parent.onExit().join();
                            System.exit(0); // on a thread of its own: the stop needs those that wait for processes
                        }));
    }

    private static void waitForTheEnd() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
