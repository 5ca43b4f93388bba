package io.mebuki.portal.standin;

import io.mebuki.client.model.Erasure;
import io.mebuki.client.model.ErasurePage;
import io.mebuki.client.model.ErasureProof;
import io.mebuki.client.model.SearchedStore;
import io.mebuki.client.model.SearchedStore.KindEnum;
import io.mebuki.client.model.SearchedStore.StateEnum;
import java.util.List;
import java.util.UUID;

/** A person who was erased, but for what a topic still has. */
final class ErasureSamples {

    private static final UUID ERASURE = UUID.fromString("01900000-0000-7000-8000-00000000f001");

    private ErasureSamples() {}

    static Erasure erasure() {
        return new Erasure()
                .id(ERASURE)
                .subject(Erasure.SubjectEnum.PERSON)
                .seeds(3)
                .mentions(1)
                .status(Erasure.StatusEnum.WAITING)
                .waitingUntil(Samples.MONDAY.plusDays(1))
                .startedAt(Samples.MONDAY);
    }

    static ErasurePage erasures() {
        return new ErasurePage().items(List.of(erasure()));
    }

    static ErasureProof proof() {
        return new ErasureProof()
                .erasure(erasure())
                .stores(List.of(
                        store(
                                        KindEnum.TABLE,
                                        "seed_import_rejection(source_id, column_name, field, value, expected)",
                                        StateEnum.CLEAN)
                                .found(0L)
                                .searchedAt(Samples.MONDAY),
                        store(KindEnum.TOPIC, "mebuki.seeds", StateEnum.WAITING)
                                .found(2L)
                                .until(Samples.MONDAY.plusDays(1)),
                        store(KindEnum.LETTERS, "mebuki.seeds.matching", StateEnum.FOUND)
                                .found(1L)
                                .until(Samples.MONDAY),
                        store(KindEnum.INDEX, "expertise*", StateEnum.PENDING),
                        store(KindEnum.FILE, "backups", StateEnum.EMPTY)));
    }

    private static SearchedStore store(KindEnum kind, String name, StateEnum state) {
        return new SearchedStore()
                .service("seed-ingestion")
                .kind(kind)
                .store(name)
                .lookedFor("Lines of <b>reports</b> that name the person.")
                .state(state);
    }
}
