package io.mebuki.matching.reconciliation;

import io.mebuki.platform.problem.DependencyUnavailableException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what the register says is due: compares indexes with their owners, and has told again what differs. */
final class Reconciler {

    private static final Logger log = LoggerFactory.getLogger(Reconciler.class);

    /** How many things an owner tells again in one transaction. */
    private static final int BATCH = 500;

    private final Map<String, Proof> proofs;
    private final Register register;
    private final ReconciliationProperties properties;

    Reconciler(List<Proof> proofs, Register register, ReconciliationProperties properties) {
        this.proofs = proofs.stream().collect(Collectors.toMap(Proof::index, Function.identity()));
        this.register = register;
        this.properties = properties;
        this.proofs.keySet().forEach(register::enter);
    }

    /** Whether there was something to do. */
    boolean step() {
        var work = register.claim(properties.every(), properties.soon());
        work.ifPresent(this::work);
        return work.isPresent();
    }

    private void work(Register.Work work) {
        var proof = proofs.get(work.index());
        if (proof == null) {
            return; // of another release
        }
        try {
            if (work.repair()) {
                repair(proof);
                register.repaired(work);
            } else {
                register.compared(work, proof.compare(properties.patience()));
            }
        } catch (RuntimeException failure) {
            if (register.failed(work, why(failure)) && !Thread.currentThread().isInterrupted()) {
                log.warn("{} can't be compared with its owner: {}", work.index(), failure.toString());
            }
        }
    }

    private void repair(Proof proof) {
        var differences = register.differences();
        var some = differences.untold(proof.index(), BATCH);
        while (!some.isEmpty()) {
            proof.owned().tellAgain(some.stream().map(Difference::again).toList());
            differences.told(proof.index(), some.stream().map(Difference::id).toList());
            register.keepClaim(proof.index());
            some = differences.untold(proof.index(), BATCH);
        }
    }

    /** Other messages may say more than operators are to read. */
    private static String why(RuntimeException failure) {
        return failure instanceof DependencyUnavailableException
                ? String.valueOf(failure.getMessage())
                : failure.getClass().getSimpleName();
    }
}
