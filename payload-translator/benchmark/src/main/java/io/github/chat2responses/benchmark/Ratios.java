package io.github.chat2responses.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.chat2responses.translate.ChatTranslator;
import io.github.chat2responses.translate.Exchange;
import io.github.chat2responses.translate.SseStream;
import io.github.chat2responses.translate.TranslationPolicy;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/** Prints one line a measure: ratios to a plain Jackson tree round trip of the same bytes, and the cost of one delta. */
public final class Ratios {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Ratios() {}

    /**
     * Measures and prints.
     *
     * @param args none
     */
    public static void main(String[] args) {
        print(System.out);
    }

    private static void print(PrintStream out) {
        ChatTranslator trees = ChatTranslator.byTree(TranslationPolicy.defaults());
        ChatTranslator fast = ChatTranslator.create();
        byte[] request = Payloads.request();
        Meter requests = new Meter();
        requests.add("jackson", () -> roundTrip(request));
        requests.add("tree", () -> translated(trees, request));
        requests.add("fast", () -> translated(fast, request));
        requests.run();
        line(out, "request.cpu", requests.cpu("tree") / requests.cpu("jackson"));
        line(out, "request.bytes", requests.bytes("tree") / requests.bytes("jackson"));
        line(out, "request.fast.cpu", requests.cpu("fast") / requests.cpu("jackson"));
        line(out, "request.fast.bytes", requests.bytes("fast") / requests.bytes("jackson"));
        Exchange exchange = fast.request(request);
        byte[] answer = Payloads.answer();
        Meter answers = new Meter();
        answers.add("jackson", () -> roundTrip(answer));
        answers.add("tree", () -> exchange.answer(answer).bytes());
        answers.run();
        line(out, "answer.cpu", answers.cpu("tree") / answers.cpu("jackson"));
        line(out, "answer.bytes", answers.bytes("tree") / answers.bytes("jackson"));
        Meter deltas = new Meter();
        SseStream stream = exchange.sse();
        stream.accept(Payloads.streamStart());
        byte[] delta = Payloads.delta(17);
        deltas.add("delta", () -> stream.accept(0, delta, 0, delta.length));
        deltas.run();
        line(out, "delta.micros", deltas.cpu("delta") / 1000);
        line(out, "delta.bytes", deltas.bytes("delta"));
    }

    private static byte[] translated(ChatTranslator translator, byte[] request) {
        Exchange exchange = translator.request(request);
        if (exchange.diagnostics().isEmpty()) {
            throw new IllegalStateException("the diagnostics are missing");
        }
        return exchange.bytes();
    }

    private static byte[] roundTrip(byte[] json) {
        try {
            return MAPPER.writeValueAsBytes(MAPPER.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the payload is JSON", e);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can always be read", e);
        }
    }

    private static void line(PrintStream out, String name, double value) {
        out.printf(Locale.ROOT, "%s %.2f%n", name, value);
    }
}
