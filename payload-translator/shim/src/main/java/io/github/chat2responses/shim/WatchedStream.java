package io.github.chat2responses.shim;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** What Chat answers, passed on as it is, while a shadow looks on. */
final class WatchedStream implements ShimStream {
    private static final byte[] NOTHING = {};

    private final Shadow shadow;
    private final int status;
    private final Headers headers;
    private final ByteArrayOutputStream seen = new ByteArrayOutputStream();
    private boolean ended;
    private boolean tooLong;

    WatchedStream(Shadow shadow, int status, Headers headers) {
        this.shadow = shadow;
        this.status = status;
        this.headers = headers;
    }

    @Override
    public Headers headers() {
        return headers;
    }

    @Override
    public byte[] accept(int copy, byte[] bytes, int from, int length) {
        tooLong |= !Shadow.fits((long) seen.size() + length);
        if (!tooLong) {
            seen.write(bytes, from, length);
        }
        return Arrays.copyOfRange(bytes, from, from + length);
    }

    @Override
    public byte[] end(int copy) {
        ended = true;
        if (tooLong) {
            shadow.gone();
        } else {
            shadow.answered(status, headers, seen.toByteArray());
        }
        return NOTHING;
    }

    @Override
    public void broken(Throwable cause) {
        shadow.gone();
    }

    @Override
    public boolean isOver() {
        return ended;
    }

    @Override
    public boolean isEnding() {
        return ended;
    }

    @Override
    public Optional<IOException> failure() {
        return Optional.empty();
    }

    /** Does nothing to a comparison that was begun. */
    @Override
    public void close() {
        shadow.gone();
    }
}
