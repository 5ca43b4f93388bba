package io.mebuki.seeds.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.localstack.servers.TestServers;
import io.mebuki.seeds.testing.Api;
import io.mebuki.seeds.testing.Imports;
import io.mebuki.seeds.testing.RunningService;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Seeds that were written before the contract had all the fields that it has now. */
class OlderSeedsIT {

    private static final UUID INSTITUTE = UUID.randomUUID();
    private static final String CONTENT = """
            {"sourceId":"whole","title":"T","description":"D","language":"en","translations":{"ja":{"title":"題"}},"kind":"dataset",\
            "keywords":["k"],"fields":["f"],"applications":["a"],"advantages":["b"],"trl":4,"ip":[{"number":"JP1"}],\
            "organization":"O","people":[{"sourceId":"p","name":"N"}],"contact":"c","licence":"l","usePolicy":"u",\
            "url":"https://example.org/x","visibility":"private","confirmedUntil":"2027-03-31"}""";

    @Test
    void theSameContentIsStillTheSame() {
        try (var service = RunningService.start(TestServers.database("older_seeds_it"), Map.of())) {
            insert(service.bean(JdbcClient.class));
            var institute = Api.institute(service, INSTITUTE);

            Imports.assertCounts(Imports.run(institute, CONTENT), 0, 1, 0);
            var more = CONTENT.replace("\"people\"", "\"organizationRor\":\"https://ror.org/057zh3y96\",\"people\"");
            Imports.assertCounts(Imports.run(institute, more), 1, 0, 0);
            Imports.assertCounts(Imports.run(institute, more), 0, 1, 0);
        }
    }

    private static void insert(JdbcClient jdbc) {
        var inserted = jdbc.sql("""
                        insert into seed (id, publisher, publisher_alias, source_id, version, visibility, content, content_hash,
                          created_at, updated_at, confirmed_on, confirm_by)
                        values (gen_random_uuid(), :publisher, 'institute', 'whole', 1, 'private', :content,
                          sha256(convert_to(:content, 'UTF8')), now(), now(), '2026-11-01', '2027-03-31')
                        """)
                .param("publisher", INSTITUTE)
                .param("content", CONTENT)
                .update();
        assertThat(inserted).isEqualTo(1);
    }
}
