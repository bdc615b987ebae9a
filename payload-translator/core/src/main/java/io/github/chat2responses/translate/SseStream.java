package io.github.chat2responses.translate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.memory.RequestMemory;
import io.github.chat2responses.rules.Diagnostic;
import io.github.chat2responses.rules.Notes;
import io.github.chat2responses.rules.RuleCatalogue;
import io.github.chat2responses.sse.SseDecoder;
import io.github.chat2responses.stream.StreamTranslator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The stream that answers one request, as bytes: server-sent events of Responses in, those of Chat out, in the dialect that
 * every client reads ({@code data:} lines and {@code [DONE]} only). For one thread at a time.
 */
public final class SseStream {
    /** Room for an image of 20 MiB and what is around it. */
    private static final int LONGEST_EVENT = 64 << 20;

    private static final ObjectReader READER = JsonMapper.builder().build().readerFor(JsonNode.class);
    private static final byte[] DATA = "data: ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "\n\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DONE = "data: [DONE]\n\n".getBytes(StandardCharsets.US_ASCII);

    private final Notes notes;
    private final StreamTranslator translator;
    private final List<SseDecoder> decoders = new ArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final TextDelta text;
    private boolean saidDone;

    SseStream(RuleCatalogue catalogue, RequestMemory memory, int calls, Turns turns) {
        this.notes = new Notes(catalogue);
        this.translator = new StreamTranslator(
                memory, calls, notes, (response, at, found) -> turns.keepStreamed(memory, response, at, found));
        this.text = new TextDelta(translator);
        for (int i = 0; i < calls; i++) {
            decoders.add(new SseDecoder(LONGEST_EVENT));
        }
    }

    /**
     * Takes the next bytes of the only upstream.
     *
     * @param bytes a piece of any length, which may end within an event, a line or a character
     * @return what can be sent to the client now, maybe nothing
     */
    public byte[] accept(byte[] bytes) {
        return accept(0, bytes, 0, bytes.length);
    }

    /**
     * Takes the next bytes of one of several upstreams.
     *
     * @param call which upstream, from 0; less than {@link Exchange#calls()}
     * @param bytes the array that holds the piece
     * @param from where the piece begins
     * @param length how many bytes it has
     * @return as {@link #accept(byte[])}
     * @throws IndexOutOfBoundsException if there is no such upstream
     */
    public byte[] accept(int call, byte[] bytes, int from, int length) {
        SseDecoder decoder = decoders.get(call);
        decoder.push(bytes, from, length, (data, start, size) -> event(call, data, start, size));
        if (decoder.isTooLong() && !translator.isClosed()) {
            write(translator.tooLong(LONGEST_EVENT));
        }
        return take();
    }

    /**
     * Says that the only upstream has ended.
     *
     * @return what is left to be sent
     */
    public byte[] end() {
        return end(0);
    }

    /**
     * Says that one of several upstreams has ended.
     *
     * @param call which upstream, from 0
     * @return what is left to be sent
     * @throws IndexOutOfBoundsException if there is no such upstream
     */
    public byte[] end(int call) {
        decoders.get(call).end((data, start, size) -> event(call, data, start, size));
        write(translator.end(call));
        return take();
    }

    /**
     * Whether the Chat stream is complete.
     *
     * @return true if {@code [DONE]} was sent
     */
    public boolean isDone() {
        return translator.isDone();
    }

    /**
     * Whether nothing more can come.
     *
     * @return true if the upstreams can be closed
     */
    public boolean isClosed() {
        return translator.isClosed();
    }

    /**
     * Whether the stream is over at a stop sequence, while an upstream goes on: only closing it stops the model.
     *
     * @return false if the upstreams are about to end, and may be read to their ends to keep their connections
     */
    public boolean isCut() {
        return translator.isCut();
    }

    /**
     * What was lost or changed so far.
     *
     * @return the diagnostics; their paths start with the number of the event, from 0
     */
    public List<Diagnostic> diagnostics() {
        return notes.all();
    }

    private void event(int call, byte[] data, int from, int length) {
        if (translator.isClosed() || isEnd(data, from, length)) {
            return;
        }
        if (text.write(call, data, from, length, out)) {
            return;
        }
        try {
            write(translator.accept(call, READER.readTree(data, from, length)));
        } catch (JsonProcessingException e) {
            translator.unreadable("the data of the event is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            translator.unreadable("the data of the event cannot be read: " + e.getMessage());
        }
    }

    /** The mark that ends a Chat stream; some servers send it here, too. */
    private static boolean isEnd(byte[] data, int from, int length) {
        return length > 0 && data[from] == '[';
    }

    private void write(List<ObjectNode> chunks) {
        for (ObjectNode chunk : chunks) {
            out.writeBytes(DATA);
            out.writeBytes(JsonBytes.write(chunk));
            out.writeBytes(END);
        }
        if (translator.isDone() && !saidDone) {
            saidDone = true;
            out.writeBytes(DONE);
        }
    }

    private byte[] take() {
        byte[] taken = out.toByteArray();
        out.reset();
        return taken;
    }
}
