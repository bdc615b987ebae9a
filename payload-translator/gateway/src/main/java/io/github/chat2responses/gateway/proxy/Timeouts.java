package io.github.chat2responses.gateway.proxy;

import java.time.Duration;
import java.util.List;

/**
 * How long the gateway waits. There is no limit for an answer as a whole: a stream may take as long as it moves.
 *
 * @param connect for a connection to the upstream, TLS included
 * @param firstByte from the end of the request to the head of the answer, in which a model may think
 * @param idle between two pieces of an answer
 * @param reader for a client that does not read what is there for it
 * @param body between two pieces of a request
 */
public record Timeouts(Duration connect, Duration firstByte, Duration idle, Duration reader, Duration body) {
    /**
     * Checks the times.
     *
     * @throws IllegalArgumentException if one is less than a millisecond
     */
    public Timeouts {
        for (Duration one : List.of(connect, firstByte, idle, reader, body)) {
            if (one.toMillis() < 1) {
                throw new IllegalArgumentException("a timeout must be at least a millisecond, not " + one);
            }
        }
    }

    /**
     * Ten seconds for a connection, ten minutes for the first byte (as the official clients), five for the next and for a
     * reader, one for a body.
     *
     * @return the timeouts
     */
    public static Timeouts usual() {
        return new Timeouts(
                Duration.ofSeconds(10),
                Duration.ofMinutes(10),
                Duration.ofMinutes(5),
                Duration.ofMinutes(5),
                Duration.ofMinutes(1));
    }
}
