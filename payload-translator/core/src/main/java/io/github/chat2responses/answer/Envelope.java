package io.github.chat2responses.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.chat.AnswerRules;
import io.github.chat2responses.chat.FinishReason;
import io.github.chat2responses.chat.Logprobs;
import io.github.chat2responses.chat.Moderation;
import io.github.chat2responses.chat.Usage;
import io.github.chat2responses.rules.Pointer;
import java.util.Map;
import java.util.Set;

/** The Chat answer around its one choice. */
final class Envelope {
    /** What a Response repeats of the request, or keeps for its own API; Chat never had it. */
    private static final Set<String> NO_PLACE = Set.of(
            "completed_at",
            "background",
            "billing",
            "conversation",
            "instructions",
            "max_output_tokens",
            "max_tool_calls",
            "parallel_tool_calls",
            "previous_response_id",
            "prompt",
            "prompt_cache_key",
            "prompt_cache_options",
            "prompt_cache_retention",
            "reasoning",
            "safety_identifier",
            "store",
            "temperature",
            "text",
            "tool_choice",
            "tools",
            "tool_usage",
            "top_logprobs",
            "top_p",
            "truncation",
            "user",
            "frequency_penalty",
            "presence_penalty",
            "output_text");

    private static final Set<String> USED = Set.of(
            "id",
            "object",
            "created_at",
            "model",
            "status",
            "error",
            "incomplete_details",
            "output",
            "usage",
            "metadata",
            "service_tier",
            "moderation");

    private Envelope() {}

    static ObjectNode build(JsonNode response, Pointer at, AnswerDraft draft) {
        ObjectNode chat = JsonNodeFactory.instance.objectNode();
        chat.put("id", id(Tolerant.text(response, "id", at, draft.notes())));
        chat.put("object", "chat.completion");
        chat.put("created", response.path("created_at").asLong(0));
        chat.put("model", Tolerant.text(response, "model", at, draft.notes()));
        VisibleText text = VisibleText.of(draft);
        ObjectNode choice = chat.putArray("choices").addObject();
        choice.put("index", 0);
        choice.set("logprobs", Logprobs.of(text.logprobs(), draft.memory().logprobs()));
        choice.put("finish_reason", finishReason(response, at, text.stopped(), draft));
        choice.set("message", message(text, draft));
        boolean nothing = text.content().asText("").isEmpty()
                && draft.messages().isEmpty()
                && draft.calls().isEmpty()
                && draft.refusal().isEmpty();
        if (nothing && response.path("status").asText().equals("completed")) {
            draft.notes().add(AnswerRules.EMPTY, at, "the answer has neither text nor a refusal nor a call");
        }
        Usage.of(response.path("usage"), at.at("usage"), draft.notes()).ifPresent(usage -> chat.set("usage", usage));
        addRest(response, chat);
        for (Map.Entry<String, JsonNode> field : response.properties()) {
            if (!USED.contains(field.getKey()) && !NO_PLACE.contains(field.getKey())) {
                draft.notes()
                        .add(
                                AnswerRules.UNKNOWN_FIELD,
                                at.at(field.getKey()),
                                "Chat has no place for this field; it was left out");
            }
        }
        return chat;
    }

    private static String finishReason(JsonNode response, Pointer at, boolean stopped, AnswerDraft draft) {
        boolean calls = !draft.calls().isEmpty();
        return FinishReason.of(response, calls, draft.memory().legacyFunctions(), stopped, at, draft.notes());
    }

    private static String id(String id) {
        return id.startsWith("resp_") ? "chatcmpl-" + id.substring("resp_".length()) : id;
    }

    private static ObjectNode message(VisibleText text, AnswerDraft draft) {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.put("role", "assistant");
        message.set("content", text.content());
        message.put("refusal", draft.refusal().isEmpty() ? null : draft.refusal());
        message.set("annotations", text.annotations());
        ArrayNode calls = draft.calls();
        if (!calls.isEmpty() && draft.memory().legacyFunctions()) {
            message.set("function_call", legacyCall(calls.get(0)));
            for (int i = 1; i < calls.size(); i++) {
                draft.notes()
                        .add(
                                AnswerRules.ONLY_FIRST_CALL,
                                draft.placeOfCall(i),
                                "legacy functions allow one call a turn; this one was left out");
            }
        } else if (!calls.isEmpty()) {
            message.set("tool_calls", calls);
        }
        return message;
    }

    private static JsonNode legacyCall(JsonNode call) {
        if (call.has("function")) {
            return call.get("function");
        }
        JsonNode custom = call.path("custom");
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", custom.path("name").asText())
                .put("arguments", custom.path("input").asText());
    }

    private static void addRest(JsonNode response, ObjectNode chat) {
        if (response.path("service_tier").isTextual()) {
            chat.set("service_tier", response.get("service_tier"));
        }
        if (response.path("metadata").isObject()) {
            chat.set("metadata", response.get("metadata").deepCopy());
        }
        if (response.path("moderation").isObject()) {
            chat.set("moderation", Moderation.of(response.get("moderation")));
        }
    }
}
