package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.Diagnostics;
import java.util.Set;

/** The settings of a request, each by its rule (schema {@code CreateChatCompletionRequest} to {@code CreateResponse}). */
final class Scalars {
    /** Same name and same meaning. */
    static final Set<String> SAME = Set.of(
            "model",
            "stream",
            "metadata",
            "service_tier",
            "moderation",
            "user",
            "safety_identifier",
            "prompt_cache_key",
            "prompt_cache_retention",
            "prompt_cache_options",
            "temperature",
            "top_p",
            "parallel_tool_calls");
    /** No counterpart; they matter unless they have their neutral value. */
    static final Set<String> UNSUPPORTED = Set.of("frequency_penalty", "presence_penalty", "logit_bias");
    /** No counterpart, and nothing that anyone was promised. */
    static final Set<String> HINTS = Set.of("seed", "prediction");
    /** Taken care of by a class of their own. */
    static final Set<String> STRUCTURED = Set.of(
            "messages",
            "tools",
            "tool_choice",
            "functions",
            "function_call",
            "web_search_options",
            "response_format",
            "verbosity",
            "modalities",
            "audio");
    /** Renamed or emulated here. */
    static final Set<String> OTHER = Set.of(
            "max_tokens",
            "max_completion_tokens",
            "logprobs",
            "top_logprobs",
            "n",
            "stop",
            "stream_options",
            "store",
            "reasoning_effort");

    private static final int SMALLEST_LIMIT = 16;

    private final Diagnostics diagnostics;
    private final RequestOptions options;

    Scalars(Diagnostics diagnostics, RequestOptions options) {
        this.diagnostics = diagnostics;
        this.options = options;
    }

    void translate(JsonNode chat, ObjectNode body) {
        chat.properties().forEach(member -> one(member.getKey(), member.getValue(), chat, body));
        store(chat.path("store"), body);
    }

    private void one(String name, JsonNode value, JsonNode chat, ObjectNode body) {
        String path = Pointers.of(name);
        boolean known = SAME.contains(name) || STRUCTURED.contains(name) || OTHER.contains(name);
        if (value.isNull()) {
            return;
        }
        if (SAME.contains(name)) {
            body.set(name, value);
        } else if (UNSUPPORTED.contains(name)) {
            diagnostics.add(isNeutral(value) ? "C2R102" : "C2R101", path, name + " was dropped");
        } else if (HINTS.contains(name)) {
            diagnostics.add("C2R122", path, name + " was dropped");
        } else if (!known) {
            diagnostics.add("C2R103", path, name + " is not part of the API");
        } else {
            other(name, value, chat, body, path);
        }
    }

    private void other(String name, JsonNode value, JsonNode chat, ObjectNode body, String path) {
        switch (name) {
            case "max_tokens", "max_completion_tokens" -> limit(name, value, chat, body, path);
            case "reasoning_effort" -> body.putObject("reasoning").set("effort", value);
            case "logprobs" -> {
                if (value.asBoolean()) {
                    body.putArray("include").add("message.output_text.logprobs");
                }
            }
            case "top_logprobs" -> {
                if (chat.path("logprobs").asBoolean()) {
                    body.set("top_logprobs", value);
                } else {
                    diagnostics.add("C2R101", path, "top_logprobs means nothing without logprobs");
                }
            }
            case "stream_options" -> {
                if (value.has("include_obfuscation")) {
                    body.putObject("stream_options").set("include_obfuscation", value.get("include_obfuscation"));
                }
            }
            case "n" -> {
                if (value.asInt(1) > 1) {
                    diagnostics.add("C2R111", path, "the request is sent " + value.asInt() + " times");
                }
            }
            case "stop" -> diagnostics.add("C2R112", path, "the visible text is cut at the first match");
            default -> {
                // Taken care of elsewhere.
            }
        }
    }

    private static boolean isNeutral(JsonNode value) {
        return value.isNumber() ? value.asDouble() == 0 : value.isObject() && value.isEmpty();
    }

    private void limit(String name, JsonNode value, JsonNode chat, ObjectNode body, String path) {
        if (name.equals("max_tokens") && chat.hasNonNull("max_completion_tokens")) {
            diagnostics.add("C2R101", path, "max_completion_tokens is set too and wins");
            return;
        }
        if (value.isNumber() && value.asLong() < SMALLEST_LIMIT) {
            diagnostics.add("C2R110", path, name + " was " + value + ", the smallest limit is " + SMALLEST_LIMIT);
            body.put("max_output_tokens", SMALLEST_LIMIT);
        } else {
            body.set("max_output_tokens", value);
        }
    }

    private void store(JsonNode store, ObjectNode body) {
        boolean keep = switch (options.store()) {
            case PRESERVE -> store.asBoolean(false);
            case TRUE -> true;
            case FALSE -> false;
        };
        body.put("store", keep);
        if (options.store() == RequestOptions.Store.PRESERVE && !store.isBoolean()) {
            diagnostics.add("C2R104", "", "store:false was written");
        }
    }
}
