package io.mebuki.seeds.duplicates;

import io.mebuki.events.SeedNeighbours;
import io.mebuki.events.SeedNeighbours.Neighbour;
import io.mebuki.seeds.duplicates.judging.Meaning;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps which seeds mean nearly the same, as the search has told. */
final class Neighbours {

    private final JdbcClient jdbc;

    Neighbours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes what is told of one version for all that was known of earlier ones; an older version changes nothing. What others have told
     * of this seed when it stood at an earlier version is forgotten too.
     */
    void take(SeedNeighbours told) {
        if (isKnownOf(told.id(), told.version() + 1)) {
            return;
        }
        jdbc.sql("""
                        delete from seed_neighbour where seed_id = :seed or (other = :seed and other_version < :version)
                        """).param("seed", told.id()).param("version", told.version()).update();
        put(told, new Neighbour(told.id(), 1, false)); // says which version was told of, though it has no neighbours
        told.neighbours().forEach(neighbour -> put(told, neighbour));
    }

    private boolean isKnownOf(UUID seed, long version) {
        return jdbc.sql("select exists (select from seed_neighbour where seed_id = ? and version >= ?)")
                .params(seed, version)
                .query(Boolean.class)
                .single();
    }

    /** Nothing is kept of seeds that are withdrawn by now. */
    private void put(SeedNeighbours told, Neighbour neighbour) {
        jdbc.sql("""
                        insert into seed_neighbour (seed_id, other, version, other_version, similarity, across)
                        select here.id, there.id, :version, there.version, :similarity, :across from seed here, seed there
                        where here.id = :seed and here.content is not null and there.id = :other and there.content is not null
                        """)
                .param("seed", told.id())
                .param("other", neighbour.id())
                .param("version", told.version())
                .param("similarity", neighbour.similarity())
                .param("across", neighbour.across())
                .update();
    }

    void remove(Collection<UUID> seeds) {
        jdbc.sql("""
                        delete from seed_neighbour
                        where seed_id = any(cast(:seeds as uuid[])) or other = any(cast(:seeds as uuid[]))
                        """).param("seeds", Ids.texts(seeds)).update();
    }

    /** How near others lie to these seeds. A text that is known to be the same as another is none that lies nearer. */
    Map<Couple, Meaning> of(Collection<UUID> seeds) {
        var found = new HashMap<Couple, Meaning>();
        jdbc.sql("""
                        select n.seed_id, n.other, n.similarity, n.across and not exists (
                          select from (values (n.seed_id, n.other), (n.other, n.seed_id)) as side (here, there)
                            cross join lateral (
                              select r.other as id, r.similarity from seed_neighbour r where r.seed_id = side.here and r.across
                              union all
                              select r.seed_id, r.similarity from seed_neighbour r where r.other = side.here and r.across) rival
                          where rival.id <> side.there and rival.similarity > n.similarity and not exists (
                            select from duplicate_pair p where p.kind <> 'translation'
                              and p.one = least(rival.id, side.there) and p.other = greatest(rival.id, side.there))) as nearest
                        from seed_neighbour n
                        where (n.seed_id = any(cast(:seeds as uuid[])) or n.other = any(cast(:seeds as uuid[])))
                          and n.seed_id <> n.other
                        """).param("seeds", Ids.texts(seeds)).query(row -> {
            var couple = Couple.of(row.getObject("seed_id", UUID.class), row.getObject("other", UUID.class));
            var meaning = new Meaning(row.getDouble("similarity"), row.getBoolean("nearest"));
            found.merge(couple, meaning, (one, other) -> one.cosine() >= other.cosine() ? one : other);
        });
        return found;
    }
}
