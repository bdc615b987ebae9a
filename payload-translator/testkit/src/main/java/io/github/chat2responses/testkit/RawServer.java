package io.github.chat2responses.testkit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server whose every byte is the test's: for answers that no well-behaved server gives. One thread for each connection. */
public final class RawServer implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *(\\d+)");
    private static final Pattern CHUNKED = Pattern.compile("(?im)^transfer-encoding: *chunked");

    private final ServerSocket server;
    private final Script script;
    private final List<RawRequest> requests = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();

    private RawServer(Script script) throws IOException {
        this.script = script;
        this.server = new ServerSocket(0, 1000, InetAddress.getLoopbackAddress());
        thread(this::listen);
    }

    /** What the server does with a request. */
    @FunctionalInterface
    public interface Script {
        /**
         * Answers.
         *
         * @param request the request
         * @param answer takes what is sent
         * @throws IOException if the client has gone
         * @throws InterruptedException if the test is over
         */
        void answer(RawRequest request, RawAnswer answer) throws IOException, InterruptedException;
    }

    /**
     * Starts a server on a free port of this machine.
     *
     * @param script what it does with each request
     * @return the running server
     * @throws UncheckedIOException if no port can be had
     */
    public static RawServer start(Script script) {
        try {
            return new RawServer(script);
        } catch (IOException e) {
            throw new UncheckedIOException("no port can be had", e);
        }
    }

    /**
     * The base URL for clients.
     *
     * @return for example {@code http://127.0.0.1:8089/v1}
     */
    public String baseUrl() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/v1";
    }

    /**
     * The requests so far.
     *
     * @return a copy
     */
    public List<RawRequest> requests() {
        return List.copyOf(requests);
    }

    /**
     * How many connections clients have made so far.
     *
     * @return the number
     */
    public int connections() {
        return connections.get();
    }

    /** Stops at once, and breaks all connections off. */
    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() throws IOException {
        while (!server.isClosed()) {
            Socket socket = server.accept();
            open.add(socket);
            connections.incrementAndGet();
            thread(() -> serve(socket));
        }
    }

    private void serve(Socket socket) throws IOException, InterruptedException {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            while (!socket.isClosed()) {
                String head = head(in);
                if (head.isEmpty()) {
                    return;
                }
                RawRequest request = RawRequest.of(head, body(in, head));
                requests.add(request);
                script.answer(request, new RawAnswer(socket));
            }
        } finally {
            open.remove(socket);
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        String line = line(in);
        while (!line.isEmpty()) {
            head.append(line).append('\n');
            line = line(in);
        }
        return head.toString();
    }

    private static byte[] body(InputStream in, String head) throws IOException {
        if (CHUNKED.matcher(head).find()) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            for (int size = size(in); size > 0; size = size(in)) {
                body.writeBytes(in.readNBytes(size));
                line(in);
            }
            line(in);
            return body.toByteArray();
        }
        Matcher length = LENGTH.matcher(head);
        return length.find() ? in.readNBytes(Integer.parseInt(length.group(1))) : new byte[0];
    }

    private static int size(InputStream in) throws IOException {
        String line = line(in);
        return line.isEmpty() ? 0 : Integer.parseInt(line, 16);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int one = in.read();
        while (one >= 0 && one != '\n') {
            if (one != '\r') {
                line.write(one);
            }
            one = in.read();
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    /** A task for which a broken connection is an end like any other. */
    private interface Task {
        void run() throws IOException, InterruptedException;
    }

    private static void thread(Task task) {
        Thread thread = new Thread(
                () -> {
                    try {
                        task.run();
                    } catch (IOException e) {
                        // The other side has gone, or the test is over.
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "raw-server");
        thread.setDaemon(true);
        thread.start();
    }
}
