package io.mebuki.seeds.harvest;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What sources have brought: the identifiers of what became seeds, and drafts of what did not. */
final class HarvestedStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    HarvestedStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Those of the identifiers that are seeds from this source. */
    Set<String> brought(UUID source, Collection<String> identifiers) {
        return new HashSet<>(jdbc.sql("select identifier from harvest_item where source_id = ? and identifier = any(?)")
                .params(source, identifiers.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    void met(Run run, Collection<String> identifiers) {
        jdbc.sql("""
                        insert into harvest_item (source_id, identifier, run_id) select ?, unnest(?), ?
                        on conflict (source_id, identifier) do update set run_id = excluded.run_id
                        """)
                .params(run.source(), identifiers.toArray(String[]::new), run.id())
                .update();
    }

    /** Some of those that the run, which has read the whole list, has not met. */
    List<String> left(Run run, int many) {
        return jdbc.sql(
                        "select identifier from harvest_item where source_id = ? and run_id <> ? order by identifier limit ?")
                .params(run.source(), run.id(), many)
                .query((row, number) -> row.getString(1))
                .list();
    }

    void forget(UUID source, Collection<String> identifiers) {
        var gone = identifiers.toArray(String[]::new);
        jdbc.sql("delete from harvest_item where source_id = ? and identifier = any(?)")
                .params(source, gone)
                .update();
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
