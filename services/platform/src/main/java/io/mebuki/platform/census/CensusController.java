package io.mebuki.platform.census;

import io.mebuki.platform.problem.FieldViolation;
import io.mebuki.platform.problem.Problems;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Answers other services what this one holds. Not part of the public contract, and not routed by the gateway. */
@RestController
class CensusController {

    static final String PATH = "/internal/census/{name}";

    /** Longer would be a request that nobody waits for. */
    private static final Duration LONGEST_PATIENCE = Duration.ofSeconds(60);

    private static final int MOST_THINGS = 1_000;
    private static final String SERVICE = "hasAuthority('service')";

    private final List<Holdings> holdings;

    CensusController(List<Holdings> holdings) {
        this.holdings = List.copyOf(holdings);
    }

    /** Some of an organization's buckets. */
    record Wanted(UUID organization, Set<Integer> buckets) {}

    /** What is to be told again. */
    record Telling(List<Owned.Again> things) {}

    /** How many things were told again. */
    record Told(int things) {}

    /** How long to wait. */
    record Patience(long millis) {}

    /** Whether all that was told before has been taken in. */
    record CaughtUp(boolean all) {}

    @GetMapping(PATH)
    @PreAuthorize(SERVICE)
    public List<Tally> tallies(@PathVariable String name) {
        return named(name, Holdings.class).tallies();
    }

    @PostMapping(PATH + "/entries")
    @PreAuthorize(SERVICE)
    public List<Holdings.Entry> entries(@PathVariable String name, @RequestBody Wanted wanted) {
        return named(name, Holdings.class).entries(wanted.organization(), wanted.buckets());
    }

    @GetMapping(PATH + "/untold")
    @PreAuthorize(SERVICE)
    public Set<UUID> untold(@PathVariable String name) {
        return named(name, Owned.class).untold();
    }

    @PostMapping(PATH + "/telling")
    @PreAuthorize(SERVICE)
    public Told tellAgain(@PathVariable String name, @RequestBody Telling telling) {
        var things = telling.things();
        if (things.size() > MOST_THINGS) {
            throw Problems.invalid(new FieldViolation("things", things.size() + " things", "at most " + MOST_THINGS));
        }
        return new Told(named(name, Owned.class).tellAgain(things));
    }

    @PostMapping(PATH + "/catching-up")
    @PreAuthorize(SERVICE)
    public CaughtUp catchUp(@PathVariable String name, @RequestBody Patience patience) {
        var wanted = Duration.ofMillis(patience.millis());
        var most = wanted.compareTo(LONGEST_PATIENCE) > 0 ? LONGEST_PATIENCE : wanted;
        return new CaughtUp(named(name, Indexed.class).caughtUp(most));
    }

    private <H extends Holdings> H named(String name, Class<H> role) {
        return holdings.stream()
                .filter(each -> each.name().equals(name))
                .filter(role::isInstance)
                .map(role::cast)
                .findFirst()
                .orElseThrow(Problems::notFound);
    }
}
