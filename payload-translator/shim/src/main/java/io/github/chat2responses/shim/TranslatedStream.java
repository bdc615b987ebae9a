package io.github.chat2responses.shim;

import io.github.chat2responses.rules.Diagnostic;
import io.github.chat2responses.shim.observe.Ending;
import io.github.chat2responses.translate.SseStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Events of Responses become chunks of Chat. */
final class TranslatedStream implements ShimStream {
    /** An event that is not JSON: nobody knows what it would have said, so the answer is not complete. */
    private static final String UNREADABLE = "C2R301";

    private static final int OK = 200;
    private static final byte[] NOTHING = {};

    private final ShimCall call;
    private final SseStream sse;
    private final Headers headers;
    private int checked;
    private @Nullable IOException failure;

    TranslatedStream(ShimCall call, SseStream sse, Headers headers) {
        this.call = call;
        this.sse = sse;
        this.headers = headers;
    }

    @Override
    public Headers headers() {
        return headers;
    }

    @Override
    public byte[] accept(int copy, byte[] bytes, int from, int length) {
        return isOver() ? NOTHING : checked(sse.accept(copy, bytes, from, length), Ending.FAILED);
    }

    @Override
    public byte[] end(int copy) {
        return isOver() ? NOTHING : checked(sse.end(copy), Ending.BROKEN);
    }

    private byte[] checked(byte[] chunks, Ending ifNotDone) {
        List<Diagnostic> found = sse.diagnostics();
        for (; checked < found.size(); checked++) {
            if (found.get(checked).code().equals(UNREADABLE)) {
                failure = new IOException("the server sent an event that cannot be read");
                call.finish(Ending.BROKEN, OK, found);
                return ErrorReplies.inStream("the server sent an event that cannot be read", "stream_unreadable");
            }
        }
        if (sse.isDone()) {
            call.finish(Ending.ANSWERED, OK, found);
        } else if (sse.isClosed()) {
            failure = new IOException("the stream ended before the answer was complete");
            call.finish(ifNotDone, OK, found);
        }
        return chunks;
    }

    @Override
    public void broken(Throwable cause) {
        call.finish(Ending.BROKEN, OK, sse.diagnostics());
    }

    @Override
    public boolean isOver() {
        return failure != null || sse.isClosed();
    }

    @Override
    public boolean isEnding() {
        return failure == null && sse.isDone() && !sse.isCut();
    }

    @Override
    public Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public void close() {
        call.close();
    }
}
