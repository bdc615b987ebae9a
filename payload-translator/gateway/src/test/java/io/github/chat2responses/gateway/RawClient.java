package io.github.chat2responses.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;

/** A client that does what well-behaved ones never do. */
final class RawClient implements AutoCloseable {
    static final String HELLO = "{\"model\":\"gpt-5.6-sol\",\"messages\":[{\"role\":\"user\",\"content\":\"Hello\"}]}";
    static final String HELLO_STREAM = HELLO.replace("{\"model\"", "{\"stream\":true,\"model\"");

    private final Socket socket;

    RawClient(Listen listen) throws IOException {
        this(listen, 0);
    }

    RawClient(Listen listen, int receiveBuffer) throws IOException {
        socket = new Socket();
        if (receiveBuffer > 0) {
            socket.setReceiveBufferSize(receiveBuffer);
        }
        socket.setSoTimeout(20_000);
        socket.connect(new InetSocketAddress(listen.host(), listen.port()));
    }

    RawClient send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
        return this;
    }

    RawClient post(String path, String body) throws IOException {
        return send("POST " + path + " HTTP/1.1\r\nHost: gateway\r\nAuthorization: Bearer sk-test\r\nContent-Length: "
                + body.getBytes(UTF_8).length + "\r\n\r\n" + body);
    }

    RawClient chat(String body) throws IOException {
        return post("/v1/chat/completions", body);
    }

    /** Reads until a text has come. */
    String until(String end) throws IOException {
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

    /** Reads so many bytes, whatever they are. */
    void skip(int length) throws IOException {
        socket.getInputStream().readNBytes(length);
    }

    /** Reads until the other side closes. */
    String rest() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
