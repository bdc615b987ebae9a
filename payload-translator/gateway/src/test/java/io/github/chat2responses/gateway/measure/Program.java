package io.github.chat2responses.gateway.measure;

import io.github.chat2responses.gateway.Gateway;
import io.github.chat2responses.gateway.GatewayOptions;
import io.github.chat2responses.gateway.Listen;
import io.github.chat2responses.gateway.observe.Journal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A gateway in a JVM of its own, whose memory and processor time are nobody else's. */
final class Program implements AutoCloseable {
    private static final double TICKS = 100;

    private final Process process;
    private final int port;

    /** Starts one; it ends when the measurement does. */
    Program(URI upstream, String... jvm) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(jvm));
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), Program.class.getName(), upstream.toString()));
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            port = Integer.parseInt(out.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void main(String[] arguments) throws IOException {
        GatewayOptions options = GatewayOptions.to(URI.create(arguments[0]))
                .withListen(new Listen("127.0.0.1", 0))
                .withLog(Journal.Level.OFF);
        try (Gateway gateway = Gateway.start(options, System.err::println)) {
            System.out.println(gateway.listen().port());
            System.in.read();
        }
    }

    int port() {
        return port;
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Seconds of processor time so far. */
    double cpu() {
        return cpu(process.pid());
    }

    static double cpu(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The memory that the process really takes, in MiB. */
    long rss() {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                            .filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    >> 10;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The heap in use after a collection, in MiB. */
    long liveHeap() {
        jcmd("GC.run");
        String info = jcmd("GC.heap_info");
        return java.util.regex.Pattern.compile("^ (?!Metaspace).*? used (\\d+)K", java.util.regex.Pattern.MULTILINE)
                        .matcher(info)
                        .results()
                        .mapToLong(found -> Long.parseLong(found.group(1)))
                        .sum()
                >> 10;
    }

    private String jcmd(String command) {
        try {
            Process jcmd = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(process.pid()),
                            command)
                    .start();
            return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
