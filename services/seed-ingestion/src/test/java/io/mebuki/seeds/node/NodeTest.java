package io.mebuki.seeds.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mebuki.seeds.provenance.Step;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NodeTest {

    private static final UUID INSTITUTE = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final Node NODE = new Node(URI.create("https://mebuki.example:8443"), "", null);

    @Test
    void itIsCalledLikeItsHostUnlessItHasAName() {
        assertThat(NODE.identifier(INSTITUTE, "触媒 1"))
                .isEqualTo("oai:mebuki.example:%s/%%E8%%A7%%A6%%E5%%AA%%92%%201", INSTITUTE);
        var named = new Node(URI.create("https://mebuki.example"), "seeds.example.ac.jp", null);
        assertThat(named.identifier(INSTITUTE, "a")).isEqualTo("oai:seeds.example.ac.jp:%s/a", INSTITUTE);
        assertThat(named.sourceId(INSTITUTE, "oai:seeds.example.ac.jp:%s/a".formatted(INSTITUTE)))
                .hasValue("a");
        assertThatThrownBy(() -> new Node(URI.create("https://mebuki.example"), "a:b", null))
                .hasMessageContaining("a:b");
    }

    @Test
    void theProtocolWantsADotInTheDomainOfAnAddress() {
        assertThat(NODE.administrator()).isEqualTo("postmaster@mebuki.example");
        assertThat(new Node(URI.create("http://localhost:8080"), null, "").administrator())
                .isEqualTo("postmaster@localhost.invalid");
        assertThat(new Node(URI.create("http://localhost:8080"), null, "a@b.example").administrator())
                .isEqualTo("a@b.example");
    }

    @Test
    void itKnowsItselfByNameAndByAddress() {
        assertThat(NODE.is(step("https://other.example/oai", "oai:mebuki.example:x/1")))
                .isTrue();
        assertThat(NODE.is(step("https://other.example/oai", "OAI:Mebuki.example:x/1")))
                .isTrue();
        assertThat(NODE.is(step("https://mebuki.example:8443/oai/1", "hdl:1"))).isTrue();
        assertThat(NODE.is(step("https://other.example/oai", "oai:mebuki.example.org:x/1")))
                .isFalse();
        assertThat(NODE.is(step("https://mebuki.example/oai/1", "oai:other.example:1")))
                .isFalse();
    }

    private static Step step(String baseUrl, String identifier) {
        return new Step(baseUrl, identifier, Instant.EPOCH, "", Instant.EPOCH);
    }
}
