package io.mebuki.matching.reindex;

import io.mebuki.matching.index.Generation;
import io.mebuki.matching.index.Generations;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * The operator's view of the indexes: {@code GET /actuator/indexes} tells which are searched, and how far those are that are being
 * filled; {@code POST} fills new ones beside the live ones, also without another model.
 */
@Endpoint(id = "indexes")
public final class IndexesEndpoint {

    private final Generations generations;
    private final Reindexing reindexing;

    IndexesEndpoint(Generations generations, Reindexing reindexing) {
        this.generations = generations;
        this.reindexing = reindexing;
    }

    /**
     * The indexes there are.
     *
     * @param next none where nothing is being filled
     */
    public record Indexes(Live live, @Nullable Next next) {}

    /** Those that are searched. */
    public record Live(String name, String model) {}

    /**
     * Those that are being filled.
     *
     * @param left events that were not taken in yet, by offsets
     * @param total all events
     */
    public record Next(String name, String model, long left, long total) {}

    @ReadOperation
    public Indexes indexes() {
        var live = generations.live();
        return new Indexes(
                new Live(live.name(), live.model()),
                generations.next().map(this::next).orElse(null));
    }

    @WriteOperation
    public Indexes rebuild() {
        generations.rebuild();
        return indexes();
    }

    private Next next(Generation next) {
        var progress = reindexing.progress();
        return new Next(next.name(), next.model(), progress.left(), progress.total());
    }
}
