package io.github.chat2responses.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Set;

/** Reads a Chat Completions request (schema {@code CreateChatCompletionRequest}). */
final class ChatReader {
    static final Set<String> SAME = Set.of(
            "model",
            "temperature",
            "top_p",
            "metadata",
            "service_tier",
            "user",
            "safety_identifier",
            "prompt_cache_key",
            "parallel_tool_calls",
            "top_logprobs");

    /** The id that the model gives its calls in Responses. */
    private static final String FUNCTION_CALL_ID = "call_1";

    private ChatReader() {}

    static Conversation read(JsonNode request) {
        for (String foreign : Set.of("input", "instructions", "text", "max_output_tokens", "reasoning", "include")) {
            if (request.has(foreign)) {
                throw ApiException.unknown(foreign);
            }
        }
        if (!request.path("messages").isArray() || request.path("messages").isEmpty()) {
            throw ApiException.missing("messages");
        }
        if (request.path("response_format").path("type").asText().equals("json_object")
                && !request.path("messages").toString().toLowerCase(Locale.ROOT).contains("json")) {
            throw ApiException.invalid(
                    "messages",
                    "'messages' must contain the word 'json' in some form, to use 'response_format' of type"
                            + " 'json_object'.");
        }
        Conversation conversation = new Conversation();
        conversation.copy(request, SAME);
        ObjectNode view = conversation.view();
        view.put("store", request.path("store").asBoolean(false));
        JsonNode limit = request.hasNonNull("max_completion_tokens")
                ? request.get("max_completion_tokens")
                : request.path("max_tokens");
        if (limit.isNumber()) {
            view.set("limit", limit);
        }
        copyTo(view, "effort", request.path("reasoning_effort"));
        copyTo(view, "verbosity", request.path("verbosity"));
        format(view, request.path("response_format"));
        request.path("messages").forEach(message -> message(conversation, message));
        request.path("tools").forEach(tool -> tool(conversation, tool));
        choice(view, request.path("tool_choice"));
        if (request.hasNonNull("functions")) {
            functions(conversation, request);
        }
        return conversation;
    }

    private static void copyTo(ObjectNode view, String name, JsonNode value) {
        if (!value.isMissingNode() && !value.isNull()) {
            view.set(name, value);
        }
    }

    private static void format(ObjectNode view, JsonNode format) {
        String type = format.path("type").asText("text");
        ObjectNode target = view.putObject("format").put("type", type);
        if (type.equals("json_schema")) {
            JsonNode schema = format.path("json_schema");
            target.set("name", schema.path("name"));
            target.set("schema", schema.path("schema"));
            target.put("strict", schema.path("strict").asBoolean(false));
        }
    }

    private static void message(Conversation conversation, JsonNode message) {
        String role = message.path("role").asText();
        if (role.equals("tool")) {
            ObjectNode turn = conversation.addTurn("output");
            turn.set("call", message.path("tool_call_id"));
            turn.put("text", text(message.path("content")));
            return;
        }
        if (role.equals("function")) {
            ObjectNode turn = conversation.addTurn("output");
            turn.put("call", FUNCTION_CALL_ID);
            turn.put("text", text(message.path("content")));
            return;
        }
        JsonNode content = message.path("content");
        // A model that only calls functions said nothing, whether that is null or an empty text.
        boolean isEmpty = content.isTextual() && content.asText().isEmpty() && message.hasNonNull("tool_calls");
        if (!content.isMissingNode() && !content.isNull() && !isEmpty) {
            parts(conversation.addTurn(role), content);
        }
        if (message.hasNonNull("function_call")) {
            ObjectNode turn = conversation.addTurn("call");
            turn.put("call", FUNCTION_CALL_ID);
            turn.set("name", message.path("function_call").path("name"));
            turn.set("arguments", message.path("function_call").path("arguments"));
        }
        for (JsonNode call : message.path("tool_calls")) {
            ObjectNode turn = conversation.addTurn("call");
            boolean custom = call.path("type").asText().equals("custom");
            JsonNode called = call.path(custom ? "custom" : "function");
            turn.set("call", call.path("id"));
            turn.set("name", called.path("name"));
            turn.set("arguments", called.path(custom ? "input" : "arguments"));
        }
    }

    private static void parts(ObjectNode turn, JsonNode content) {
        if (content.isTextual()) {
            turn.putArray("parts").addObject().put("text", content.asText());
            return;
        }
        for (JsonNode part : content) {
            ObjectNode target = turn.withArrayProperty("parts").addObject();
            switch (part.path("type").asText()) {
                case "text" -> target.set("text", part.path("text"));
                case "image_url" -> {
                    target.set("image", part.path("image_url").path("url"));
                    target.put("detail", part.path("image_url").path("detail").asText("auto"));
                }
                case "file" -> target.set("file", part.path("file"));
                default -> throw new ApiException(400, "invalid_value", "messages", "Invalid value for a part's type.");
            }
        }
    }

    private static String text(JsonNode content) {
        if (content.isTextual()) {
            return content.asText();
        }
        StringBuilder text = new StringBuilder();
        content.forEach(part -> text.append(part.path("text").asText()));
        return text.toString();
    }

    private static void tool(Conversation conversation, JsonNode tool) {
        ObjectNode target = conversation.tools().addObject();
        if (tool.path("type").asText().equals("custom")) {
            JsonNode custom = tool.path("custom");
            target.put("custom", true).set("name", custom.path("name"));
            copyTo(target, "description", custom.path("description"));
            copyTo(target, "grammar", custom.path("format").path("grammar").path("definition"));
            return;
        }
        JsonNode function = tool.path("function");
        target.set("name", function.path("name"));
        copyTo(target, "description", function.path("description"));
        copyTo(target, "parameters", function.path("parameters"));
        target.put("strict", function.path("strict").asBoolean(false));
    }

    /** Functions in the form that came before tools: a message has one call at most, and calls have no ids. */
    private static void functions(Conversation conversation, JsonNode request) {
        conversation.view().put("parallel_tool_calls", false);
        for (JsonNode function : request.path("functions")) {
            ObjectNode target = conversation.tools().addObject();
            target.set("name", function.path("name"));
            copyTo(target, "description", function.path("description"));
            copyTo(target, "parameters", function.path("parameters"));
            target.put("strict", false);
        }
        JsonNode choice = request.path("function_call");
        if (choice.isTextual()) {
            conversation.view().set("choice", choice);
        } else if (choice.isObject()) {
            conversation.view().putObject("choice").set("name", choice.path("name"));
        }
    }

    private static void choice(ObjectNode view, JsonNode choice) {
        if (choice.isTextual()) {
            view.set("choice", choice);
        } else if (choice.isObject()) {
            view.putObject("choice")
                    .set("name", choice.path(choice.path("type").asText()).path("name"));
        }
    }
}
