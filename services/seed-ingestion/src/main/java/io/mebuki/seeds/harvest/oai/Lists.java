package io.mebuki.seeds.harvest.oai;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Walks through a repository's lists, page by page. */
final class Lists {

    /** Errors that only say that a list is empty. */
    private static final Map<String, String> NOTHING =
            Map.of("ListRecords", "noRecordsMatch", "ListSets", "noSetHierarchy");

    private final Requests requests;
    private final Limits limits;
    private final InstantSource clock;

    Lists(Requests requests, Limits limits, InstantSource clock) {
        this.requests = requests;
        this.limits = limits;
        this.clock = clock;
    }

    /** Takes what a list consists of. */
    interface Visitor {

        /** Says what the entry is known by. */
        String entry(Element entry);

        void page(int number, @Nullable Instant responseDate, @Nullable String resumptionToken);
    }

    /** All entries of an answer that is no list. */
    List<Element> entries(String verb) {
        var entries = new ArrayList<Element>();
        page(Request.of(verb), 1, limits.recordBytes(), entry -> {
            entries.add(entry);
            return entry.name();
        });
        return entries;
    }

    void walk(Request first, Visitor visitor) {
        var progress = new Progress(first, limits);
        @Nullable Request next = first;
        for (int number = 1; next != null; number++) {
            var page = page(next, number, limits.responseBytes(), visitor::entry);
            @Nullable String token = page.resumptionToken();
            progress.page(page.contents(), token);
            visitor.page(number, page.responseDate(), token);
            next = token == null ? null : Request.resumed(first.verb(), token);
        }
    }

    private PageReader.Read page(Request request, int number, long mostBytes, Function<Element, String> entries) {
        var page = requests.ask(
                request, body -> new PageReader(request, number, limits, entries).read(body, mostBytes, clock));
        for (var error : page.errors()) {
            if (!error.attribute("code").equals(Optional.ofNullable(NOTHING.get(request.verb())))) {
                throw HarvestException.said(error, requests.asked(request));
            }
        }
        return page;
    }
}
