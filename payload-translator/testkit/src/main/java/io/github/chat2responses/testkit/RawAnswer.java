package io.github.chat2responses.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

/** An answer that a test writes piece by piece, so that it can be late, cut off or wrong. */
public final class RawAnswer {
    private final Socket socket;
    private final AtomicLong written = new AtomicLong();
    private boolean chunked;

    RawAnswer(Socket socket) {
        this.socket = socket;
    }

    /**
     * Sends a whole answer.
     *
     * @param status the HTTP status
     * @param body the body, JSON
     * @param headers more lines for the head
     * @throws IOException if the client has gone
     */
    public void send(int status, String body, String... headers) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        head(status, "Content-Type: application/json\r\nContent-Length: " + bytes.length, headers);
        write(bytes, 0, bytes.length);
    }

    /**
     * Sends the head of a stream of events.
     *
     * @throws IOException if the client has gone
     */
    public void stream() throws IOException {
        head(200, "Content-Type: text/event-stream; charset=utf-8\r\nTransfer-Encoding: chunked");
        chunked = true;
    }

    private void head(int status, String first, String... headers) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Whatever\r\n" + first + "\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        raw(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Sends a piece of the body at once.
     *
     * @param text the piece
     * @throws IOException if the client has gone
     */
    public void write(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        write(bytes, 0, bytes.length);
    }

    /**
     * Sends a piece of the body at once.
     *
     * @param bytes the array that holds the piece
     * @param from where it begins
     * @param length how long it is
     * @throws IOException if the client has gone
     */
    public void write(byte[] bytes, int from, int length) throws IOException {
        byte[] piece = Arrays.copyOfRange(bytes, from, from + length);
        if (chunked) {
            raw((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII), piece, new byte[] {
                '\r', '\n'
            });
        } else {
            raw(piece);
        }
        written.addAndGet(length);
    }

    /**
     * Ends a stream as it should be.
     *
     * @throws IOException if the client has gone
     */
    public void end() throws IOException {
        raw("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Breaks the connection off.
     *
     * @throws IOException never of interest
     */
    public void drop() throws IOException {
        socket.close();
    }

    /**
     * Waits until the client is gone.
     *
     * @param longest how long
     * @return false if it is still there
     * @throws IOException if the connection cannot be read
     */
    public boolean awaitGone(Duration longest) throws IOException {
        socket.setSoTimeout((int) longest.toMillis());
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /**
     * How much of the body has been sent, or taken into the buffers of the operating system.
     *
     * @return the number of bytes
     */
    public long written() {
        return written.get();
    }

    private void raw(byte[]... pieces) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            all.writeBytes(piece);
        }
        socket.getOutputStream().write(all.toByteArray());
        socket.getOutputStream().flush();
    }
}
