package io.github.chat2responses.shim;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a call has come whose answers are read by waiting. Where Chat was asked for several choices, the answers are fetched
 * one after the other, since many clients can have only one under way; a stream then begins with the last of them.
 */
final class Progress<A> {
    private static final int PIECE = 8192;

    private final ShimCall call;
    private final AnswerReader<A> reader;
    private final List<byte[]> bodies = new ArrayList<>();
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private @Nullable ShimStream stream;
    private int streamed;

    Progress(ShimCall call, AnswerReader<A> reader) {
        this.call = call;
        this.reader = reader;
    }

    /** What there is to deliver without sending anything. */
    Optional<Delivery<A>> refusal() {
        return call.refusal().map(reply -> Delivery.of(reply, null));
    }

    /** Says that there was no answer. False if that is the end. */
    boolean goesOnAfter(Throwable failure) {
        boolean goesOn = call.fallsBack(failure);
        reset();
        return goesOn;
    }

    /** Takes an answer. Empty if a request has to be sent: the next one, or the same to Chat. */
    Optional<Delivery<A>> take(A answer) throws IOException {
        try {
            int status = reader.status(answer);
            Headers headers = reader.headers(answer);
            return switch (call.head(status, headers)) {
                case PASS -> Optional.of(Delivery.untouched(answer, status, headers));
                case FALL_BACK -> {
                    reader.close(answer);
                    reset();
                    yield Optional.empty();
                }
                case WHOLE -> whole(answer, status, headers);
                case STREAM -> stream(answer, status, headers);
            };
        } catch (IOException | RuntimeException e) {
            reader.close(answer);
            if (goesOnAfter(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Optional<Delivery<A>> whole(A answer, int status, Headers headers) throws IOException {
        byte[] body;
        try (InputStream in = reader.body(answer)) {
            body = in.readAllBytes();
        }
        reader.close(answer);
        boolean isError = status / 100 != 2;
        if (!isError) {
            bodies.add(body);
            if (bodies.size() < call.outgoing().copies()) {
                return Optional.empty();
            }
        }
        Optional<Reply> reply = call.whole(status, headers, isError ? List.of(body) : bodies);
        if (reply.isEmpty()) {
            reset();
        }
        return reply.map(one -> Delivery.of(one, answer));
    }

    private Optional<Delivery<A>> stream(A answer, int status, Headers headers) throws IOException {
        ShimStream one = stream == null ? call.stream(headers) : stream;
        stream = one;
        int copy = streamed++;
        if (copy < call.outgoing().copies() - 1 && !one.isOver()) {
            drain(answer, one, copy);
            return Optional.empty();
        }
        InputStream in = reader.body(answer);
        InputStream translated = new TranslatedInput(one, copy, in, begun.toByteArray(), () -> reader.close(answer));
        return Optional.of(Delivery.of(answer, status, one.headers(), translated));
    }

    private void drain(A answer, ShimStream one, int copy) throws IOException {
        byte[] piece = new byte[PIECE];
        try (InputStream in = reader.body(answer)) {
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                begun.writeBytes(one.accept(copy, piece, 0, length));
            }
        }
        begun.writeBytes(one.end(copy));
        reader.close(answer);
    }

    private void reset() {
        bodies.clear();
        begun.reset();
        stream = null;
        streamed = 0;
    }
}
