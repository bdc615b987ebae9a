package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.InputRules;
import io.github.chat2responses.rules.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The messages become items, in their order; one message makes none, one or several. */
final class MessagesField implements FieldRule {
    private static final Map<String, RoleRule> ROLES = Map.of(
            "system", new InstructionMessage(),
            "developer", new InstructionMessage(),
            "user", new UserMessage(),
            "assistant", new AssistantMessage(),
            "tool", new ToolMessage(),
            "function", new FunctionMessage());

    @Override
    public void apply(JsonNode value, Pointer at, Draft draft) {
        if (!value.isArray()) {
            draft.wrongType(at, value, "an array");
            return;
        }
        if (value.isEmpty()) {
            draft.fault(InputRules.MISSING, at, "the list of messages is empty; expected at least one");
            return;
        }
        int first = Hoisting.apply(value, at, draft) ? 1 : 0;
        ArrayNode input = draft.body().putArray("input");
        for (int i = first; i < value.size(); i++) {
            draft.calls().startMessage(i);
            int before = input.size();
            add(value.get(i), at.at(i), input, draft);
            if (draft.mayReplay(value.get(i))) {
                replay(value.get(i), at.at(i), input, before, draft);
            }
            draft.places().endMessage(i, value.get(i), input);
        }
        draft.calls().reportUnanswered();
        if (input.isEmpty()) {
            draft.fault(InputRules.NOTHING_LEFT, at, "no message has anything that can be sent");
        }
    }

    @Override
    public void absent(Draft draft) {
        draft.fault(InputRules.MISSING, Pointer.root().at("messages"), "the request has no messages");
    }

    /** Puts what the client dropped of a turn between the items of its message. */
    private static void replay(JsonNode message, Pointer at, ArrayNode input, int before, Draft draft) {
        List<ObjectNode> translated = new ArrayList<>();
        for (int i = before; i < input.size(); i++) {
            translated.add((ObjectNode) input.get(i));
        }
        List<ObjectNode> complete = draft.replay().complete(message, at, translated);
        if (complete != translated) {
            while (input.size() > before) {
                input.remove(input.size() - 1);
            }
            input.addAll(complete);
        }
    }

    private static void add(JsonNode message, Pointer at, ArrayNode input, Draft draft) {
        if (!message.isObject()) {
            draft.wrongType(at, message, "an object");
            return;
        }
        String role = Read.text(message, "role", at, draft);
        RoleRule rule = ROLES.get(role);
        if (rule != null) {
            rule.apply(message, at, input, draft);
        } else if (message.path("role").isTextual()) {
            draft.notes()
                    .add(
                            RequestRules.UNKNOWN_ROLE,
                            at.at("role"),
                            "'" + role + "' is not a role that Chat knows; the message was dropped");
        }
    }
}
