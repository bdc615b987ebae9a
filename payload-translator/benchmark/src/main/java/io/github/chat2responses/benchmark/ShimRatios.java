package io.github.chat2responses.benchmark;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.chat2responses.carrier.ReasoningCarrier;
import io.github.chat2responses.shim.BlockingUpstream;
import io.github.chat2responses.shim.Carriage;
import io.github.chat2responses.shim.Delivery;
import io.github.chat2responses.shim.Headers;
import io.github.chat2responses.shim.Outgoing;
import io.github.chat2responses.shim.Shim;
import io.github.chat2responses.shim.ShimCall;
import io.github.chat2responses.shim.ShimOptions;
import io.github.chat2responses.shim.ShimRequest;
import io.github.chat2responses.shim.ShimStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Prints what a shim adds to an exchange: one line a measure. The client costs nothing here, so all that is measured is added:
 * the CPU time as a ratio to a plain Jackson tree round trip of both bodies, and one delta of a stream.
 */
public final class ShimRatios {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final URI CHAT = URI.create("https://api.openai.com/v1/chat/completions");
    private static final Headers ASKED = Headers.of(Map.of(
            "Authorization", List.of("Bearer sk-x"),
            "Content-Type", List.of("application/json"),
            "Accept", List.of("application/json"),
            "User-Agent", List.of("benchmark")));
    private static final Headers ANSWERED = Headers.of(Map.of(
            "Content-Type", List.of("application/json"),
            "x-request-id", List.of("req_1"),
            "openai-processing-ms", List.of("17")));

    private ShimRatios() {}

    /**
     * Measures and prints.
     *
     * @param args none
     */
    public static void main(String[] args) {
        print(System.out);
    }

    private static void print(PrintStream out) {
        byte[] request = Payloads.request();
        byte[] answer = Payloads.answer();
        Shim usual = Shim.create();
        ShimOptions options = ShimOptions.defaults();
        Shim plain = Shim.create(options.withTranslation(options.translation().withReasoning(ReasoningCarrier.none())));
        Meter exchanges = new Meter();
        exchanges.add("jackson", () -> roundTrip(request).length + roundTrip(answer).length);
        exchanges.add("usual", () -> exchanged(usual, request, answer));
        exchanges.add("plain", () -> exchanged(plain, request, answer));
        exchanges.run();
        line(out, "shim.exchange.cpu", exchanges.cpu("usual") / exchanges.cpu("jackson"));
        line(out, "shim.exchange.bytes", exchanges.bytes("usual") / exchanges.bytes("jackson"));
        line(out, "shim.exchange.without.reasoning.cpu", exchanges.cpu("plain") / exchanges.cpu("jackson"));
        ShimStream stream = call(usual, request).stream(ANSWERED);
        byte[] start = Payloads.streamStart();
        stream.accept(start, 0, start.length);
        byte[] delta = Payloads.delta(17);
        Meter deltas = new Meter();
        deltas.add("delta", () -> stream.accept(delta, 0, delta.length));
        deltas.run();
        line(out, "shim.delta.micros", deltas.cpu("delta") / 1000);
        line(out, "shim.delta.bytes", deltas.bytes("delta"));
    }

    private static ShimCall call(Shim shim, byte[] request) {
        return shim.call(new ShimRequest("POST", CHAT, ASKED, request)).orElseThrow();
    }

    private static byte[] exchanged(Shim shim, byte[] request, byte[] answer) {
        try {
            Delivery<byte[]> delivery = Carriage.carry(call(shim, request), new Canned(answer));
            try (InputStream body = delivery.body().orElseThrow()) {
                return body.readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory can always be read", e);
        }
    }

    private static byte[] roundTrip(byte[] json) {
        try {
            return MAPPER.writeValueAsBytes(MAPPER.readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException("memory can always be read", e);
        }
    }

    private static void line(PrintStream out, String name, double value) {
        out.printf(Locale.ROOT, "%s %.2f%n", name, value);
    }

    /** A client that has its answer at hand. */
    private static final class Canned implements BlockingUpstream<byte[]> {
        private final byte[] answer;

        Canned(byte[] answer) {
            this.answer = answer;
        }

        @Override
        public byte[] send(Outgoing outgoing) {
            if (outgoing.body().length == 0) {
                throw new IllegalStateException("there is nothing to send");
            }
            return answer;
        }

        @Override
        public int status(byte[] ignored) {
            return 200;
        }

        @Override
        public Headers headers(byte[] ignored) {
            return ANSWERED;
        }

        @Override
        public InputStream body(byte[] body) {
            return new ByteArrayInputStream(body);
        }

        @Override
        public void close(byte[] ignored) {}
    }
}
