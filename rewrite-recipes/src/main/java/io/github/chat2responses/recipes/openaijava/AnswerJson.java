package io.github.chat2responses.recipes.openaijava;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.translate.ChatTranslator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An answer of Chat Completions as JSON, and the answer of Responses that says the same (schema {@code Response}). The payload
 * translator reads the new answer back; what does not come out as it was is not carried over.
 */
final class AnswerJson {
    private static final Set<String> ENVELOPE =
            Set.of("id", "object", "created", "model", "choices", "usage", "service_tier", "system_fingerprint");
    private static final Set<String> CHOICE = Set.of("index", "message", "finish_reason", "logprobs");
    private static final Set<String> MESSAGE = Set.of("role", "content", "refusal", "tool_calls", "annotations");
    /** Members that say nothing when they are null or empty, and otherwise what has no place in the new answer. */
    private static final Set<String> MUST_BE_EMPTY = Set.of("logprobs", "annotations");

    private static final Map<String, String> USAGE = Map.of(
            "prompt_tokens", "input_tokens", "completion_tokens", "output_tokens", "total_tokens", "total_tokens");
    private static final List<Detail> DETAILS = List.of(
            new Detail("prompt_tokens_details", "input_tokens_details", "cached_tokens"),
            new Detail("completion_tokens_details", "output_tokens_details", "reasoning_tokens"));

    /** The only details of the usage that both have: where they are, where they go, and what they are called. */
    private record Detail(String was, String object, String name) {}

    private final JsonNode chat;
    private final JsonNode choice;
    private final JsonNode message;

    private AnswerJson(JsonNode chat) {
        this.chat = chat;
        this.choice = chat.path("choices").path(0);
        this.message = choice.path("message");
    }

    /** The new answer; empty if the value is no answer, or says more than can be carried over for certain. */
    static Optional<ObjectNode> moved(JsonNode chat) {
        AnswerJson answer = new AnswerJson(chat);
        return answer.isKnown() ? Optional.of(answer.written()).filter(answer::isSaidBy) : Optional.empty();
    }

    private boolean isKnown() {
        return chat.isObject()
                && chat.path("choices").isArray()
                && chat.path("choices").size() <= 1
                && choice.path("index").asInt(0) == 0
                && has(chat, ENVELOPE)
                && has(choice, CHOICE)
                && has(message, MESSAGE)
                && message.path("tool_calls").valueStream().allMatch(AnswerJson::isCall)
                && isUsage(chat.path("usage"));
    }

    private static boolean has(JsonNode object, Set<String> only) {
        return object.properties().stream()
                .allMatch(member -> only.contains(member.getKey())
                        && (!MUST_BE_EMPTY.contains(member.getKey())
                                || member.getValue().isEmpty()));
    }

    private static boolean isCall(JsonNode call) {
        return has(call, Set.of("id", "type", "function"))
                && call.path("id").isTextual()
                && has(call.path("function"), Set.of("name", "arguments"))
                && call.path("function").path("name").isTextual()
                && call.path("function").path("arguments").isTextual();
    }

    /** Whether there is no number in a usage, other than 0, that has no place in the new one. */
    private static boolean isUsage(JsonNode usage) {
        return usage.properties().stream()
                .allMatch(member -> USAGE.containsKey(member.getKey())
                        || DETAILS.stream()
                                .anyMatch(detail -> detail.was().equals(member.getKey())
                                        && hasNoOther(member.getValue(), detail.name())));
    }

    private static boolean hasNoOther(JsonNode details, String name) {
        return details.properties().stream()
                .allMatch(detail ->
                        detail.getKey().equals(name) || detail.getValue().asInt() == 0);
    }

    private ObjectNode written() {
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        copy("id", response, "id");
        response.put("object", "response");
        copy("created", response, "created_at");
        copy("model", response, "model");
        String reason = choice.path("finish_reason").asText();
        boolean isCut = reason.equals("length") || reason.equals("content_filter");
        response.put("status", isCut ? "incomplete" : "completed");
        if (isCut) {
            response.putObject("incomplete_details")
                    .put("reason", reason.equals("length") ? "max_output_tokens" : reason);
        }
        ArrayNode output = response.putArray("output");
        if (!choice.isMissingNode()) {
            output(output, isCut ? "incomplete" : "completed");
        }
        response.put("parallel_tool_calls", true);
        response.put("tool_choice", "auto");
        response.putArray("tools");
        copy("service_tier", response, "service_tier");
        if (chat.path("usage").isObject()) {
            usage(response.putObject("usage"));
        }
        return response;
    }

    private void copy(String name, ObjectNode response, String newName) {
        if (chat.has(name)) {
            response.set(newName, chat.get(name));
        }
    }

    private void output(ArrayNode output, String status) {
        boolean speaks =
                message.path("content").isTextual() || message.path("refusal").isTextual();
        if (speaks || message.path("tool_calls").isEmpty()) {
            ArrayNode content = output.addObject()
                    .put("type", "message")
                    .put("id", "msg_1")
                    .put("status", status)
                    .put("role", "assistant")
                    .putArray("content");
            if (message.path("content").isTextual()) {
                content.addObject()
                        .put("type", "output_text")
                        .put("text", message.path("content").textValue())
                        .putArray("annotations");
            }
            if (message.path("refusal").isTextual()) {
                content.addObject()
                        .put("type", "refusal")
                        .put("refusal", message.path("refusal").textValue());
            }
        }
        for (JsonNode call : message.path("tool_calls")) {
            output.addObject()
                    .put("type", "function_call")
                    .put("call_id", call.path("id").textValue())
                    .put("name", call.path("function").path("name").textValue())
                    .put("arguments", call.path("function").path("arguments").textValue());
        }
    }

    /** The details are always there; without them, code that takes 0 for none would fail. */
    private void usage(ObjectNode usage) {
        List.of("prompt_tokens", "completion_tokens", "total_tokens").forEach(name -> {
            if (chat.path("usage").has(name)) {
                usage.set(USAGE.get(name), chat.path("usage").get(name));
            }
        });
        DETAILS.forEach(detail -> {
            int number =
                    chat.path("usage").path(detail.was()).path(detail.name()).asInt(0);
            usage.putObject(detail.object()).put(detail.name(), number);
        });
    }

    private boolean isSaidBy(ObjectNode response) {
        JsonNode back = ChatTranslator.create().answer(response).body();
        JsonNode again = back.path("choices").path(0);
        boolean envelope =
                List.of("id", "created", "model", "service_tier").stream().allMatch(name -> same(chat, back, name));
        if (choice.isMissingNode()) {
            return envelope;
        }
        return envelope
                && List.of("content", "refusal", "tool_calls").stream()
                        .allMatch(name -> same(message, again.path("message"), name))
                && same(choice, again, "finish_reason")
                && USAGE.keySet().stream().allMatch(name -> same(chat.path("usage"), back.path("usage"), name));
    }

    /** Whether a member is the same; none is as good as null, and an empty list as none. */
    private static boolean same(JsonNode one, JsonNode other, String name) {
        JsonNode wanted = one.path(name);
        JsonNode found = other.path(name);
        boolean isNone = wanted.isMissingNode() || wanted.isNull() || (wanted.isArray() && wanted.isEmpty());
        return isNone
                ? found.isMissingNode() || found.isNull() || name.equals("created") || name.equals("finish_reason")
                : wanted.equals(found) || (wanted.isNumber() && wanted.asLong() == found.asLong());
    }
}
