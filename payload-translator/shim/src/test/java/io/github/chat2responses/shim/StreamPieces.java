package io.github.chat2responses.shim;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The pieces of a body that is read by waiting. */
public final class StreamPieces implements ContractClient.Pieces {
    private final InputStream in;
    private final byte[] piece = new byte[1 << 16];

    public StreamPieces(InputStream in) {
        this.in = in;
    }

    @Override
    public byte[] next() throws IOException {
        int length = in.read(piece);
        return length < 0 ? null : Arrays.copyOf(piece, length);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
