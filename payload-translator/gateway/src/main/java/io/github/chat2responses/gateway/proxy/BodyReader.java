package io.github.chat2responses.gateway.proxy;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Collects a body up to a limit. What a sender announces is not believed before it is there. */
final class BodyReader {
    private static final int UNKNOWN = 4 << 10;
    private static final int MOST_AT_ONCE = 64 << 10;

    private final int most;
    private final Runnable piece;
    private final Runnable tooLarge;
    private byte[] bytes;
    private int length;

    private BodyReader(int most, Runnable piece, Runnable tooLarge, int announced) {
        this.most = most;
        this.piece = piece;
        this.tooLarge = tooLarge;
        this.bytes = new byte[Math.min(announced, MOST_AT_ONCE)];
    }

    static void read(Visit visit, Consumer<byte[]> whole) {
        HttpServerRequest request = visit.request();
        int most = visit.desk().limits().body();
        long announced = announced(request.getHeader(HttpHeaders.CONTENT_LENGTH));
        Runnable tooLarge = () -> visit.fails(Trouble.REQUEST_TOO_LARGE);
        if (announced > most) {
            tooLarge.run();
            return;
        }
        visit.watch().expect(visit.desk().timeouts().body(), () -> visit.fails(Trouble.BODY_TIMEOUT));
        new BodyReader(most, visit.watch()::touch, tooLarge, (int) announced).start(request, visit, whole);
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            visit.response().writeContinue();
        }
    }

    static void read(Visit visit, HttpClientResponse answer, Consumer<byte[]> whole) {
        int most = visit.desk().limits().answer();
        long announced = announced(answer.getHeader(HttpHeaders.CONTENT_LENGTH));
        Runnable tooLarge = () -> visit.fails(Trouble.ANSWER_TOO_LARGE);
        if (announced > most) {
            tooLarge.run();
            return;
        }
        new BodyReader(most, visit.watch()::touch, tooLarge, (int) announced).start(answer, visit, whole);
    }

    private static long announced(@Nullable String length) {
        if (length == null) {
            return UNKNOWN;
        }
        try {
            return Long.parseLong(length);
        } catch (NumberFormatException e) {
            // The server refuses such a request before it comes here.
            return UNKNOWN;
        }
    }

    private void start(ReadStream<Buffer> from, Visit visit, Consumer<byte[]> whole) {
        from.handler(buffer -> {
            if (visit.isOver()) {
                return;
            }
            piece.run();
            if (!add(buffer)) {
                bytes = new byte[0];
                tooLarge.run();
            }
        });
        from.endHandler(ended -> {
            if (!visit.isOver()) {
                visit.step(() -> whole.accept(length == bytes.length ? bytes : Arrays.copyOf(bytes, length)));
            }
        });
    }

    private boolean add(Buffer buffer) {
        int more = length + buffer.length();
        if (more < 0 || more > most) {
            return false;
        }
        if (more > bytes.length) {
            int doubled = (int) Math.min(most, 2L * bytes.length);
            bytes = Arrays.copyOf(bytes, Math.max(more, doubled));
        }
        buffer.getBytes(bytes, length);
        length = more;
        return true;
    }
}
