package io.mebuki.seeds.harvest;

import io.mebuki.seeds.harvest.Incoming.Good;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What sources have brought: the records that became seeds, with where they come from, and drafts of those that did not. */
final class HarvestedStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    HarvestedStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Those of the seeds that have come to the institute from their authors, or from an older source of it. */
    Set<String> knownBetter(Source source, Collection<String> seeds) {
        return new HashSet<>(jdbc.sql("""
                        select item.seed from harvest_item item join harvest_source other on other.id = item.source_id
                        where other.publisher = :publisher and item.seed = any(:seeds) and item.source_id <> :source
                          and (item.direct or (not item.gone and item.source_id < :source))
                        """)
                .param("publisher", source.publisher().id())
                .param("source", source.id())
                .param("seeds", seeds.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /**
     * These records have become seeds.
     *
     * @return seeds that some of them were before and that nothing brings any more
     */
    List<String> met(Run run, Source source, List<Good> records) {
        var identifiers = records.stream().map(Good::identifier).toArray(String[]::new);
        var seeds = records.stream().map(good -> good.content().sourceId()).toArray(String[]::new);
        var left = jdbc.sql("""
                        select item.seed from harvest_item item
                        join unnest(:identifiers, :seeds) as met (identifier, seed) on met.identifier = item.identifier
                        where item.source_id = :source and item.seed <> met.seed and not item.gone
                        """)
                .param("source", source.id())
                .param("identifiers", identifiers)
                .param("seeds", seeds)
                .query((row, number) -> row.getString(1))
                .list();
        jdbc.sql("""
                        insert into harvest_item (source_id, identifier, run_id, seed, direct)
                        select :source, met.identifier, :run, met.seed, met.direct
                        from unnest(:identifiers, :seeds, :direct) as met (identifier, seed, direct)
                        on conflict (source_id, identifier) do update
                        set run_id = excluded.run_id, seed = excluded.seed, direct = excluded.direct, gone = false
                        """)
                .param("source", source.id())
                .param("run", run.id())
                .param("identifiers", identifiers)
                .param("seeds", seeds)
                .param("direct", records.stream().map(Good::direct).toArray(Boolean[]::new))
                .update();
        return left.isEmpty() ? left : unheld(source, left);
    }

    private List<String> unheld(Source source, List<String> seeds) {
        return jdbc.sql("""
                        select seed from unnest(:seeds) as wanted (seed) where not exists (
                          select 1 from harvest_item item join harvest_source other on other.id = item.source_id
                          where other.publisher = :publisher and item.seed = wanted.seed and not item.gone)
                        """)
                .param("publisher", source.publisher().id())
                .param("seeds", seeds.toArray(String[]::new))
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** Where seeds have been before they came here. */
    void keepOrigins(Source source, List<Good> records) {
        jdbc.sql("""
                        insert into seed_origin (publisher, source_id, steps)
                        select :publisher, unnest(:seeds), unnest(:steps)
                        on conflict (publisher, source_id) do update set steps = excluded.steps
                        """)
                .param("publisher", source.publisher().id())
                .param(
                        "seeds",
                        records.stream().map(good -> good.content().sourceId()).toArray(String[]::new))
                .param(
                        "steps",
                        records.stream()
                                .map(good -> json.writeValueAsString(good.provenance()))
                                .toArray(String[]::new))
                .update();
    }

    /** Some of those that the run, which has read the whole list, has not met. */
    List<String> left(Run run, int many) {
        return jdbc.sql("""
                        select identifier from harvest_item where source_id = ? and run_id <> ? and not gone
                        order by identifier limit ?
                        """)
                .params(run.source(), run.id(), many)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /**
     * These records are there no more. A seed stays as long as another record is the same one; what its author says counts more than
     * what others still have.
     *
     * @return the seeds that go with them
     */
    List<String> letGo(Source source, List<String> identifiers) {
        return jdbc.sql("""
                        with left_list as (
                          update harvest_item set gone = true
                          where source_id = :source and identifier = any(:identifiers) and not gone returning seed, direct
                        )
                        select distinct seed from left_list where not exists (
                          select 1 from harvest_item item join harvest_source other on other.id = item.source_id
                          where other.publisher = :publisher and item.seed = left_list.seed and not item.gone
                            and (item.direct or not left_list.direct)
                            and not (item.source_id = :source and item.identifier = any(:identifiers)))
                        """)
                .param("source", source.id())
                .param("publisher", source.publisher().id())
                .param("identifiers", identifiers.toArray(String[]::new))
                .query((row, number) -> row.getString(1))
                .list();
    }

    void forgetDrafts(UUID source, Collection<String> identifiers) {
        jdbc.sql("delete from harvest_draft where source_id = ? and identifier = any(?)")
                .params(source, identifiers.toArray(String[]::new))
                .update();
    }

    void keep(UUID source, Collection<Draft> drafts) {
        drafts.forEach(draft -> keep(source, draft));
    }

    private void keep(UUID source, Draft draft) {
        jdbc.sql("""
                        insert into harvest_draft (source_id, identifier, id, content, lacking)
                        values (:source, :identifier, :id, :content, :lacking)
                        on conflict (source_id, identifier) do update set content = excluded.content, lacking = excluded.lacking
                        """)
                .param("source", source)
                .param("identifier", draft.identifier())
                .param("id", draft.id())
                .param("content", json.writeValueAsString(draft.content()))
                .param("lacking", draft.lacking())
                .update();
    }

    /** Newest first. */
    List<Draft> drafts(UUID source, @Nullable UUID after, int many) {
        return jdbc.sql("""
                        select id, identifier, content, lacking from harvest_draft
                        where source_id = :source and (cast(:after as uuid) is null or id < :after) order by id desc limit :many
                        """)
                .param("source", source)
                .param("after", after)
                .param("many", many)
                .query((row, number) -> new Draft(
                        row.getObject("id", UUID.class),
                        row.getString("identifier"),
                        json.readTree(row.getString("content")),
                        row.getString("lacking")))
                .list();
    }
}
