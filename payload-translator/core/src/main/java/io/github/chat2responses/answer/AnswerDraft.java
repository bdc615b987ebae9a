package io.github.chat2responses.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.chat2responses.chat.Restored;
import io.github.chat2responses.memory.RequestMemory;
import io.github.chat2responses.rules.Notes;
import io.github.chat2responses.rules.Pointer;
import java.util.ArrayList;
import java.util.List;

/** What the items of one answer say, before it is put together. */
final class AnswerDraft {
    private final RequestMemory memory;
    private final Notes notes;
    private final List<SpokenMessage> messages = new ArrayList<>();
    private final StringBuilder refusal = new StringBuilder();
    private final ArrayNode calls = JsonNodeFactory.instance.arrayNode();
    private final List<Pointer> callPlaces = new ArrayList<>();

    AnswerDraft(RequestMemory memory, Notes notes) {
        this.memory = memory;
        this.notes = notes;
    }

    RequestMemory memory() {
        return memory;
    }

    Notes notes() {
        return notes;
    }

    void say(SpokenMessage message) {
        messages.add(message);
    }

    List<SpokenMessage> messages() {
        return messages;
    }

    void refuse(String text) {
        refusal.append(text);
    }

    String refusal() {
        return refusal.toString();
    }

    /** A function call, with its arguments put back. */
    void callFunction(String id, String name, String arguments, Pointer at) {
        Restored restored = new Restored(memory);
        calls.addObject()
                .put("id", restored.id(id))
                .put("type", "function")
                .putObject("function")
                .put("name", name)
                .put("arguments", restored.arguments(name, arguments));
        callPlaces.add(at);
    }

    void callCustomTool(String id, String name, String input, Pointer at) {
        calls.addObject()
                .put("id", new Restored(memory).id(id))
                .put("type", "custom")
                .putObject("custom")
                .put("name", name)
                .put("input", input);
        callPlaces.add(at);
    }

    /** The calls as Chat writes them. */
    ArrayNode calls() {
        return calls;
    }

    Pointer placeOfCall(int index) {
        return callPlaces.get(index);
    }
}
