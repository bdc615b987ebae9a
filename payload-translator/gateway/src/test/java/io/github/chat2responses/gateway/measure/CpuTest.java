package io.github.chat2responses.gateway.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processor time of the gateway for a request, as a multiple of what nginx takes to pass the same bytes through, both before
 * the same nginx with canned answers and under the same load of 16 connections. Linux, with nginx and wrk at hand.
 */
@Tag("measurement")
class CpuTest {
    private static final String NGINX = System.getProperty("nginx", "nginx");
    private static final String WRK = System.getProperty("wrk", "wrk");
    private static final int WARM_UP = Integer.getInteger("warmup", 25);
    private static final int SECONDS = 4;
    private static final int ROUNDS = 5;

    @TempDir
    private Path folder;

    private final List<Process> running = new ArrayList<>();

    private record Load(String name, String script, String path, double most) {}

    @Test
    void aRequestCostsAFewTimesWhatPassingItThroughCosts() throws Exception {
        assumeThat(isThere(NGINX, "-v") && isThere(WRK, "-v"))
                .as("nginx and wrk on the path, or -Dnginx=FILE -Dwrk=FILE")
                .isTrue();
        Files.createDirectories(folder.resolve("logs"));
        Files.writeString(folder.resolve("answer.json"), Canned.answer());
        Files.writeString(folder.resolve("stream.sse"), Canned.events());
        int upstream = freePort();
        int through = freePort();
        nginx("upstream", UPSTREAM, upstream, 0);
        Process nginx = nginx("through", THROUGH, through, upstream);
        List<Load> loads = List.of(
                new Load("1 KB", script("small", Canned.small(false)), "/json", 5),
                new Load("50 KB", script("large", Canned.large()), "/json", 18),
                new Load("110 events", script("stream", Canned.small(true)), "/sse", 20));
        try {
            for (Load load : loads) {
                measure(load, nginx.pid(), through, URI.create("http://127.0.0.1:" + upstream + load.path()));
            }
        } finally {
            running.forEach(Process::destroy);
        }
    }

    private void measure(Load load, long nginx, int through, URI upstream) throws Exception {
        try (Program gateway = new Program(upstream)) {
            String ours = gateway.uri("/v1/chat/completions").toString();
            String theirs = "http://127.0.0.1:" + through + load.path() + "/v1/responses";
            wrk(load.script(), ours, WARM_UP);
            List<Double> ratios = new ArrayList<>();
            List<Double> costs = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                double passing = cost(load, theirs, () -> Program.cpu(nginx));
                double translating = cost(load, ours, gateway::cpu);
                ratios.add(translating / passing);
                costs.add(translating);
            }
            ratios.sort(null);
            costs.sort(null);
            System.out.printf(
                    Locale.ROOT,
                    "%s: %.1f x nginx (median of %d; %.1f to %.1f), %.3f ms of processor time a request%n",
                    load.name(),
                    ratios.get(ROUNDS / 2),
                    ROUNDS,
                    ratios.get(0),
                    ratios.get(ROUNDS - 1),
                    costs.get(ROUNDS / 2));
            assertThat(ratios.get(ROUNDS / 2)).as(load.name()).isLessThanOrEqualTo(load.most());
        }
    }

    private interface Clock {
        double seconds();
    }

    private static double cost(Load load, String url, Clock cpu) throws Exception {
        double before = cpu.seconds();
        long requests = wrk(load.script(), url, SECONDS);
        return (cpu.seconds() - before) * 1000 / requests;
    }

    private static long wrk(String script, String url, int seconds) throws Exception {
        Process wrk = new ProcessBuilder(WRK, "-t1", "-c16", "-d" + seconds + "s", "-s", script, url)
                .redirectErrorStream(true)
                .start();
        String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).doesNotContain("Non-2xx").doesNotContain("Socket errors");
        Matcher requests = Pattern.compile("(\\d+) requests in").matcher(said);
        assertThat(requests.find()).as(said).isTrue();
        return Long.parseLong(requests.group(1));
    }

    private String script(String name, String body) throws IOException {
        Path file = folder.resolve(name + ".lua");
        Files.writeString(
                file,
                "wrk.method=\"POST\"\nwrk.headers[\"Content-Type\"]=\"application/json\"\n"
                        + "wrk.headers[\"Authorization\"]=\"Bearer sk-test\"\nwrk.body=[==[" + body + "]==]\n");
        return file.toString();
    }

    private Process nginx(String name, String servers, int port, int upstream) throws IOException {
        String config = COMMON.replace("SERVERS", servers)
                .replace("FOLDER", folder.toString())
                .replace("NAME", name)
                .replace("CANNED", Integer.toString(upstream))
                .replace("PORT", Integer.toString(port));
        Path file = Files.writeString(folder.resolve(name + ".conf"), config);
        Process nginx = new ProcessBuilder(NGINX, "-p", folder.toString(), "-c", file.toString())
                .inheritIO()
                .start();
        running.add(nginx);
        return nginx;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean isThere(String program, String argument) {
        try {
            new ProcessBuilder(program, argument).start().waitFor();
            return true;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final String COMMON = """
            daemon off; master_process off; pid FOLDER/NAME.pid; error_log FOLDER/logs/NAME.log crit;
            events { worker_connections 512; }
            http {
              access_log off; tcp_nodelay on; sendfile on; keepalive_requests 1000000000; client_body_buffer_size 256k;
              client_body_temp_path FOLDER/NAME-1; proxy_temp_path FOLDER/NAME-2; fastcgi_temp_path FOLDER/NAME-3;
              uwsgi_temp_path FOLDER/NAME-4; scgi_temp_path FOLDER/NAME-5;
              SERVERS
            }
            """;

    /** A file for every POST. */
    private static final String UPSTREAM = """
            server {
              listen 127.0.0.1:PORT; root FOLDER;
              location = /answer.json { default_type application/json; }
              location = /stream.sse { default_type text/event-stream; }
              location /json/ { error_page 404 405 =200 /answer.json; }
              location /sse/ { error_page 404 405 =200 /stream.sse; }
            }
            """;

    private static final String THROUGH = """
            upstream canned { server 127.0.0.1:CANNED; keepalive 64; keepalive_requests 1000000000; }
            server {
              listen 127.0.0.1:PORT;
              location / {
                proxy_pass http://canned; proxy_http_version 1.1; proxy_set_header Connection ""; proxy_buffering off;
              }
            }
            """;
}
