package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.carrier.TurnReplay;
import io.github.chat2responses.carrier.TurnSource;
import io.github.chat2responses.memory.ParamMap;
import io.github.chat2responses.memory.RequestMemory;
import io.github.chat2responses.rules.Diagnostic;
import io.github.chat2responses.rules.InputRules;
import io.github.chat2responses.rules.Notes;
import io.github.chat2responses.rules.Pointer;
import io.github.chat2responses.schema.ArgumentRestorer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A Responses request in the making, and what there is to remember of the Chat request. */
final class Draft {
    private final ObjectNode chat;
    private final RequestOptions options;
    private final Notes notes;
    private final ObjectNode body = JsonNodeFactory.instance.objectNode();
    private final CallLedger calls;
    private final Places places;
    private final Set<String> functions = new LinkedHashSet<>();
    private final Set<String> customTools = new LinkedHashSet<>();
    private final Map<String, ArgumentRestorer> restorers = new HashMap<>();
    private List<String> stop = List.of();
    private int fanOut = 1;
    private boolean staysOnChat;

    Draft(ObjectNode chat, RequestOptions options, Notes notes) {
        this.chat = chat;
        this.options = options;
        this.notes = notes;
        this.calls = new CallLedger(notes);
        this.places = new Places();
    }

    private Draft(Draft earlier, Notes notes) {
        this.chat = earlier.chat;
        this.options = earlier.options;
        this.notes = notes;
        this.calls = earlier.calls;
        this.places = earlier.places;
    }

    /** The same draft, with other notes from here on. */
    Draft with(Notes later) {
        return new Draft(this, later);
    }

    /** What became of the list of tools, to be kept. */
    KnownTools.Entry declared(byte[] tools, List<Diagnostic> said) {
        return new KnownTools.Entry(
                tools,
                said,
                Set.copyOf(functions),
                Set.copyOf(customTools),
                Map.copyOf(restorers),
                List.copyOf(places.tools()));
    }

    /** Takes over what became of a list of tools before. */
    void adopt(KnownTools.Entry known) {
        functions.addAll(known.functions());
        customTools.addAll(known.customTools());
        restorers.putAll(known.restorers());
        known.places().forEach(places::tool);
    }

    RequestOptions options() {
        return options;
    }

    Notes notes() {
        return notes;
    }

    ObjectNode body() {
        return body;
    }

    CallLedger calls() {
        return calls;
    }

    /** Whether anything may be known of the turn that a message belongs to. */
    boolean mayReplay(JsonNode message) {
        boolean assistant = message.path("role").asText().equals("assistant");
        return assistant && (options.turns() != TurnSource.NONE || message.has(TurnReplay.MEMBER));
    }

    TurnReplay replay() {
        return new TurnReplay(options.turns(), chat("model").asText(), notes);
    }

    Places places() {
        return places;
    }

    /** The whole Chat request. */
    ObjectNode chat() {
        return chat;
    }

    /** A field of the Chat request; missing if it is absent or null. */
    JsonNode chat(String field) {
        JsonNode value = chat.path(field);
        return value.isNull() ? chat.path("") : value;
    }

    /** The list of tools, created with the first one. */
    ArrayNode tools() {
        return body.withArrayProperty("tools");
    }

    boolean hasTools() {
        return body.has("tools");
    }

    int toolCount() {
        return body.path("tools").size();
    }

    /** An object of the body that several fields share, created with the first one. */
    ObjectNode section(String name) {
        return body.withObjectProperty(name);
    }

    void declareFunction(String name, @Nullable ArgumentRestorer restorer) {
        functions.add(name);
        if (restorer != null) {
            restorers.put(name, restorer);
        }
    }

    void declareCustomTool(String name) {
        customTools.add(name);
    }

    boolean declares(String tool) {
        return functions.contains(tool) || customTools.contains(tool);
    }

    boolean staysOnChat() {
        return staysOnChat;
    }

    void stopAt(List<String> sequences) {
        stop = sequences;
    }

    void fanOut(int times) {
        fanOut = times;
    }

    /** The Responses API cannot do this; the reason is reported, and the whole request goes to Chat as it is. */
    void stayOnChat(Pointer at, String reason) {
        staysOnChat = true;
        notes.add(RequestRules.STAYS_ON_CHAT, at, reason + "; the request stays on Chat Completions");
    }

    void fault(String code, Pointer at, String message) {
        notes.add(code, at, message);
    }

    /** Reports a wrong type. */
    void wrongType(Pointer at, JsonNode found, String expected) {
        fault(InputRules.WRONG_TYPE, at, Shape.wrongType(found, expected));
    }

    RequestOutcome finish() {
        Set<String> fields = new LinkedHashSet<>();
        chat.fieldNames().forEachRemaining(fields::add);
        RequestMemory memory = new RequestMemory(
                chat("model").asText(),
                !chat("functions").isMissingNode() && chat("tools").isMissingNode(),
                chat("stream_options").path("include_usage").asBoolean(),
                stop,
                chat("logprobs").asBoolean(),
                functions,
                calls.rewritten(),
                restorers,
                new ParamMap(fields, places.items(), places.tools(), places.isHoisted()));
        return staysOnChat
                ? new RequestOutcome(true, chat, 1, memory)
                : new RequestOutcome(false, body, fanOut, memory);
    }
}
