package io.mebuki.platform.outbox;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * What is under way, as far as this process has sent it. Where nothing is handled for a while (its handler is down, or has passed an event
 * over), more is sent nevertheless: others read the topic, too.
 */
final class Window {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Pace pace;
    private final LongSupplier nanos;
    private final Set<String> underWay = new HashSet<>();
    private long progress;

    /** @param nanos what time it is, as {@link System#nanoTime} tells it */
    Window(Pace pace, LongSupplier nanos) {
        this.pace = pace;
        this.nanos = nanos;
    }

    /** How many more events may leave now. */
    int room() {
        if (!underWay.isEmpty() && underWay.retainAll(pace.underWay(Set.copyOf(underWay)))) {
            progress = nanos.getAsLong();
        }
        if (nanos.getAsLong() - progress > PATIENCE.toNanos()) {
            underWay.clear();
        }
        return pace.most() - underWay.size();
    }

    void sent(Collection<Waiting> events) {
        if (underWay.isEmpty()) {
            progress = nanos.getAsLong();
        }
        events.stream().filter(event -> event.topic().equals(pace.topic())).forEach(event -> underWay.add(event.key()));
    }
}
