package io.mebuki.seeds.imports;

import io.mebuki.events.Topics;
import io.mebuki.platform.outbox.Pace;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets seeds out as fast as the search takes them in: the next institute then waits behind a few of them, not behind a whole catalogue. */
final class IndexingPace implements Pace {

    private final JdbcClient jdbc;
    private final int most;

    IndexingPace(JdbcClient jdbc, int most) {
        this.jdbc = jdbc;
        this.most = most;
    }

    @Override
    public String topic() {
        return Topics.SEEDS;
    }

    @Override
    public int most() {
        return most;
    }

    @Override
    public Set<String> underWay(Set<String> keys) {
        return jdbc.sql("""
                        select s.id::text from seed s left join seed_indexing x on x.seed_id = s.id and x.version >= s.version
                        where s.id = any(cast(? as uuid[])) and x.seed_id is null
                        """)
                .param(keys.toArray(String[]::new))
                .query((row, number) -> row.getString(1))
                .set();
    }
}
