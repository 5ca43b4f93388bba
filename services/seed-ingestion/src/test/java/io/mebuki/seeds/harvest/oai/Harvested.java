package io.mebuki.seeds.harvest.oai;

import java.util.ArrayList;
import java.util.List;

/** Remembers what it was given. */
final class Harvested implements Receiver {

    static final Query ALL = new Query("oai_dc", null, null, null, null);

    final List<OaiRecord> records = new ArrayList<>();
    final List<Page> pages = new ArrayList<>();

    static Harvested all(Repository repository) {
        var harvested = new Harvested();
        repository.records(ALL, harvested);
        return harvested;
    }

    @Override
    public void record(OaiRecord record) {
        records.add(record);
    }

    @Override
    public void page(Page page) {
        pages.add(page);
    }

    List<String> identifiers() {
        return records.stream().map(OaiRecord::identifier).toList();
    }
}
