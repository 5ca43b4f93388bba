package io.mebuki.seeds.erasure;

import io.mebuki.api.model.ErasureInput;
import io.mebuki.api.model.ErasureProof;
import io.mebuki.api.model.SearchedStore;
import io.mebuki.platform.problem.FieldViolation;
import io.mebuki.platform.problem.Problems;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** From ours to the generated shapes, and back. */
final class ErasureShapes {

    private ErasureShapes() {}

    static Subject subject(ErasureInput input) {
        if (input.getSeedId() != null) {
            return new Subject.Seed(input.getSeedId());
        }
        if (input.getPerson() != null) {
            return new Subject.Person(input.getPerson().getSourceId());
        }
        throw Problems.invalid(new FieldViolation("body", "{}", "seedId or person"));
    }

    static io.mebuki.api.model.Erasure shown(Proof proof) {
        var erasure = proof.erasure();
        return new io.mebuki.api.model.Erasure()
                .id(erasure.id())
                .subject(
                        erasure.isOfPerson()
                                ? io.mebuki.api.model.Erasure.SubjectEnum.PERSON
                                : io.mebuki.api.model.Erasure.SubjectEnum.SEED)
                .seedId(erasure.isOfPerson() ? null : erasure.seeds().getFirst().id())
                .seeds(erasure.seeds().size())
                .mentions(erasure.mentions())
                .status(io.mebuki.api.model.Erasure.StatusEnum.fromValue(
                        proof.status().name().toLowerCase(Locale.ROOT)))
                .waitingUntil(utc(proof.until().orElse(null)))
                .startedAt(utc(erasure.begunAt()))
                .completedAt(utc(erasure.completedAt()));
    }

    static ErasureProof proof(Proof proof, Locale reader) {
        return new ErasureProof(
                shown(proof),
                proof.lines().stream().map(line -> shown(line, reader)).toList());
    }

    private static SearchedStore shown(Proof.Line line, Locale reader) {
        var store = line.store();
        return new SearchedStore(
                        store.service(),
                        SearchedStore.KindEnum.fromValue(store.kind().text()),
                        store.name(),
                        store.words(reader),
                        SearchedStore.StateEnum.fromValue(line.state().name().toLowerCase(Locale.ROOT)))
                .found(line.found())
                .until(utc(line.until()))
                .searchedAt(utc(line.searchedAt()));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
