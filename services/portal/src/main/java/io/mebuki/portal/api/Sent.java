package io.mebuki.portal.api;

import java.util.function.Supplier;
import org.springframework.web.client.RestClientResponseException;

/** What became of a form: it was done, or the reader can mend it. */
public sealed interface Sent<T> {

    record Done<T>(T value) implements Sent<T> {}

    record Refused<T>(Complaints complaints) implements Sent<T> {}

    /** Calls the gateway unless something could not even be read. What the reader cannot mend in the form is thrown. */
    static <T> Sent<T> attempt(Inputs inputs, Supplier<T> call) {
        if (!inputs.complaints().isEmpty()) {
            return new Refused<>(inputs.complaints());
        }
        try {
            return new Done<>(call.get());
        } catch (RestClientResponseException failure) {
            var refusal = Refusal.of(failure);
            if (!refusal.mendable()) {
                throw failure;
            }
            return new Refused<>(Complaints.of(refusal));
        }
    }
}
