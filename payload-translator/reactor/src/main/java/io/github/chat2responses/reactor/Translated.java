package io.github.chat2responses.reactor;

import io.github.chat2responses.shim.ShimStream;
import java.io.IOException;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;

/** The chunks that become of a server's stream. It is asked for a piece when the Chat code wants one. */
final class Translated {
    private Translated() {}

    static Flux<byte[]> of(ShimStream stream, int copy, Flux<byte[]> server) {
        return server.onErrorComplete(thrown -> stream.isEnding())
                .doOnError(stream::broken)
                .<byte[]>handle((piece, sink) -> pass(stream, stream.accept(copy, piece, 0, piece.length), sink))
                .concatWith(Flux.defer(() -> stream.isOver() ? Flux.empty() : last(stream, copy)))
                .doFinally(signal -> stream.close());
    }

    private static Flux<byte[]> last(ShimStream stream, int copy) {
        return Flux.just(stream.end(copy)).handle((chunks, sink) -> pass(stream, chunks, sink));
    }

    private static void pass(ShimStream stream, byte[] chunks, SynchronousSink<byte[]> sink) {
        if (chunks.length > 0) {
            sink.next(chunks);
        }
        Optional<IOException> failure = stream.failure();
        if (failure.isPresent()) {
            sink.error(failure.get());
        } else if (stream.isOver() && !stream.isEnding()) {
            // Cancels the server, which would go on; where it is about to end, its connection can be used again.
            sink.complete();
        }
    }
}
