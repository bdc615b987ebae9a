package io.github.chat2responses.shim;

import java.io.IOException;
import java.util.Optional;

/**
 * An answer on its way to the Chat code, piece by piece. It does no input or output itself: the adapter asks the server for
 * more when its client wants more, and has to {@link #close()} it at the end. For one thread at a time, but for {@link #close()}.
 */
public interface ShimStream extends AutoCloseable {
    /**
     * What describes the answer.
     *
     * @return the headers for the Chat code
     */
    Headers headers();

    /**
     * Takes the next bytes of the only server answer.
     *
     * @param bytes the array that holds the piece
     * @param from where the piece begins
     * @param length how many bytes it has
     * @return what the Chat code gets now, maybe nothing; it must not be changed
     */
    default byte[] accept(byte[] bytes, int from, int length) {
        return accept(0, bytes, from, length);
    }

    /**
     * Takes the next bytes of one of several answers.
     *
     * @param copy which of the {@link Outgoing#copies()}, from 0
     * @param bytes the array that holds the piece
     * @param from where the piece begins
     * @param length how many bytes it has
     * @return as {@link #accept(byte[], int, int)}
     */
    byte[] accept(int copy, byte[] bytes, int from, int length);

    /**
     * Says that the only answer has ended without an error of the connection.
     *
     * @return what is left for the Chat code
     */
    default byte[] end() {
        return end(0);
    }

    /**
     * Says that one of several answers has ended.
     *
     * @param copy which of the {@link Outgoing#copies()}, from 0
     * @return what is left for the Chat code
     */
    byte[] end(int copy);

    /**
     * Says that the connection broke. The adapter tells its client as if Chat's own connection had.
     *
     * @param cause what the client reported
     */
    void broken(Throwable cause);

    /**
     * Whether nothing more can come, so that the adapter can stop reading.
     *
     * @return true after the last piece or a failure
     */
    boolean isOver();

    /**
     * Whether the answer is complete and the server about to end, so that an adapter whose client can use the connection again
     * had better read to its end; what still comes is nothing to anybody.
     *
     * @return false as long as it is not over, after a failure, and where the server would go on
     */
    boolean isEnding();

    /**
     * Why the answer is not complete. Some clients take the end of the connection for the end of an answer, so the adapter
     * has to break the connection off with this, after the last piece.
     *
     * @return empty as long as all is well
     */
    Optional<IOException> failure();

    /** Says that nobody reads any more, after the end or before. The adapter closes the connection to the server. */
    @Override
    void close();
}
