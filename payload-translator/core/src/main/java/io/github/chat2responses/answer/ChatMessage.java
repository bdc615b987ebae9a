package io.github.chat2responses.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.Diagnostics;
import io.github.chat2responses.schema.StrictSchema;
import java.util.Set;

/** One Chat message out of all output items (schema {@code OutputItem} to {@code ChatCompletionResponseMessage}). */
final class ChatMessage {
    private static final Set<String> ACTIONS =
            Set.of("computer_call", "mcp_approval_request", "local_shell_call", "shell_call", "apply_patch_call");
    private static final Set<String> DROPPED = Set.of(
            "reasoning",
            "web_search_call",
            "file_search_call",
            "code_interpreter_call",
            "image_generation_call",
            "mcp_list_tools",
            "mcp_call",
            "shell_call_output",
            "tool_search_call",
            "tool_search_output",
            "program",
            "program_output",
            "compaction",
            "additional_tools",
            "function_call_output",
            "custom_tool_call_output",
            "computer_call_output",
            "local_shell_call_output",
            "apply_patch_call_output",
            "mcp_approval_response",
            "agent_message",
            "multi_agent_call",
            "multi_agent_call_output");

    private final AnswerContext context;
    private final Diagnostics diagnostics;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder refusal = new StringBuilder();
    private final ArrayNode annotations = JsonNodeFactory.instance.arrayNode();
    private final ArrayNode logprobs = JsonNodeFactory.instance.arrayNode();
    private final ArrayNode calls = JsonNodeFactory.instance.arrayNode();
    private boolean hasText;

    ChatMessage(AnswerContext context, Diagnostics diagnostics) {
        this.context = context;
        this.diagnostics = diagnostics;
    }

    void read(JsonNode output) {
        boolean hasFinal = false;
        for (JsonNode item : output) {
            hasFinal |= item.path("phase").asText().equals("final_answer");
        }
        for (int i = 0; i < output.size(); i++) {
            item(output.get(i), "/output/" + i, hasFinal);
        }
    }

    private void item(JsonNode item, String path, boolean hasFinal) {
        String type = item.path("type").asText();
        switch (type) {
            case "message" -> {
                if (hasFinal && !item.path("phase").asText().equals("final_answer")) {
                    diagnostics.add("C2R203", path, "the message is not the final one");
                } else {
                    message(item.path("content"), path + "/content");
                }
            }
            case "function_call" -> function(item);
            case "custom_tool_call" -> {
                ObjectNode call = calls.addObject().put("id", id(item)).put("type", "custom");
                ObjectNode custom = call.putObject("custom");
                custom.set("name", item.path("name"));
                custom.set("input", item.path("input"));
            }
            default -> {
                String code = ACTIONS.contains(type) ? "C2R205" : DROPPED.contains(type) ? "C2R201" : "C2R204";
                diagnostics.add(code, path, "an item of the type " + type + " was left out");
            }
        }
    }

    private void message(JsonNode content, String path) {
        if (hasText) {
            text.append("\n\n");
        }
        for (int i = 0; i < content.size(); i++) {
            JsonNode part = content.get(i);
            switch (part.path("type").asText()) {
                case "output_text" -> {
                    annotations(part.path("annotations"), path + "/" + i + "/annotations");
                    text.append(part.path("text").asText());
                    part.path("logprobs").forEach(logprobs::add);
                    hasText = true;
                }
                case "refusal" -> refusal.append(part.path("refusal").asText());
                default ->
                    diagnostics.add(
                            "C2R204",
                            path + "/" + i,
                            "a part of the type " + part.path("type").asText() + " was left out");
            }
        }
    }

    /** Positions count from the part's start; Chat counts from the start of the whole content. */
    private void annotations(JsonNode found, String path) {
        for (int i = 0; i < found.size(); i++) {
            JsonNode annotation = found.get(i);
            if (!annotation.path("type").asText().equals("url_citation")) {
                diagnostics.add(
                        "C2R202", path + "/" + i, "a " + annotation.path("type").asText() + " was left out");
                continue;
            }
            ObjectNode citation =
                    annotations.addObject().put("type", "url_citation").putObject("url_citation");
            citation.set("url", annotation.path("url"));
            citation.set("title", annotation.path("title"));
            citation.put("start_index", annotation.path("start_index").asInt() + text.length());
            citation.put("end_index", annotation.path("end_index").asInt() + text.length());
        }
    }

    private void function(JsonNode item) {
        ObjectNode call = calls.addObject().put("id", id(item)).put("type", "function");
        String name = item.path("name").asText();
        call.putObject("function")
                .put("name", name)
                .put("arguments", arguments(name, item.path("arguments").asText()));
    }

    private String id(JsonNode item) {
        String id = item.path("call_id").asText();
        return context.callIds().getOrDefault(id, id);
    }

    /** Arguments stay as the model wrote them unless a null has to go that the application's own schema does not allow. */
    private String arguments(String tool, String arguments) {
        StrictSchema schema = context.strictTools().get(tool);
        JsonNode parsed = schema == null ? null : context.parser().apply(arguments);
        if (schema == null || parsed == null || !parsed.isObject()) {
            return arguments;
        }
        JsonNode restored = schema.restore(parsed);
        return restored == parsed ? arguments : restored.toString();
    }

    boolean hasCalls() {
        return !calls.isEmpty();
    }

    boolean cutAtStop() {
        int first = context.stops().stream()
                .mapToInt(text::indexOf)
                .filter(at -> at >= 0)
                .min()
                .orElse(-1);
        if (first >= 0) {
            text.setLength(first);
        }
        return first >= 0;
    }

    ObjectNode message() {
        ObjectNode message = JsonNodeFactory.instance.objectNode().put("role", "assistant");
        message.put("content", hasText ? text.toString() : null);
        message.put("refusal", refusal.isEmpty() ? null : refusal.toString());
        message.set("annotations", annotations);
        if (context.legacyFunctions() && hasCalls()) {
            message.set("function_call", calls.get(0).path("function"));
        } else if (hasCalls()) {
            message.set("tool_calls", calls);
        }
        return message;
    }

    JsonNode logprobs() {
        if (logprobs.isEmpty()) {
            return JsonNodeFactory.instance.nullNode();
        }
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.set("content", logprobs);
        all.putNull("refusal");
        return all;
    }
}
