package io.mebuki.seeds.erasure;

import io.mebuki.platform.erasure.Store;
import io.mebuki.platform.erasure.Stores;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of every store, now. */
record Proof(Erasure erasure, List<Line> lines) {

    /** How far a store is. */
    enum State {
        EMPTY,
        PENDING,
        CLEAN,
        WAITING,
        FOUND
    }

    /** How far an erasure is. */
    enum Status {
        RUNNING,
        WAITING,
        COMPLETED
    }

    /**
     * A store.
     *
     * @param until when it should be clean
     */
    record Line(
            Store store,
            State state,
            @Nullable Long found,
            @Nullable Instant until,
            @Nullable Instant searchedAt) {}

    static Proof of(Erasure erasure, Stores stores, Map<String, Answers.Answer> answers, Instant now) {
        return new Proof(
                erasure,
                stores.all().stream()
                        .map(store -> line(erasure, store, answers.get(store.service()), now))
                        .toList());
    }

    private static Line line(Erasure erasure, Store store, Answers.@Nullable Answer answer, Instant now) {
        if (!store.isLookedThrough(erasure.isOfPerson())) {
            return new Line(store, State.EMPTY, null, null, null);
        }
        @Nullable Long found = answer == null ? null : answer.found().get(store.name());
        if (answer == null || found == null) {
            return new Line(store, State.PENDING, null, null, null);
        }
        if (found == 0) {
            return new Line(store, State.CLEAN, found, null, answer.searchedAt());
        }
        var until = erasure.begunAt().plus(store.within());
        return new Line(store, until.isAfter(now) ? State.WAITING : State.FOUND, found, until, answer.searchedAt());
    }

    Status status() {
        if (erasure.completedAt() != null) {
            return Status.COMPLETED;
        }
        return lines.stream().anyMatch(line -> line.state() == State.PENDING) ? Status.RUNNING : Status.WAITING;
    }

    /** When the last store should be clean; empty where nothing is found any more. */
    Optional<Instant> until() {
        return lines.stream()
                .flatMap(line -> Optional.ofNullable(line.until()).stream())
                .max(Comparator.naturalOrder());
    }
}
