package io.mebuki.localstack.process;

/** The signal that asks a process to end. */
public enum StopSignal {
    TERM,
    /** For PostgreSQL, which on TERM waits for its clients to leave first. */
    INT
}
