package io.mebuki.localstack;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * One of Mebuki's own processes.
 *
 * @param name of its module, of its entry in {@code endpoints.json}, and, with underscores, of its database
 * @param folder of its module, under the root
 * @param mainClass what is started
 * @param heapMegabytes at most
 * @param flags of its JVM beside those that all have
 * @param after the servers it needs to become ready
 * @param environment what it gets beside what all get
 */
record Service(
        String name,
        String folder,
        String mainClass,
        int heapMegabytes,
        List<String> flags,
        Set<String> after,
        Function<Wiring, Map<String, String>> environment) {}
