package io.mebuki.seeds.offer;

/** What COAR's vocabulary of resource types, as far as JPCOAR takes it over, calls a kind of seed. */
public enum ResourceType {
    DATASET("dataset", "c_ddb1"),
    SOFTWARE("software", "c_5ce6"),
    OTHER("other", "c_1843");

    private static final String VOCABULARY = "http://purl.org/coar/resource_type/";

    private final String label;
    private final String concept;

    ResourceType(String label, String concept) {
        this.label = label;
        this.concept = concept;
    }

    public static ResourceType of(Description seed) {
        return switch (seed.content().kind()) {
            case "dataset" -> DATASET;
            case "software" -> SOFTWARE;
            default -> OTHER;
        };
    }

    String label() {
        return label;
    }

    public String uri() {
        return VOCABULARY + concept;
    }
}
