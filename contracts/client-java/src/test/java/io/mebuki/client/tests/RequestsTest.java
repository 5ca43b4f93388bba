package io.mebuki.client.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mebuki.client.api.CollaboratorsApi;
import io.mebuki.client.api.MatchesApi;
import io.mebuki.client.api.SeedImportsApi;
import io.mebuki.client.model.CollaboratorSearch;
import io.mebuki.client.model.MatchFilter;
import io.mebuki.client.model.MatchSearch;
import io.mebuki.client.model.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.InputStreamResource;
import org.springframework.web.client.RestClientResponseException;

class RequestsTest {

    private static final UUID NEED = UUID.fromString("019ab1f0-0000-7000-8000-000000000002");

    /** A null beside needId would break the rule that exactly one of text, needId and seedId is given. */
    @Test
    void whatIsNullIsNotSent() throws IOException {
        try (var server = new RecordingServer(200, "application/json", "{\"items\": []}")) {
            new CollaboratorsApi(server.client()).searchCollaborators(new CollaboratorSearch().needId(NEED));

            assertThat(server.request().start()).isEqualTo("{\"needId\":\"" + NEED + "\"}");
        }
    }

    @Test
    void anEnumGoesByItsContractNameAndTheTokenAsBearer() throws IOException {
        var nothing = "{\"items\": [], \"noGoodMatch\": true, \"model\": \"m\"}";
        try (var server = new RecordingServer(200, "application/json", nothing)) {
            var client = server.client().setAccessToken(() -> "abc");
            var search = new MatchSearch()
                    .text("髙い温度で𠮷")
                    .mode(MatchSearch.ModeEnum.UNEXPECTED)
                    .filter(new MatchFilter().trl(List.of(4, 5)));

            new MatchesApi(client).searchMatches(search);

            var request = server.request();
            assertThat(request.authorization()).isEqualTo("Bearer abc");
            assertThat(request.start())
                    .isEqualTo("{\"text\":\"髙い温度で𠮷\",\"mode\":\"unexpected\",\"filter\":{\"trl\":[4,5]}}");
        }
    }

    /** More than the heap of the tests holds. */
    @Test
    void anImportIsStreamed() throws IOException {
        var size = 1_200_000_000L;
        var running = """
                {"id": "019ab1f0-0000-7000-8000-000000000003", "status": "running", "dryRun": true, "total": 0, "accepted": 0,
                 "unchanged": 0, "rejected": 0, "indexed": 0, "createdAt": "2026-11-23T00:00:00Z", "updatedAt": "2026-11-23T00:00:00Z"}
                """;
        try (var server = new RecordingServer(202, "application/json", running)) {
            var job = new SeedImportsApi(server.client())
                    .startSeedImport(new InputStreamResource(new Spaces(size)), true, null, null, null, null);

            var request = server.request();
            assertThat(job.getDryRun()).isTrue();
            assertThat(request.target()).isEqualTo("/api/v1/seed-imports?dryRun=true");
            assertThat(request.contentType()).isEqualTo("application/x-ndjson");
            assertThat(request.bytes()).isEqualTo(size);
        }
    }

    @Test
    void aProblemSaysWhichValueWasWrong() throws IOException {
        var problem = """
                {"type": "urn:mebuki:problem:invalid-value", "title": "Invalid value", "status": 400,
                 "errors": [{"field": "limit", "value": "0", "expected": "a number from 1 to 100"}]}
                """;
        try (var server = new RecordingServer(400, "application/problem+json", problem)) {
            var api = new MatchesApi(server.client());

            assertThatThrownBy(() -> api.listNeedMatches(NEED, null, null, 0))
                    .isInstanceOfSatisfying(RestClientResponseException.class, e -> {
                        var read = Objects.requireNonNull(e.getResponseBodyAs(Problem.class));
                        assertThat(read.getErrors())
                                .singleElement()
                                .satisfies(error -> assertThat(error.getField()).isEqualTo("limit"));
                    });
        }
    }

    /** So many spaces. */
    private static final class Spaces extends InputStream {
        private long left;

        Spaces(long size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? ' ' : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            var count = (int) Math.min(left, length);
            Arrays.fill(buffer, offset, offset + count, (byte) ' ');
            left -= count;
            return count;
        }
    }
}
