package io.github.chat2responses.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;

/** A client that does what well-behaved ones never do. */
public final class RawClient implements AutoCloseable {
    public static final String HELLO =
            "{\"model\":\"gpt-5.6-sol\",\"messages\":[{\"role\":\"user\",\"content\":\"Hello\"}]}";
    public static final String HELLO_STREAM = HELLO.replace("{\"model\"", "{\"stream\":true,\"model\"");

    private final Socket socket;

    public RawClient(Listen listen) throws IOException {
        this(listen, 0);
    }

    public RawClient(Listen listen, int receiveBuffer) throws IOException {
        socket = new Socket();
        if (receiveBuffer > 0) {
            socket.setReceiveBufferSize(receiveBuffer);
        }
        socket.setSoTimeout(20_000);
        socket.connect(new InetSocketAddress(listen.host(), listen.port()));
    }

    public RawClient send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
        return this;
    }

    public RawClient post(String path, String body) throws IOException {
        return send("POST " + path + " HTTP/1.1\r\nHost: gateway\r\nAuthorization: Bearer sk-test\r\nContent-Length: "
                + body.getBytes(UTF_8).length + "\r\n\r\n" + body);
    }

    public RawClient chat(String body) throws IOException {
        return post("/v1/chat/completions", body);
    }

    /** Reads until a text has come. */
    public String until(String end) throws IOException {
        ByteArrayOutputStream seen = new ByteArrayOutputStream();
        byte[] wanted = end.getBytes(UTF_8);
        byte[] last = new byte[wanted.length];
        int next;
        while (!Arrays.equals(last, wanted) && (next = socket.getInputStream().read()) >= 0) {
            seen.write(next);
            System.arraycopy(last, 1, last, 0, last.length - 1);
            last[last.length - 1] = (byte) next;
        }
        return seen.toString(UTF_8);
    }

    /** The same for large answers: may read on behind the text. */
    public String untilFast(String end) throws IOException {
        ByteArrayOutputStream seen = new ByteArrayOutputStream();
        byte[] piece = new byte[64 << 10];
        int length;
        String tail = "";
        while (!tail.endsWith(end) && (length = socket.getInputStream().read(piece)) >= 0) {
            seen.write(piece, 0, length);
            String text = tail + new String(piece, 0, length, UTF_8);
            tail = text.substring(Math.max(0, text.length() - end.length()));
        }
        return seen.toString(UTF_8);
    }

    /** Reads so many bytes, whatever they are. */
    void skip(int length) throws IOException {
        socket.getInputStream().readNBytes(length);
    }

    /** Reads until the other side closes. */
    public String rest() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
