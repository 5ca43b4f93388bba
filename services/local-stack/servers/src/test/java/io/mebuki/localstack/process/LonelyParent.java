package io.mebuki.localstack.process;

import java.nio.file.Path;
import java.util.List;

/** A JVM that starts a child, says its pid, and waits to be killed. */
final class LonelyParent {
    private LonelyParent() {}

    public static void main(String[] arguments) throws Exception {
        ChildProcess child = ChildProcess.start(new Command("child", Path.of(arguments[0]), List.of("sleep", "600")));
        System.out.println(child.pid());
        System.in.read();
    }
}
