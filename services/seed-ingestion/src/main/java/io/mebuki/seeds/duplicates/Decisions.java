package io.mebuki.seeds.duplicates;

import io.mebuki.platform.problem.FieldViolation;
import io.mebuki.platform.problem.Problems;
import io.mebuki.platform.security.Tenant;
import io.mebuki.platform.web.ETags;
import io.mebuki.seeds.catalogue.Curation;
import io.mebuki.seeds.catalogue.Curation.Entry;
import io.mebuki.seeds.duplicates.PairViews.View;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** What an institute decides about a pair, each in one transaction with what follows from it. */
final class Decisions {

    private final PairViews views;
    private final Pairs pairs;
    private final Sides sides;
    private final Curation curation;
    private final Technologies technologies;
    private final TransactionTemplate transaction;

    Decisions(
            PairViews views,
            Pairs pairs,
            Sides sides,
            Curation curation,
            Technologies technologies,
            TransactionTemplate transaction) {
        this.views = views;
        this.pairs = pairs;
        this.sides = sides;
        this.curation = curation;
        this.technologies = technologies;
        this.transaction = transaction;
    }

    void link(Tenant institute, UUID id, @Nullable String ifMatch) {
        change(institute, id, ifMatch, view -> say(institute, view, Decision.LINK));
    }

    void dismiss(Tenant institute, UUID id, @Nullable String ifMatch) {
        change(institute, id, ifMatch, view -> say(institute, view, Decision.DISMISS));
    }

    /** Withdraws the other seed in favour of the one that is kept. */
    void merge(Tenant institute, UUID id, @Nullable String ifMatch, @Nullable UUID keep) {
        change(institute, id, ifMatch, view -> {
            refuseMerged(view);
            if (!view.mergeable()) {
                throw Problems.conflict(
                        "Only one's own seeds are merged. Say link: that holds once the other institute says so too.");
            }
            var couple = view.pair().seeds();
            var kept = kept(couple, keep);
            merge(institute, view.pair(), couple.one().equals(kept) ? couple.other() : couple.one(), kept);
        });
    }

    private static UUID kept(Couple couple, @Nullable UUID keep) {
        if (keep == null || !couple.has(keep)) {
            throw Problems.invalid(new FieldViolation(
                    "keep",
                    keep == null ? null : keep.toString(),
                    "one of %s, %s".formatted(couple.one(), couple.other())));
        }
        return keep;
    }

    private void merge(Tenant institute, DuplicatePair pair, UUID gone, UUID kept) {
        var entries = locked(pair.seeds());
        if (!entries.values().stream().allMatch(Entry::isLive)) {
            throw Problems.conflict("One of the seeds is not published any more.");
        }
        curation.merge(Objects.requireNonNull(entries.get(gone)), Objects.requireNonNull(entries.get(kept)));
        sides.decide(pair.id(), institute.id(), Decision.MERGE, pair.judgement());
        pairs.merged(pair.id(), gone);
        technologies.tie(List.of(gone, kept));
    }

    /** Opens the pair again; what a merge has withdrawn is published as it was. */
    void reopen(Tenant institute, UUID id, @Nullable String ifMatch) {
        change(institute, id, ifMatch, view -> {
            var merged = view.pair().merged();
            if (merged != null) {
                locked(view.pair().seeds());
                curation.takeApart(merged);
                pairs.merged(id, null);
            }
            sides.open(id, institute.id());
            retie(view);
        });
    }

    private void say(Tenant institute, View view, Decision decision) {
        refuseMerged(view);
        sides.decide(view.pair().id(), institute.id(), decision, view.pair().judgement());
        retie(view);
    }

    private static void refuseMerged(View view) {
        if (view.status() == Status.MERGED) {
            throw Problems.conflict("The seeds are merged. Take that back first.");
        }
    }

    /** Both sides see it when a link begins to hold, or ends. */
    private void retie(View before) {
        var couple = before.pair().seeds();
        boolean linked = pairs.linked(List.of(couple.one())).contains(couple);
        if (linked != (before.status() == Status.LINKED)) {
            pairs.touch(before.pair().id());
            technologies.tie(List.of(couple.one(), couple.other()));
        }
    }

    private Map<UUID, Entry> locked(Couple couple) {
        return curation.lock(List.of(couple.one(), couple.other())).stream()
                .collect(Collectors.toMap(Entry::id, entry -> entry));
    }

    private void change(Tenant institute, UUID id, @Nullable String ifMatch, Consumer<View> change) {
        transaction.executeWithoutResult(status -> {
            pairs.lock();
            var view = views.find(institute.id(), id).orElseThrow(Problems::notFound);
            ETags.requireMatch(ifMatch, view.version());
            change.accept(view);
        });
    }
}
