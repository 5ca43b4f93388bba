package io.mebuki.portal.standin;

import io.mebuki.client.model.HarvestDraftPage;
import io.mebuki.client.model.HarvestPreview;
import io.mebuki.client.model.HarvestRun;
import io.mebuki.client.model.HarvestRun.StatusEnum;
import io.mebuki.client.model.HarvestRunPage;
import io.mebuki.client.model.HarvestSet;
import io.mebuki.client.model.HarvestSource;
import io.mebuki.client.model.HarvestSource.VisibilityEnum;
import io.mebuki.client.model.HarvestSourcePage;
import io.mebuki.client.model.HarvestedRecord;
import java.util.List;
import java.util.UUID;

/** A repository that was harvested twice. */
final class HarvestSamples {

    private static final UUID SOURCE = UUID.fromString("01900000-0000-7000-8000-00000000e001");

    private HarvestSamples() {}

    static HarvestSource source() {
        return new HarvestSource()
                .id(SOURCE)
                .name("機関リポジトリ")
                .url("https://repository.example.ac.jp/oai")
                .metadataPrefix("jpcoar_1.0")
                .set("engineering:materials")
                .everyHours(24)
                .visibility(VisibilityEnum.PUBLIC)
                .nextRunAt(Samples.MONDAY)
                .lastRun(run(StatusEnum.COMPLETED))
                .createdAt(Samples.MONDAY)
                .updatedAt(Samples.MONDAY);
    }

    static HarvestSourcePage sources() {
        return new HarvestSourcePage().items(List.of(source()));
    }

    private static HarvestRun run(StatusEnum status) {
        return new HarvestRun()
                .id(UUID.fromString("01900000-0000-7000-8000-00000000e0" + (status == StatusEnum.FAILED ? 11 : 10)))
                .status(status)
                .whole(true)
                .pages(12)
                .total(1_204L)
                .accepted(1_100L)
                .unchanged(80L)
                .withdrawn(3L)
                .drafts(21L)
                .passedOver(0L)
                .failure(status == StatusEnum.FAILED ? "It answers with <b>503</b>. Try again later." : null)
                .startedAt(Samples.MONDAY)
                .updatedAt(Samples.MONDAY);
    }

    static HarvestRunPage runs() {
        return new HarvestRunPage().items(List.of(run(StatusEnum.FAILED), run(StatusEnum.COMPLETED)));
    }

    static HarvestDraftPage drafts() {
        return new HarvestDraftPage()
                .nextCursor("more")
                .items(List.of(
                        record("oai:x:1")
                                .title("題名だけの記録")
                                .language("ja")
                                .lacking("it has no abstract or other description"),
                        record("oai:x:2").url("javascript:alert(1)").lacking("it has no title")));
    }

    private static HarvestedRecord record(String identifier) {
        return new HarvestedRecord().identifier(identifier);
    }

    static HarvestPreview preview() {
        return new HarvestPreview()
                .name("Test <repository>")
                .formats(List.of("oai_dc", "jpcoar_1.0"))
                .sets(List.of(new HarvestSet().spec("a:b").name("材料")))
                .records(List.of(
                        record("oai:x:3").title("低温の触媒").description("低温で働く。").language("ja"),
                        record("oai:x:1").title("題名だけの記録").lacking("it has no abstract or other description")));
    }
}
