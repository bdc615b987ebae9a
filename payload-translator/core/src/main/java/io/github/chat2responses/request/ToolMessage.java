package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.Pointer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The output of a call. Only the earlier call knows whether it was one of a function or of a custom tool. */
final class ToolMessage implements RoleRule {
    private static final Set<String> MESSAGE_MEMBERS = Set.of("role", "tool_call_id", "content", "name");

    // Chat documents text only here, but clients send images and files, and Responses takes them.
    private static final Map<String, PartRule> PARTS =
            Map.of("text", new TextPart(), "image_url", new ImagePart(), "file", new FilePart());

    @Override
    public void apply(JsonNode message, Pointer at, ArrayNode input, Draft draft) {
        String id = id(message, at, draft);
        CallLedger.Call call = draft.calls().answer(id, at.at("tool_call_id"));
        ObjectNode item = Items.add(input, call.custom() ? Items.CUSTOM_OUTPUT : Items.FUNCTION_OUTPUT);
        item.put("call_id", call.sentId());
        item.set("output", Contents.convert(message, PARTS, at, draft));
        if (message.hasNonNull("name")) {
            draft.notes()
                    .add(
                            RequestRules.NEUTRAL,
                            at.at("name"),
                            "the call already names the tool, so the name was left out");
        }
        Unknown.report(message, MESSAGE_MEMBERS, at, draft.notes());
    }

    private static String id(JsonNode message, Pointer at, Draft draft) {
        Optional<String> only = message.hasNonNull("tool_call_id")
                ? Optional.empty()
                : draft.calls().onlyOpen();
        if (only.isEmpty()) {
            return Read.text(message, "tool_call_id", at, draft);
        }
        draft.notes()
                .add(
                        RequestRules.PAIRED,
                        at,
                        "the message names no call; it was paired with the only open one, '" + only.get() + "'");
        return only.get();
    }
}
