package io.mebuki.matching.index;

import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.springframework.boot.elasticsearch.autoconfigure.Rest5ClientBuilderCustomizer;

/** Asks for answers that are not compressed: the search server would spend five times longer to squeeze vectors than to find them. */
final class PlainAnswers implements Rest5ClientBuilderCustomizer {

    @Override
    public void customize(Rest5ClientBuilder builder) {
        // All that is to be said is said to the builder below.
    }

    @Override
    public void customize(HttpAsyncClientBuilder builder) {
        builder.disableContentCompression();
    }
}
