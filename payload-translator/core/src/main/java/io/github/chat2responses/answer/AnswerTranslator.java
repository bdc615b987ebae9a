package io.github.chat2responses.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.Diagnostics;
import java.util.List;
import java.util.Set;

/** Responses answers to a Chat answer (schema {@code Response} to {@code CreateChatCompletionResponse}). */
public final class AnswerTranslator {
    private static final Set<String> RETRYABLE = Set.of("server_error", "vector_store_timeout");

    private final AnswerContext context;

    /**
     * A translator for the answers to one request.
     *
     * @param context what is known of the request
     */
    public AnswerTranslator(AnswerContext context) {
        this.context = context;
    }

    /**
     * Translates the answers of a fan-out, or the only one.
     *
     * @param responses the answers, in order, at least one; they are not changed
     * @param diagnostics where diagnostics go
     * @return the Chat answer with a choice for each
     */
    public ObjectNode translate(List<JsonNode> responses, Diagnostics diagnostics) {
        JsonNode first = responses.get(0);
        ObjectNode chat = JsonNodeFactory.instance.objectNode();
        String id = first.path("id").asText();
        chat.put("id", "chatcmpl-" + (id.startsWith("resp_") ? id.substring("resp_".length()) : id));
        chat.put("object", "chat.completion")
                .put("created", (long) first.path("created_at").asDouble());
        chat.set("model", first.path("model"));
        var choices = chat.putArray("choices");
        for (int i = 0; i < responses.size(); i++) {
            choices.add(choice(responses.get(i), i, diagnostics));
        }
        if (first.path("usage").isObject()) {
            chat.set("usage", usage(responses));
        }
        for (String same : new String[] {"service_tier", "metadata"}) {
            if (first.hasNonNull(same)) {
                chat.set(same, first.get(same));
            }
        }
        return chat;
    }

    private ObjectNode choice(JsonNode response, int index, Diagnostics diagnostics) {
        ChatMessage message = new ChatMessage(context, diagnostics);
        message.read(response.path("output"));
        boolean cut = message.cutAtStop();
        ObjectNode choice = JsonNodeFactory.instance.objectNode().put("index", index);
        choice.set("message", message.message());
        choice.set("logprobs", message.logprobs());
        choice.put("finish_reason", cut ? "stop" : finishReason(response, message.hasCalls()));
        return choice;
    }

    private String finishReason(JsonNode response, boolean calls) {
        if (response.path("status").asText().equals("incomplete")) {
            boolean filtered =
                    response.path("incomplete_details").path("reason").asText().equals("content_filter");
            return filtered ? "content_filter" : "length";
        }
        if (!calls) {
            return "stop";
        }
        return context.legacyFunctions() ? "function_call" : "tool_calls";
    }

    /** Every answer was billed for its input, so the input of a fan-out counts as often. */
    private static ObjectNode usage(List<JsonNode> responses) {
        ObjectNode usage = JsonNodeFactory.instance.objectNode();
        usage.put("prompt_tokens", sum(responses, "/usage/input_tokens"));
        usage.put("completion_tokens", sum(responses, "/usage/output_tokens"));
        usage.put("total_tokens", sum(responses, "/usage/total_tokens"));
        usage.putObject("prompt_tokens_details")
                .put("cached_tokens", sum(responses, "/usage/input_tokens_details/cached_tokens"))
                .put("audio_tokens", 0)
                .put("cache_write_tokens", sum(responses, "/usage/input_tokens_details/cache_write_tokens"));
        usage.putObject("completion_tokens_details")
                .put("reasoning_tokens", sum(responses, "/usage/output_tokens_details/reasoning_tokens"))
                .put("audio_tokens", 0)
                .put("accepted_prediction_tokens", 0)
                .put("rejected_prediction_tokens", 0);
        return usage;
    }

    private static long sum(List<JsonNode> responses, String pointer) {
        return responses.stream()
                .mapToLong(response -> response.at(pointer).asLong())
                .sum();
    }

    /**
     * The HTTP status that a failed answer stands for.
     *
     * @param response an answer with the status {@code failed}
     * @return 429, 500 or 400
     */
    public static int status(JsonNode response) {
        String code = response.path("error").path("code").asText("server_error");
        if (code.equals("rate_limit_exceeded")) {
            return 429;
        }
        return RETRYABLE.contains(code) ? 500 : 400;
    }

    /**
     * The error body that Chat would have sent for a failed answer.
     *
     * @param response an answer with the status {@code failed}
     * @return the body, {@code {"error":{...}}}
     */
    public static ObjectNode error(JsonNode response) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode error = body.putObject("error");
        error.put("message", response.path("error").path("message").asText("The response failed."));
        error.put("type", status(response) == 400 ? "invalid_request_error" : "server_error");
        error.putNull("param");
        error.put("code", response.path("error").path("code").asText("server_error"));
        return body;
    }
}
