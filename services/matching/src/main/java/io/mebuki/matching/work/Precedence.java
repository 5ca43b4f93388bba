package io.mebuki.matching.work;

import java.time.Duration;

/**
 * Who steps aside for whom. One step of what can wait takes about 50 ms, and the next begins 100 ms later while somebody searches: a
 * search meets one of them, and what can wait goes on at a third of its speed.
 *
 * @param searches everybody steps aside for them: somebody waits
 * @param intake only what looks around steps aside for it: to be found comes first
 */
public record Precedence(Lull searches, Lull intake) {

    private static final Duration ASIDE = Duration.ofMillis(100);

    /** The taking in pauses less long between two batches, when there are more. */
    private static final Duration STILL = Duration.ofMillis(250);

    /** Whoever imports all day long has their seeds looked around slowly, but not never. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    public Precedence() {
        this(new Lull(ASIDE, ASIDE), new Lull(STILL, PATIENCE));
    }
}
