package io.mebuki.matching.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class MeanwhileTest {

    @Test
    void goesOnWhileItsCallerDoesSomethingElse() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var result = Meanwhile.get(() -> {
            begun.countDown();
            return "done";
        });

        begun.await(); // for ever, if it began only when it is asked
        assertThat(result.get()).isEqualTo("done");
    }

    @Test
    void throwsWhatWasThrown() {
        var result = Meanwhile.get(() -> {
            throw new IllegalArgumentException("no model");
        });

        assertThatThrownBy(result::get)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no model");
    }
}
