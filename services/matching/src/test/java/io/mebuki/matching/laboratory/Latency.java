package io.mebuki.matching.laboratory;

import io.mebuki.matching.search.WholeSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** How long searches take, and where. */
final class Latency {

    private final WholeSearch search;
    private final Calls calls;

    Latency(WholeSearch search, Calls calls) {
        this.search = search;
        this.calls = calls;
    }

    /** Milliseconds of a search; {@code rest} is ranking, evidence and the answer. */
    record Times(double model, double arms, double completion, double load, double rest) {

        double all() {
            return model + arms + completion + load + rest;
        }
    }

    /** Times of several searches. */
    record Spread(List<Times> times) {

        double share(ToDoubleFunction<Times> part, double share) {
            var sorted = times.stream().mapToDouble(part).sorted().toArray();
            return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%.0f / %.0f (%.0f, %.0f, %.0f, %.0f, %.0f)",
                    share(Times::all, .5),
                    share(Times::all, .95),
                    share(Times::model, .5),
                    share(Times::arms, .5),
                    share(Times::completion, .5),
                    share(Times::load, .5),
                    share(Times::rest, .5));
        }
    }

    /** One client, one search after another. */
    Spread alone(List<LabelledSet.Need> needs) {
        return new Spread(needs.stream().map(this::time).toList());
    }

    /** So many clients at once, each with a search under way at all times. */
    Spread together(List<LabelledSet.Need> needs, int clients) {
        try (var pool = Executors.newFixedThreadPool(clients)) {
            var tasks = needs.stream()
                    .<Callable<Times>>map(need -> () -> time(need))
                    .toList();
            var times = new ArrayList<Times>();
            for (var done : pool.invokeAll(tasks)) {
                times.add(done.get());
            }
            return new Spread(times);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private Times time(LabelledSet.Need need) {
        long start = System.nanoTime();
        var begun = search.begin(need.title(), need.text());
        double model = (System.nanoTime() - start) / 1e6;
        search.find(begun, need.title(), need.text());
        double all = (System.nanoTime() - start) / 1e6;
        var taken = calls.take();
        double called = taken.stream().mapToDouble(each -> each).sum();
        double load = taken.getLast();
        double completion = taken.size() > 2 ? taken.get(1) : 0;
        return new Times(model, taken.getFirst(), completion, load, all - model - called);
    }

    /** One of each list in turn. */
    static <T> List<T> mixed(List<List<T>> lists) {
        int most = lists.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, most)
                .boxed()
                .flatMap(i -> lists.stream().filter(list -> i < list.size()).map(list -> list.get(i)))
                .toList();
    }
}
