package io.mebuki.localstack;

/** The stack cannot be started. The message is one line that says what is wrong and what to do. */
final class Refusal extends RuntimeException {
    Refusal(String message) {
        super(message);
    }
}
