package io.mebuki.seeds.duplicates;

import io.mebuki.events.NeighbourEvent;
import io.mebuki.events.SeedNeighbours;
import io.mebuki.platform.messaging.EventHandler;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/** Learns which seeds mean nearly the same, and judges them with their texts in hand. */
final class NeighbourWatch implements EventHandler<NeighbourEvent> {

    private final Pairs pairs;
    private final Neighbours neighbours;
    private final Flagging flagging;
    private final TransactionTemplate transaction;

    NeighbourWatch(Pairs pairs, Neighbours neighbours, Flagging flagging, TransactionTemplate transaction) {
        this.pairs = pairs;
        this.neighbours = neighbours;
        this.flagging = flagging;
        this.transaction = transaction;
    }

    @Override
    public void handle(List<NeighbourEvent> events) {
        var newest = new HashMap<UUID, SeedNeighbours>();
        for (var event : events) {
            switch (event) {
                case SeedNeighbours told ->
                    newest.merge(told.id(), told, (one, other) -> one.version() > other.version() ? one : other);
            }
        }
        transaction.executeWithoutResult(status -> {
            pairs.lock();
            newest.values().forEach(neighbours::take);
            flagging.judge(newest.keySet(), List.of());
        });
    }
}
