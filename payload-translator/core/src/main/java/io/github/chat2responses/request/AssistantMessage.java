package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.carrier.TurnReplay;
import io.github.chat2responses.rules.Pointer;
import java.util.Map;
import java.util.Set;

/** What the model said and called: first the text, which introduces the calls, then the calls in their order. */
final class AssistantMessage implements RoleRule {
    private static final Set<String> KNOWN =
            Set.of("role", "content", "refusal", "name", "audio", "tool_calls", "function_call", TurnReplay.MEMBER);
    private static final Map<String, PartRule> PARTS =
            Map.of("text", new SpokenTextPart(), "refusal", new RefusalPart());

    @Override
    public void apply(JsonNode message, Pointer at, ArrayNode input, Draft draft) {
        if (message.path("content").isTextual() && !message.hasNonNull("refusal")) {
            plain(message, input);
            rest(message, at, input, draft);
            return;
        }
        ArrayNode said = said(message, at, draft);
        if (said.size() == 1 && said.get(0).has("text")) {
            ObjectNode item = Items.add(input, Items.MESSAGE);
            item.set("role", message.get("role"));
            item.set("content", said.get(0).get("text"));
        } else if (!said.isEmpty()) {
            addOutputMessage(said, input);
        }
        rest(message, at, input, draft);
    }

    private static void plain(JsonNode message, ArrayNode input) {
        if (!message.get("content").textValue().isEmpty()) {
            ObjectNode item = Items.add(input, Items.MESSAGE);
            item.set("role", message.get("role"));
            item.set("content", message.get("content"));
        }
    }

    private static void rest(JsonNode message, Pointer at, ArrayNode input, Draft draft) {
        AssistantCalls.add(message, at, input, draft);
        if (message.hasNonNull("audio")) {
            draft.stayOnChat(at.at("audio"), "Responses cannot look up what was spoken");
        }
        Names.report(message, at, draft);
        Unknown.report(message, KNOWN, at, draft.notes());
    }

    private static ArrayNode said(JsonNode message, Pointer at, Draft draft) {
        ArrayNode said = JsonNodeFactory.instance.arrayNode();
        JsonNode content = message.path("content");
        if (content.isArray()) {
            said = Contents.parts(content, PARTS, at.at("content"), draft);
        } else if (content.isTextual()) {
            SpokenTextPart.add(content.textValue(), said);
        } else if (!content.isMissingNode() && !content.isNull()) {
            draft.wrongType(at.at("content"), content, "a string, an array of parts or null");
        }
        if (message.hasNonNull("refusal")) {
            RefusalPart.add(Read.text(message, "refusal", at, draft), said);
        }
        return said;
    }

    // A plain string needs none of this; parts are an item as the server itself makes it, whose schema requires an id.
    private static void addOutputMessage(ArrayNode said, ArrayNode input) {
        ObjectNode item = input.addObject().put("type", "message");
        item.put("id", "msg_chat_" + (input.size() - 1));
        item.put("role", "assistant").put("status", "completed").set("content", said);
    }
}
