package io.mebuki.gateway.proxy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/** The event streams that are open now; they never end by themselves, so a shutdown would wait for them in vain. */
final class OpenStreams {

    private final Set<Runnable> cutOffs = ConcurrentHashMap.newKeySet();

    void opened(Runnable cutOff) {
        cutOffs.add(cutOff);
    }

    void closed(Runnable cutOff) {
        cutOffs.remove(cutOff);
    }

    @EventListener(ContextClosedEvent.class)
    void endAll() {
        cutOffs.forEach(Runnable::run);
    }
}
