package io.mebuki.seeds.harvest.oai;

import io.mebuki.seeds.harvest.oai.HarvestException.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Asks a repository as often as it is sensible. */
final class Requests {

    private static final int OK = 200;

    private static final Pattern USER = Pattern.compile("//[^/]*@");

    private final URI base;
    private final Transport transport;
    private final Patience patience;
    private final Pause pause;

    Requests(URI base, Transport transport, Patience patience, Pause pause) {
        this.base = base;
        this.transport = transport;
        this.patience = patience;
        this.pause = pause;
    }

    /** {@link Thread#sleep(Duration)}, but in tests. */
    interface Pause {
        void take(Duration time) throws InterruptedException;
    }

    /** Makes something of an answer's body. Whatever is wrong with it, it is not asked for again: some of it has been given by then. */
    interface Reading<T> {
        T of(InputStream body);
    }

    <T> T ask(Request request, Reading<T> reading) {
        var asked = asked(request);
        for (int attempt = 1; ; attempt++) {
            Duration wait;
            try (var answer = transport.get(request.at(base))) {
                if (answer.status() == OK) {
                    return reading.of(answer.body());
                }
                refuseToRepeat(answer.status(), asked);
                wait = patience.before(
                        attempt + 1,
                        asked,
                        "it answers with status " + answer.status(),
                        answer.retryAfter().orElse(null));
            } catch (AddressRefusedException never) {
                throw new HarvestException(Failure.ADDRESS_REFUSED, asked, String.valueOf(never.getMessage()), never);
            } catch (IOException broken) {
                wait = patience.before(attempt + 1, asked, said(broken), null);
            }
            pause(wait, asked);
        }
    }

    /** How messages begin. Who reads them need not learn a password. */
    String asked(Request request) {
        return "%s asked for %s".formatted(USER.matcher(base.toString()).replaceFirst("//"), request);
    }

    private static void refuseToRepeat(int status, String asked) {
        if (status != 429 && status < 500) {
            throw new HarvestException(Failure.REQUEST_REFUSED, asked, "it answers with status " + status, null);
        }
    }

    static String said(IOException broken) {
        @Nullable String message = broken.getMessage();
        return message == null ? broken.getClass().getSimpleName() : message;
    }

    private void pause(Duration wait, String asked) {
        try {
            pause.take(wait);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new HarvestException(Failure.STOPPED, asked, "the harvest was stopped", stopped);
        }
    }
}
