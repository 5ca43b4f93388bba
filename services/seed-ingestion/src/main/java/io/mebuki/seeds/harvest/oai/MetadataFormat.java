package io.mebuki.seeds.harvest.oai;

/**
 * A format that a repository can give its records in.
 *
 * @param prefix what it is asked for by, for instance {@code oai_dc} or {@code jpcoar_2.0}
 * @param namespace empty where the repository does not say it
 */
public record MetadataFormat(String prefix, String namespace) {

    static MetadataFormat of(Element format) {
        return new MetadataFormat(
                format.words("metadataPrefix").orElse(""),
                format.words("metadataNamespace").orElse(""));
    }
}
