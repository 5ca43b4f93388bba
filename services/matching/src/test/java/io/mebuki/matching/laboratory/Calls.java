package io.mebuki.matching.laboratory;

import co.elastic.clients.transport.Endpoint;
import co.elastic.clients.transport.TransportOptions;
import co.elastic.clients.transport.http.TransportHttpClient;
import co.elastic.clients.transport.instrumentation.Instrumentation;
import java.util.ArrayList;
import java.util.List;

/** How long the calls of the search server take, by the thread that makes them. */
final class Calls implements Instrumentation {

    private final ThreadLocal<List<Double>> taken = ThreadLocal.withInitial(ArrayList::new);

    /** Milliseconds of this thread's calls since it asked last, in their order. */
    List<Double> take() {
        var all = List.copyOf(taken.get());
        taken.get().clear();
        return all;
    }

    @Override
    public <R> Context newContext(R request, Endpoint<R, ?, ?> endpoint) {
        return new Call(taken.get(), System.nanoTime());
    }

    private record Call(List<Double> taken, long start) implements Context {

        @Override
        public ThreadScope makeCurrent() {
            return () -> {};
        }

        @Override
        public void beforeSendingHttpRequest(TransportHttpClient.Request request, TransportOptions options) {
            // The time to write the request counts too.
        }

        @Override
        public void afterReceivingHttpResponse(TransportHttpClient.Response response) {
            // So does the time to read the answer.
        }

        @Override
        public <R> void afterDecodingApiResponse(R response) {
            // The call ends when it is closed.
        }

        @Override
        public void recordException(Throwable thrown) {
            // It reaches the caller.
        }

        @Override
        public void close() {
            taken.add((System.nanoTime() - start) / 1e6);
        }
    }
}
