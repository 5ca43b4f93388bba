package io.mebuki.seeds.upkeep;

import io.mebuki.seeds.catalogue.Confirmation;
import java.time.Clock;
import java.time.LocalDate;

/** The day it is where the institutes are. */
final class Days {

    private final Confirmation confirmation;
    private final Clock clock;

    Days(Confirmation confirmation, Clock clock) {
        this.confirmation = confirmation;
        this.clock = clock;
    }

    LocalDate today() {
        return confirmation.day(clock.instant());
    }
}
