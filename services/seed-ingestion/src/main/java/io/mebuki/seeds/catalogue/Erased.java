package io.mebuki.seeds.catalogue;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was erased from an institute's catalogue and must not come again. Only digests are kept of it. Who writes seeds shares a lock of
 * the institute, which an erasure has for itself: nobody looks here before it and writes behind it.
 */
final class Erased {

    private static final String LOCKED = "(hashtextextended('erasure ' || :publisher, 0))";

    private final JdbcClient jdbc;

    Erased(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps erasures away until the transaction ends. */
    void keepAway(UUID publisher) {
        lock("pg_advisory_xact_lock_shared", publisher);
    }

    /** Keeps writers of the institute's seeds away until the transaction ends. */
    void keepWritersAway(UUID publisher) {
        lock("pg_advisory_xact_lock", publisher);
    }

    private void lock(String function, UUID publisher) {
        jdbc.sql("select " + function + LOCKED)
                .param("publisher", publisher.toString())
                .query((row, number) -> "")
                .list();
    }

    /** Those of the sourceIds whose seeds were erased. */
    Set<String> seeds(UUID publisher, Collection<String> sourceIds) {
        return known(publisher, "seed", sourceIds);
    }

    private Set<String> known(UUID publisher, String subject, Collection<String> sourceIds) {
        return new HashSet<>(jdbc.sql("""
                        select sought.id from unnest(:ids) as sought (id)
                        where exists (select from erased where publisher = :publisher)
                          and exists (
                            select from erased e where e.publisher = :publisher and e.subject = :subject
                              and e.digest = erasure_digest(:publisher, :subject, sought.id))
                        """)
                .param("ids", sourceIds.toArray(String[]::new))
                .param("publisher", publisher)
                .param("subject", subject)
                .query(String.class)
                .list());
    }

    SeedContent withoutPeople(UUID publisher, SeedContent content) {
        return withoutPeople(publisher, List.of(content)).getFirst();
    }

    /** The contents without the people who were erased. */
    List<SeedContent> withoutPeople(UUID publisher, Collection<SeedContent> contents) {
        var named = contents.stream()
                .flatMap(content -> content.everybody().stream())
                .map(person -> person.sourceId())
                .distinct()
                .toList();
        var erased = named.isEmpty() ? Set.<String>of() : known(publisher, "person", named);
        return contents.stream().map(content -> content.withoutPeople(erased)).toList();
    }

    /** Remembers a digest that is known already. */
    void rememberDigest(UUID publisher, String subject, String digest) {
        jdbc.sql("insert into erased (publisher, subject, digest) values (?, ?, ?) on conflict do nothing")
                .params(publisher, subject, digest)
                .update();
    }

    /** Remembers what must not come again, by the digest that is answered. */
    String remember(UUID publisher, String subject, String sourceId) {
        return jdbc.sql("""
                        with digest as (select erasure_digest(:publisher, :subject, :source) as value),
                        kept as (
                          insert into erased (publisher, subject, digest) select :publisher, :subject, value from digest
                          on conflict do nothing
                        )
                        select value from digest
                        """)
                .param("publisher", publisher)
                .param("subject", subject)
                .param("source", sourceId)
                .query(String.class)
                .single();
    }
}
