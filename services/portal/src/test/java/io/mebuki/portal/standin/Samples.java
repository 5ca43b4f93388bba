package io.mebuki.portal.standin;

import io.mebuki.client.model.Collaborator;
import io.mebuki.client.model.CollaboratorPerson;
import io.mebuki.client.model.Collaborators;
import io.mebuki.client.model.Evidence;
import io.mebuki.client.model.EvidenceSeed;
import io.mebuki.client.model.IntellectualProperty;
import io.mebuki.client.model.Need;
import io.mebuki.client.model.Organization;
import io.mebuki.client.model.Person;
import io.mebuki.client.model.Seed;
import io.mebuki.client.model.Span;
import io.mebuki.client.model.Translation;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Invented seeds and needs with true quotations. */
final class Samples {

    static final UUID ELECTRODE = UUID.fromString("01900000-0000-7000-8000-00000000a001");
    static final UUID SENSOR = UUID.fromString("01900000-0000-7000-8000-00000000a002");
    static final UUID COATING = UUID.fromString("01900000-0000-7000-8000-00000000a003");
    static final UUID NEED = UUID.fromString("01900000-0000-7000-8000-00000000b001");
    static final UUID DRAFT = UUID.fromString("01900000-0000-7000-8000-00000000b002");
    static final UUID MASKED = UUID.fromString("01900000-0000-7000-8000-00000000b003");
    static final OffsetDateTime MONDAY = OffsetDateTime.parse("2026-11-23T06:00:00Z");
    static final Organization INSTITUTE = new Organization()
            .id(UUID.fromString("01900000-0000-7000-8000-000000000002"))
            .alias("institute");
    static final Organization COMPANY = new Organization()
            .id(UUID.fromString("01900000-0000-7000-8000-000000000001"))
            .alias("company");

    static final String SULFUR = "Furnace gas sensors fail because moist combustion gas attacks their electrodes. "
            + "We modify porous platinum electrodes with a thin sulfur layer. The electrodes stay stable for 900 h in humid flue gas at 750 °C, "
            + "and the signal drifts by less than 2 % in that time. The layer is applied by dipping and needs no vacuum. "
            + "A demonstration probe has run in a glass furnace since spring. <b>&amp; tags stay text</b>";
    static final String CERAMIC = "炉の中の湿ったガスは、金属の電極を短い時間で腐食させます。𠮷野式🌱セラミック膜は、"
            + "水蒸気を通さずに酸素イオンだけを通します。膜を重ねた電極は、700 °Cの湿潤ガス中で1年後も性能の95 %を保ちました。"
            + "膜は印刷でつくれるため、既存のセンサー工程を変えずに使えます。";
    static final String SEPARATOR =
            "A separator for lithium-sulfur batteries keeps polysulfides away from the anode with a "
                    + "charged polymer brush. The same brush repels water vapour from hot metal surfaces, which we found by accident.";
    static final String PROBLEM =
            "湿った炉内ガスで電極が腐食し、センサーの寿命が3か月しかもちません。700 °Cで1年以上使える電極材料をさがしています。1本あたりの費用は5,000円以下にしたいです。";

    private Samples() {}

    static List<Seed> seeds() {
        return List.of(
                seed(ELECTRODE, "S-101", "Sulfur-modified electrodes that survive wet furnace gas", SULFUR, "en")
                        .fields(List.of("Inorganic chemistry", "Sensors"))
                        .organization("Demo Institute of Materials")
                        .organizationRor("https://ror.org/057zh3y96")
                        .trl(4)
                        .translations(Map.of("ja", new Translation().title("湿った炉内ガスに耐える硫黄修飾電極")))
                        .keywords(List.of("electrode", "flue gas", "sulfur"))
                        .applications(List.of("Sensors in glass furnaces", "Exhaust monitoring"))
                        .advantages(List.of("No vacuum needed", "Works on existing probes"))
                        .ip(List.of(new IntellectualProperty()
                                .number("JP 2026-000001")
                                .office("JPO")
                                .status("pending")))
                        .people(List.of(new Person()
                                .sourceId("p1")
                                .name("Hanako Demo")
                                .orcid("0000-0002-1825-0097")
                                .role("Principal investigator")))
                        .contact("Technology transfer office\ntto@institute.example")
                        .licence("On request")
                        .usePolicy("Research and evaluation are free for 6 months.")
                        .url("https://institute.example/seeds/S-101")
                        .confirmedUntil(LocalDate.parse("2027-03-31")),
                seed(SENSOR, "S-102", "水蒸気を通さない𠮷野式セラミック膜電極", CERAMIC, "ja")
                        .fields(List.of("無機材料", "セラミックス"))
                        .organization("デモ材料研究所")
                        .trl(6)
                        .translations(Map.of(
                                "en",
                                new Translation()
                                        .title("Ceramic membrane electrodes that keep steam out")
                                        .description("Membranes that pass oxygen ions only."))),
                seed(COATING, "S-103", "Polymer brushes for battery separators", SEPARATOR, "en")
                        .fields(List.of("Battery separators"))
                        .organization("Demo Institute of Energy"));
    }

    private static Seed seed(UUID id, String sourceId, String title, String description, String language) {
        return new Seed()
                .id(id)
                .version(3L)
                .publisher(INSTITUTE)
                .createdAt(MONDAY.minusDays(9))
                .updatedAt(MONDAY)
                .sourceId(sourceId)
                .title(title)
                .description(description)
                .language(language)
                .kind(Seed.KindEnum.TECHNOLOGY)
                .visibility(Seed.VisibilityEnum.PUBLIC);
    }

    static List<Need> needs() {
        return List.of(
                need(NEED, Need.StatusEnum.PUBLISHED, Need.DisclosureEnum.PARTNERS)
                        .title("湿った炉内ガスに耐える電極材料")
                        .problem(PROBLEM)
                        .desiredOutcome("700 °C、湿度20 %の炉内で、1年以上交換せずに使えること。")
                        .constraints("鉛とカドミウムは使えません。")
                        .applicationDomain("工業炉のセンサー")
                        .trl(4)
                        .deadline(LocalDate.parse("2027-03-31"))
                        .language("ja"),
                need(DRAFT, Need.StatusEnum.DRAFT, Need.DisclosureEnum.MASKED)
                        .title("Scratches in paint on curved surfaces")
                        .problem("We want to find scratches of 50 µm at 2 m/s.\n\nToday inspectors look by eye.")
                        .applicationDomain("Vehicle bodies")
                        .maskedText("Fast inspection of curved glossy surfaces.")
                        .language("en"),
                new Need()
                        .id(MASKED)
                        .version(1L)
                        .status(Need.StatusEnum.PUBLISHED)
                        .disclosure(Need.DisclosureEnum.MASKED)
                        .masked(true)
                        .applicationDomain("Glass furnaces")
                        .maskedText("A probe that lasts a year in hot wet gas."));
    }

    private static Need need(UUID id, Need.StatusEnum status, Need.DisclosureEnum disclosure) {
        return new Need()
                .id(id)
                .version(2L)
                .status(status)
                .disclosure(disclosure)
                .masked(false)
                .organization(COMPANY)
                .createdAt(MONDAY.minusDays(2))
                .updatedAt(MONDAY);
    }

    static Collaborators collaborators() {
        return new Collaborators()
                .lexicalOnly(false)
                .items(List.of(new Collaborator()
                        .person(new CollaboratorPerson()
                                .id(UUID.fromString("01900000-0000-7000-8000-00000000c001"))
                                .sourceId("p1")
                                .name("Hanako Demo")
                                .organization("Demo Institute of Materials"))
                        .score(.71)
                        .evidence(List.of(new Evidence()
                                .seed(new EvidenceSeed()
                                        .id(ELECTRODE)
                                        .sourceId("S-101")
                                        .title("Sulfur-modified electrodes that survive wet furnace gas"))
                                .span(span("description", SULFUR, "stable for 900 h in humid flue gas"))
                                .similarity(.86)))));
    }

    /** Offsets in code points of what really stands in the text. */
    static Span span(String field, String text, String quote) {
        var at = text.indexOf(quote);
        if (at < 0) {
            throw new IllegalArgumentException("not in the text: " + quote);
        }
        var start = text.codePointCount(0, at);
        return new Span()
                .field(field)
                .start(start)
                .end(start + quote.codePointCount(0, quote.length()))
                .text(quote);
    }
}
