package io.mebuki.matching.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.matching.work.Lull;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TurnsTest {

    @Test
    void aSearchDoesNotWaitForABulkStep() throws Exception {
        var turns = new Turns(new Lull(Duration.ZERO, Duration.ofSeconds(30)));
        var inBulk = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> bulk = threads.submit(() -> turns.take(Urgency.BULK, () -> hold(inBulk, release)));
            await(inBulk);

            assertThat(turns.take(Urgency.SEARCH, () -> "found")).isEqualTo("found");

            release.countDown();
            assertThat(bulk.get()).isEqualTo("held");
        }
    }

    @Test
    void bulkStepsAsideForASearch() throws Exception {
        var turns = new Turns(new Lull(Duration.ZERO, Duration.ofSeconds(30)));
        var order = new CopyOnWriteArrayList<String>();
        var inSearch = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var search = threads.submit(() -> turns.take(Urgency.SEARCH, () -> {
                hold(inSearch, release);
                return order.add("search");
            }));
            await(inSearch);
            var bulk = threads.submit(() -> turns.take(Urgency.BULK, () -> order.add("bulk")));

            assertThat(waits(bulk)).isTrue();
            release.countDown();
            search.get();
            bulk.get();
        }
        assertThat(order).containsExactlyElementsOf(List.of("search", "bulk"));
    }

    @Test
    void bulkDoesNotStarve() throws Exception {
        var turns = new Turns(new Lull(Duration.ZERO, Duration.ofMillis(20)));
        var inSearch = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var search = threads.submit(() -> turns.take(Urgency.SEARCH, () -> hold(inSearch, release)));
            await(inSearch);

            var bulk = threads.submit(() -> turns.take(Urgency.BULK, () -> "done"));

            assertThat(bulk.get(10, TimeUnit.SECONDS)).isEqualTo("done");
            release.countDown();
            search.get();
        }
    }

    private static boolean waits(Future<?> task) throws Exception {
        try {
            task.get(50, TimeUnit.MILLISECONDS);
            return false;
        } catch (java.util.concurrent.TimeoutException e) {
            return true;
        }
    }

    private static String hold(CountDownLatch entered, CountDownLatch release) {
        entered.countDown();
        await(release);
        return "held";
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
