package io.mebuki.seeds.harvest.oai;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;

/** The way to a repository: one request, no patience. */
public interface Transport {

    /** Throws {@link AddressRefusedException} where asking there again would be no better. */
    Answer get(URI address) throws IOException;

    /** An answer of whatever status, still arriving. */
    interface Answer extends AutoCloseable {

        int status();

        /** The header of that name, as sent. */
        Optional<String> retryAfter();

        /** Unpacked. */
        InputStream body() throws IOException;

        /** Lets go of what has not arrived. */
        @Override
        void close();
    }
}
