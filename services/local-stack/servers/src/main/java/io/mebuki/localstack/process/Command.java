package io.mebuki.localstack.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What to start.
 *
 * @param name names the process in messages, in {@code <name>.log} and in {@code <name>.pid}
 * @param folder where the process works and where its log lies; made when absent
 * @param words the program and its arguments
 * @param environment added to the few variables that every process gets ({@code PATH}, {@code HOME}, the locale)
 * @param stop the signal that ends it in order
 */
public record Command(String name, Path folder, List<String> words, Map<String, String> environment, StopSignal stop) {

    public Command {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    public Command(String name, Path folder, List<String> words) {
        this(name, folder, words, Map.of(), StopSignal.TERM);
    }

    /** The words of a Java program that runs on this JVM's own JDK. */
    public static List<String> java(List<String> flags, String classPath, String mainClass, List<String> arguments) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(flags);
        words.addAll(List.of("-cp", classPath, mainClass));
        words.addAll(arguments);
        return words;
    }

    public Command withEnvironment(Map<String, String> environment) {
        return new Command(name, folder, words, environment, stop);
    }

    Path log() {
        return folder.resolve(name + ".log");
    }

    Path pidFile() {
        return folder.resolve(name + ".pid");
    }
}
