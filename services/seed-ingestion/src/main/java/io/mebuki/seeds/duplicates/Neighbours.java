package io.mebuki.seeds.duplicates;

import io.mebuki.events.SeedNeighbours;
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
        jdbc.sql("""
                        delete from seed_neighbour where seed_id = :seed and version <= :version
                          or other = :seed and other_version < :version
                        """).param("seed", told.id()).param("version", told.version()).update();
        for (var neighbour : told.neighbours()) {
            jdbc.sql("""
                            insert into seed_neighbour (seed_id, other, version, other_version, similarity)
                            select :seed, id, :version, version, :similarity from seed where id = :other and content is not null
                            on conflict do nothing
                            """)
                    .param("seed", told.id())
                    .param("other", neighbour.id())
                    .param("version", told.version())
                    .param("similarity", neighbour.similarity())
                    .update();
        }
    }

    void remove(Collection<UUID> seeds) {
        jdbc.sql("""
                        delete from seed_neighbour
                        where seed_id = any(cast(:seeds as uuid[])) or other = any(cast(:seeds as uuid[]))
                        """).param("seeds", Ids.texts(seeds)).update();
    }

    /** How near others lie to these seeds. */
    Map<Couple, Double> of(Collection<UUID> seeds) {
        var found = new HashMap<Couple, Double>();
        jdbc.sql("""
                        select seed_id, other, similarity from seed_neighbour
                        where seed_id = any(cast(:seeds as uuid[])) or other = any(cast(:seeds as uuid[]))
                        """).param("seeds", Ids.texts(seeds)).query(row -> {
            var couple = Couple.of(row.getObject("seed_id", UUID.class), row.getObject("other", UUID.class));
            found.merge(couple, row.getDouble("similarity"), Math::max);
        });
        return found;
    }
}
