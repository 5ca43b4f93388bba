package io.mebuki.matching.reconciliation;

import io.mebuki.platform.problem.DependencyUnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Does what the register says is due: compares indexes with their owners, and has told again what differs. */
final class Reconciler implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Reconciler.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** How many things an owner tells again in one transaction. */
    private static final int BATCH = 500;

    private final Map<String, Proof> proofs;
    private final Register register;
    private final ReconciliationProperties properties;
    private volatile @Nullable Thread thread;

    Reconciler(List<Proof> proofs, Register register, ReconciliationProperties properties) {
        this.proofs = proofs.stream().collect(Collectors.toMap(Proof::index, Function.identity()));
        this.register = register;
        this.properties = properties;
    }

    @Override
    public void start() {
        var worker = Thread.ofVirtual().name("reconciliation").unstarted(this::watch);
        thread = worker;
        worker.start();
    }

    private void watch() {
        try {
            while (isRunning()) {
                if (!step()) {
                    Thread.sleep(PAUSE);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether there was something to do. */
    private boolean step() {
        try {
            proofs.keySet().forEach(register::enter);
            var work = register.claim(properties.every(), properties.soon());
            work.ifPresent(this::work);
            return work.isPresent();
        } catch (RuntimeException notNow) {
            if (isRunning()) {
                log.warn("Indexes can't be compared: {}", notNow.toString());
            }
            return false;
        }
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
            if (register.failed(work, why(failure)) && isRunning()) {
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

    @Override
    public void stop() {
        var worker = thread;
        thread = null;
        if (worker != null) {
            worker.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
