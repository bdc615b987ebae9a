package io.github.chat2responses.recipes.rawhttp.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.translate.ChatTranslator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns a Chat answer that a test gives into an answer of Responses that says the same. */
public final class AnswerText {
    private static final Set<String> ENVELOPE =
            Set.of("id", "object", "created", "model", "choices", "usage", "service_tier", "system_fingerprint");
    private static final Set<String> CHOICE = Set.of("index", "message", "finish_reason");
    private static final Set<String> MESSAGE = Set.of("role", "content");
    private static final Map<String, String> USAGE = Map.of(
            "prompt_tokens", "input_tokens", "completion_tokens", "output_tokens", "total_tokens", "total_tokens");
    /** How many tokens of a kind there were; code that reads another kind does not move. */
    private static final Map<String, String> DETAILS =
            Map.of("prompt_tokens_details", "cached_tokens", "completion_tokens_details", "reasoning_tokens");

    private final ObjectMapper mapper = new ObjectMapper();
    private final ChatTranslator translator = ChatTranslator.create();

    /** Checks what it writes with the payload translator. */
    public AnswerText() {}

    /**
     * Translates an answer.
     *
     * @param text the answer of Chat Completions
     * @return the answer of Responses; empty if the text is anything else, or says more than can be carried over for certain
     */
    public Optional<String> moved(String text) {
        try {
            JsonNode chat = mapper.readTree(text);
            JsonNode choice = chat.path("choices").path(0);
            JsonNode content = choice.path("message").path("content");
            boolean isPlain = chat.isObject()
                    && chat.path("choices").size() == 1
                    && content.isTextual()
                    && has(chat, ENVELOPE)
                    && has(choice, CHOICE)
                    && has(choice.path("message"), MESSAGE)
                    && names(chat.path("usage")).stream()
                            .allMatch(name -> USAGE.containsKey(name) || DETAILS.containsKey(name));
            if (!isPlain) {
                return Optional.empty();
            }
            ObjectNode response = response((ObjectNode) chat, choice, content.textValue());
            if (!saysTheSame(chat, choice, response)) {
                return Optional.empty();
            }
            String written = text.strip().contains("\n")
                    ? mapper.writerWithDefaultPrettyPrinter().writeValueAsString(response)
                    : mapper.writeValueAsString(response);
            return Optional.of(written.replace("\r\n", "\n") + (text.endsWith("\n") ? "\n" : ""));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** Whether an object has no other members, except for those that say nothing. */
    private static boolean has(JsonNode object, Set<String> only) {
        return object.properties().stream()
                .allMatch(member -> only.contains(member.getKey())
                        || member.getValue().isNull()
                        || (member.getKey().equals("annotations")
                                && member.getValue().isEmpty()));
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    private ObjectNode response(ObjectNode chat, JsonNode choice, String text) {
        ObjectNode response = mapper.createObjectNode();
        if (chat.has("id")) {
            response.set("id", chat.get("id"));
        }
        response.put("object", "response");
        if (chat.has("created")) {
            response.set("created_at", chat.get("created"));
        }
        if (chat.has("model")) {
            response.set("model", chat.get("model"));
        }
        String reason = choice.path("finish_reason").asText("stop");
        response.put("status", reason.equals("stop") ? "completed" : "incomplete");
        if (!reason.equals("stop")) {
            response.putObject("incomplete_details")
                    .put("reason", reason.equals("length") ? "max_output_tokens" : reason);
        }
        response.putArray("output")
                .addObject()
                .put("type", "message")
                .put("role", "assistant")
                .putArray("content")
                .addObject()
                .put("type", "output_text")
                .put("text", text);
        if (chat.has("usage")) {
            ObjectNode usage = response.putObject("usage");
            chat.get("usage").properties().forEach(member -> count(usage, member.getKey(), member.getValue()));
        }
        return response;
    }

    private static void count(ObjectNode usage, String name, JsonNode value) {
        String kind = DETAILS.get(name);
        if (kind == null) {
            usage.set(USAGE.get(name), value);
        } else if (value.has(kind)) {
            String tokens = name.substring(0, name.length() - "_details".length());
            usage.putObject(USAGE.get(tokens) + "_details").set(kind, value.get(kind));
        }
    }

    private boolean saysTheSame(JsonNode chat, JsonNode choice, ObjectNode response) {
        JsonNode back = translator.answer(response).body();
        JsonNode again = back.path("choices").path(0);
        return again.path("message")
                        .path("content")
                        .equals(choice.path("message").path("content"))
                && (!choice.has("finish_reason") || again.path("finish_reason").equals(choice.get("finish_reason")))
                && USAGE.keySet().stream()
                        .allMatch(member -> back.path("usage")
                                .path(member)
                                .asText()
                                .equals(chat.path("usage").path(member).asText()));
    }
}
