package io.github.chat2responses.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.Diagnostic;
import io.github.chat2responses.sse.SseDecoder;
import io.github.chat2responses.translate.ChatStream;
import io.github.chat2responses.translate.ChatTranslator;
import io.github.chat2responses.translate.Exchange;
import io.github.chat2responses.translate.Route;
import io.github.chat2responses.translate.SseStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One streamed answer as a document: the request, and the events as a list or as the raw bytes of the stream. */
final class StreamAnswer {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final ArrayNode chunks = MAPPER.createArrayNode();

    private StreamAnswer() {}

    static ObjectNode translate(ChatTranslator translator, byte[] line) {
        JsonNode document = translator.read(line);
        Exchange exchange =
                document.path("chat_request").isObject() ? translator.request(document.get("chat_request")) : null;
        StreamAnswer answer = new StreamAnswer();
        if (exchange != null && exchange.route() == Route.CHAT) {
            document.path("events").forEach(answer.chunks::add);
            return answer.document(true, List.of());
        }
        return document.path("sse").isTextual()
                ? answer.bytes(exchange == null ? translator.sse() : exchange.sse(), document)
                : answer.events(exchange == null ? translator.stream() : exchange.stream(), exchange, document);
    }

    private ObjectNode bytes(SseStream stream, JsonNode document) {
        SseDecoder decoder = new SseDecoder(Integer.MAX_VALUE);
        byte[] first = stream.accept(document.get("sse").asText().getBytes(StandardCharsets.UTF_8));
        decoder.push(first, 0, first.length, this::add);
        byte[] last = stream.end();
        decoder.push(last, 0, last.length, this::add);
        return document(stream.isDone(), stream.diagnostics());
    }

    private void add(byte[] data, int from, int length) {
        if (data[from] != '[') {
            try {
                chunks.add(MAPPER.readTree(data, from, length));
            } catch (IOException e) {
                throw new UncheckedIOException("a chunk that was just written cannot be read", e);
            }
        }
    }

    /** A fan-out has a list of events for each upstream. */
    private ObjectNode events(ChatStream stream, @Nullable Exchange exchange, JsonNode document) {
        int calls = exchange == null ? 1 : exchange.calls();
        JsonNode events = document.path("events");
        boolean nested = events.path(0).isArray();
        for (int call = 0; call < calls; call++) {
            for (JsonNode event : nested ? events.path(call) : call == 0 ? events : MAPPER.createArrayNode()) {
                stream.accept(call, event).forEach(chunks::add);
            }
            stream.end(call).forEach(chunks::add);
        }
        return document(stream.isDone(), stream.diagnostics());
    }

    private ObjectNode document(boolean done, List<Diagnostic> diagnostics) {
        ObjectNode document = MAPPER.createObjectNode();
        document.set("chunks", chunks);
        document.put("done", done);
        return JsonLines.withDiagnostics(document, diagnostics);
    }
}
