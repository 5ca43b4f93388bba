package io.mebuki.localstack;

import io.mebuki.localstack.process.ChildProcess;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One process of the stack.
 *
 * @param name as in {@code endpoints.json}
 * @param after the components that must be ready before this one starts, and that stop only after it
 * @param start starts the process and returns when it is ready; called again after each death
 */
record Component(String name, Set<String> after, Supplier<ChildProcess> start) {
    Component {
        after = Set.copyOf(after);
    }
}
