package io.mebuki.seeds.duplicates.judging;

import java.util.List;

/**
 * That two seeds seem to tell of the same technology.
 *
 * @param similarity 0..1: how much the texts have in common; of a translation, how near their meanings are
 */
public record Judgement(Kind kind, double similarity, List<Reason> reasons) {

    public Judgement {
        reasons = List.copyOf(reasons);
    }

    /** How one came from the other. */
    public enum Kind {
        COPY,
        EDIT,
        TRANSLATION
    }
}
