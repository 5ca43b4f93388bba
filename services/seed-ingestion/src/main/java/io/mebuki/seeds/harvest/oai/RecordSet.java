package io.mebuki.seeds.harvest.oai;

/** A part of a repository that can be asked for by its {@code spec}. */
public record RecordSet(String spec, String name) {

    static RecordSet of(Element set) {
        return new RecordSet(
                set.words("setSpec").orElse(""), set.words("setName").orElse(""));
    }
}
