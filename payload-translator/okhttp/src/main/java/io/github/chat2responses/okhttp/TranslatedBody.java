package io.github.chat2responses.okhttp;

import java.io.InputStream;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/** An answer for the Chat code. Closing it closes the server's answer. */
final class TranslatedBody extends ResponseBody {
    private final @Nullable MediaType type;
    private final long length;
    private final BufferedSource source;

    TranslatedBody(@Nullable MediaType type, long length, InputStream bytes) {
        this.type = type;
        this.length = length;
        this.source = Okio.buffer(Okio.source(bytes));
    }

    @Override
    public @Nullable MediaType contentType() {
        return type;
    }

    @Override
    public long contentLength() {
        return length;
    }

    @Override
    public BufferedSource source() {
        return source;
    }
}
