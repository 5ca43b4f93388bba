package io.mebuki.matching.search;

import io.mebuki.matching.index.SeedFilter;
import io.mebuki.matching.index.StoredSeed;
import io.mebuki.matching.index.Viewer;
import io.mebuki.matching.ranking.Judged;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import tools.jackson.databind.json.JsonMapper;

/**
 * Searches a few times in the background of a new process, with seeds that are there as needs: the first searches run code that is
 * not compiled yet, here and in the search server, and take five times as long as later ones. Nobody should wait for them.
 */
final class Rehearsal implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger log = LoggerFactory.getLogger(Rehearsal.class);

    private static final int SEARCHES = 40;
    private static final int LIMIT = 100;
    private static final Viewer ANYBODY = new Viewer.Guest();
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);

    private final LiveSearches searches;
    private final JsonMapper json;

    Rehearsal(LiveSearches searches, JsonMapper json) {
        this.searches = searches;
        this.json = json;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        Thread.ofVirtual().name("rehearsal").start(this::rehearse);
    }

    private void rehearse() {
        try {
            while (!rehearsed(SEARCHES)) {
                Thread.sleep(BETWEEN_TRIES);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Searches for each of so many seeds; answers false, and may be asked again, when they are not there or can't be searched. */
    boolean rehearsed(int times) {
        try {
            var now = searches.now();
            var some = now.generation().seeds().some(times, ANYBODY);
            if (some.size() < times) {
                return false;
            }
            some.forEach(seed -> searchFor(seed, now.seeds()));
            return true;
        } catch (RuntimeException notNow) {
            log.debug("The rehearsal waits", notNow);
            return false;
        }
    }

    private void searchFor(StoredSeed seed, SeedSearch search) {
        var wanted = new Wanted(ANYBODY, SeedFilter.NONE, new Wanted.Mode.Relevant(), LIMIT, null, false);
        var answer = search.find(Asked.of(seed), Judged.NOTHING, wanted);
        json.writeValueAsBytes(Answers.of(answer, ""));
    }
}
