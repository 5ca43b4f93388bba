package io.mebuki.gateway.proxy;

import java.io.Closeable;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/** The event streams that are open now; they never end by themselves, so a shutdown would wait for them in vain. */
final class OpenStreams {

    private static final Logger log = LoggerFactory.getLogger(OpenStreams.class);

    private final Set<Closeable> streams = ConcurrentHashMap.newKeySet();

    void opened(Closeable stream) {
        streams.add(stream);
    }

    void closed(Closeable stream) {
        streams.remove(stream);
    }

    @EventListener(ContextClosedEvent.class)
    void endAll() {
        for (var stream : streams) {
            try {
                stream.close();
            } catch (IOException failure) {
                log.debug("A stream did not close cleanly", failure);
            }
        }
    }
}
