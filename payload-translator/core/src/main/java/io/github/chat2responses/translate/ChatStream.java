package io.github.chat2responses.translate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.memory.RequestMemory;
import io.github.chat2responses.rules.Diagnostic;
import io.github.chat2responses.rules.Notes;
import io.github.chat2responses.rules.RuleCatalogue;
import io.github.chat2responses.stream.StreamTranslator;
import java.util.List;

/**
 * The stream that answers one request: Responses events are pushed in, Chat chunks come out. Nothing that a server sends is a
 * reason to throw. For one thread at a time.
 */
public final class ChatStream {
    private final Notes notes;
    private final StreamTranslator translator;

    ChatStream(RuleCatalogue catalogue, RequestMemory memory, int calls, Turns turns) {
        this.notes = new Notes(catalogue);
        this.translator = new StreamTranslator(
                memory, calls, notes, (response, at, found) -> turns.keepStreamed(memory, response, at, found));
    }

    /**
     * Takes the next event of the only upstream.
     *
     * @param event the event (schema {@code ResponseStreamEvent})
     * @return the chunks that it makes (schema {@code CreateChatCompletionStreamResponse}), often one, often none; after a
     *     failure the last one is an error body {@code {"error":{...}}}
     */
    public List<ObjectNode> accept(JsonNode event) {
        return translator.accept(0, event);
    }

    /**
     * Takes the next event of one of several upstreams, which make one stream with a choice each.
     *
     * @param call which upstream, from 0; less than {@link Exchange#calls()}
     * @param event the event
     * @return as {@link #accept(JsonNode)}
     * @throws IndexOutOfBoundsException if there is no such upstream
     */
    public List<ObjectNode> accept(int call, JsonNode event) {
        return translator.accept(call, event);
    }

    /**
     * Says that the only upstream has ended.
     *
     * @return an error body if it ended without its last event; else mostly nothing
     */
    public List<ObjectNode> end() {
        return translator.end(0);
    }

    /**
     * Says that one of several upstreams has ended.
     *
     * @param call which upstream, from 0
     * @return as {@link #end()}
     * @throws IndexOutOfBoundsException if there is no such upstream
     */
    public List<ObjectNode> end(int call) {
        return translator.end(call);
    }

    /**
     * Whether the Chat stream is complete.
     *
     * @return true if {@code data: [DONE]} has to follow; false after an error
     */
    public boolean isDone() {
        return translator.isDone();
    }

    /**
     * Whether nothing more can come.
     *
     * @return true if the upstreams can be closed: after the last event, an error, or a stop sequence
     */
    public boolean isClosed() {
        return translator.isClosed();
    }

    /**
     * What was lost or changed so far.
     *
     * @return the diagnostics; their paths start with the number of the event, from 0
     */
    public List<Diagnostic> diagnostics() {
        return notes.all();
    }
}
