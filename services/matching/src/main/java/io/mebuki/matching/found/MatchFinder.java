package io.mebuki.matching.found;

import io.mebuki.events.MatchFound;
import io.mebuki.events.MatchFound.Direction;
import io.mebuki.events.MatchFound.Level;
import io.mebuki.events.NeedState;
import io.mebuki.events.OrganizationRef;
import io.mebuki.matching.analysis.Reading;
import io.mebuki.matching.index.Generation;
import io.mebuki.matching.index.NeedCandidates;
import io.mebuki.matching.index.NeedIndex;
import io.mebuki.matching.index.SeedFilter;
import io.mebuki.matching.index.StoredNeed;
import io.mebuki.matching.index.StoredSeed;
import io.mebuki.matching.index.Viewer;
import io.mebuki.matching.ranking.Query;
import io.mebuki.matching.ranking.Ranked;
import io.mebuki.matching.ranking.Ranker;
import io.mebuki.matching.ranking.Settings;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Looks for the other side of what is new. A pair counts when the need's organization may see the seed: whom the match is shown to
 * besides is decided where it is shown.
 */
public final class MatchFinder {

    /** How many of each way of finding are looked at, and so the most that one new thing can be matched with. */
    private static final int NEAREST = 30;

    private static final String PRIVATE = "private";

    private final Ranker ranker;
    private final Settings settings;
    private final MatchLog log;
    private final Clock clock;

    MatchFinder(Settings settings, MatchLog log, Clock clock) {
        this.ranker = new Ranker(settings);
        this.settings = settings;
        this.log = log;
        this.clock = clock;
    }

    /** A need that has become findable. */
    public record NewNeed(NeedState need, Reading reading, String words) {}

    /** Finds seeds for new needs. */
    public void findFor(Generation generation, List<NewNeed> found) {
        log.record(found.stream()
                .flatMap(each -> seedsFor(generation, each).stream())
                .toList());
    }

    /** Finds needs for new seeds. */
    public void findForSeeds(Generation generation, List<StoredSeed> found) {
        if (found.isEmpty()) {
            return;
        }
        var sought = found.stream()
                .map(seed ->
                        new NeedIndex.Sought(seed.text().reading(), seed.text().words()))
                .toList();
        var candidates = generation.needs().candidatesOfAll(sought, NEAREST);
        var matches = new ArrayList<MatchFound>();
        for (int i = 0; i < found.size(); i++) {
            matches.addAll(needsFor(generation, found.get(i), sought.get(i).seed(), candidates.get(i)));
        }
        log.record(matches);
    }

    private List<MatchFound> seedsFor(Generation generation, NewNeed added) {
        var need = added.need();
        var viewer = new Viewer.Organization(need.organization().id(), false);
        var seeds = generation.seeds();
        var candidates = seeds.candidates(added.reading(), added.words(), viewer, SeedFilter.NONE, NEAREST);
        var good = good(ranker.rank(Query.of(added.reading().language(), added.words()), candidates)
                .items());
        var loaded = seeds.load(good.stream().map(Ranked::id).toList(), viewer);
        return good.stream()
                .filter(place -> loaded.containsKey(place.id()))
                .map(place -> match(generation, need, place, Objects.requireNonNull(loaded.get(place.id()))))
                .toList();
    }

    private List<MatchFound> needsFor(Generation generation, StoredSeed seed, Reading read, NeedCandidates candidates) {
        var compared = candidates.comparedWith(read, need -> maySee(need, seed));
        var ranking = ranker.rank(new Query(read.language(), 0), compared);
        return good(ranking.items()).stream()
                .map(place -> match(generation, candidates.need(place.id()), place, seed))
                .toList();
    }

    private static boolean maySee(StoredNeed need, StoredSeed seed) {
        return !seed.visibility().equals(PRIVATE) || need.owner().equals(seed.publisher());
    }

    private List<Ranked> good(List<Ranked> places) {
        double enough = settings.goodMatch();
        return places.stream().filter(place -> place.score() >= enough).toList();
    }

    private Level level(Ranked place) {
        return place.score() >= settings.strongMatch() ? Level.STRONG : Level.GOOD;
    }

    private MatchFound match(Generation generation, NeedState need, Ranked place, StoredSeed seed) {
        return new MatchFound(
                need.id(),
                need.version(),
                need.organization(),
                seed.id(),
                seed.version(),
                new OrganizationRef(seed.publisher(), seed.publisherAlias()),
                place.score(),
                level(place),
                Direction.NEED,
                generation.model(),
                clock.instant());
    }

    private MatchFound match(Generation generation, StoredNeed need, Ranked place, StoredSeed seed) {
        return new MatchFound(
                need.id(),
                need.version(),
                new OrganizationRef(need.owner(), need.ownerAlias()),
                seed.id(),
                seed.version(),
                new OrganizationRef(seed.publisher(), seed.publisherAlias()),
                place.score(),
                level(place),
                Direction.SEED,
                generation.model(),
                clock.instant());
    }
}
