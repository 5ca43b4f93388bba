package io.mebuki.matching.reconciliation;

import java.util.List;
import java.util.Optional;

/** All indexes that are to hold what their owners hold. */
record Proofs(List<Proof> all) {

    Proofs {
        all = List.copyOf(all);
    }

    Optional<Proof> find(String index) {
        return all.stream().filter(proof -> proof.index().equals(index)).findFirst();
    }
}
