package io.github.chat2responses.shim;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An HTTP client with its adapter, as the contract uses it: by the client's own calls. */
public interface ContractClient extends AutoCloseable {
    /** Sends a request and reads the answer to its end; statuses are no exceptions. */
    Answer send(String method, URI uri, Map<String, String> headers, String body) throws Exception;

    /** Posts a request for a stream, and comes back when the headers are there. */
    Pieces stream(URI uri, Map<String, String> headers, String body) throws Exception;

    /** Begins to send a request, and returns what cancels it; empty for a client that cannot do that. */
    default Optional<Runnable> begin(URI uri, Map<String, String> headers, String body) {
        return Optional.empty();
    }

    @Override
    default void close() throws IOException {}

    /** What came. */
    record Answer(int status, Map<String, List<String>> headers, String body) {}

    /** The body of a stream. */
    interface Pieces extends AutoCloseable {
        /** The next bytes; null at the end. */
        byte[] next() throws Exception;

        @Override
        void close() throws IOException;
    }
}
