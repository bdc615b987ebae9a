package io.github.chat2responses.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.chat.ItemKind;

/** Reads a Responses request (schema {@code CreateResponse}). */
final class ResponsesReader {
    private ResponsesReader() {}

    static Conversation read(JsonNode request) {
        Conversation conversation = new Conversation();
        conversation.copy(request, ChatReader.SAME);
        ObjectNode view = conversation.view();
        view.put("store", request.path("store").asBoolean(true));
        copyTo(view, "limit", request.path("max_output_tokens"));
        copyTo(view, "effort", request.path("reasoning").path("effort"));
        copyTo(view, "verbosity", request.path("text").path("verbosity"));
        format(view, request.path("text").path("format"));
        if (request.hasNonNull("instructions")) {
            text(conversation.addTurn("system"), request.path("instructions"));
        }
        input(conversation, request.path("input"));
        for (JsonNode tool : request.path("tools")) {
            if (tool.hasNonNull("name")) {
                tool(conversation, tool);
            }
        }
        choice(view, request.path("tool_choice"));
        return conversation;
    }

    private static void copyTo(ObjectNode view, String name, JsonNode value) {
        if (!value.isMissingNode() && !value.isNull()) {
            view.set(name, value);
        }
    }

    private static void text(ObjectNode turn, JsonNode text) {
        turn.putArray("parts").addObject().set("text", text);
    }

    private static void format(ObjectNode view, JsonNode format) {
        String type = format.path("type").asText("text");
        ObjectNode target = view.putObject("format").put("type", type);
        if (type.equals("json_schema")) {
            target.set("name", format.path("name"));
            target.set("schema", format.path("schema"));
            target.put("strict", format.path("strict").asBoolean(false));
        }
    }

    private static void input(Conversation conversation, JsonNode input) {
        if (input.isTextual()) {
            text(conversation.addTurn("user"), input);
            return;
        }
        int index = 0;
        for (JsonNode item : input) {
            item(conversation, item, index++);
        }
    }

    private static void item(Conversation conversation, JsonNode item, int index) {
        switch (item.path("type").asText("message")) {
            case "message" -> message(conversation.addTurn(item.path("role").asText()), item.path("content"));
            case "function_call", "custom_tool_call" -> {
                boolean custom = item.path("type").asText().equals("custom_tool_call");
                ObjectNode turn = conversation.addTurn("call");
                turn.set("call", item.path("call_id"));
                turn.set("name", item.path("name"));
                turn.set("arguments", item.path(custom ? "input" : "arguments"));
            }
            case "function_call_output", "custom_tool_call_output" -> {
                ObjectNode turn = conversation.addTurn("output");
                turn.set("call", item.path("call_id"));
                turn.put("text", joined(item.path("output")));
            }
            default -> {
                // What the server did itself: this small model does not look at it.
                if (ItemKind.of(item.path("type").asText()) == ItemKind.UNKNOWN) {
                    throw new ApiException(
                            400,
                            "invalid_value",
                            "input[" + index + "].type",
                            "Invalid value: '" + item.path("type").asText() + "'.");
                }
            }
        }
    }

    private static String joined(JsonNode output) {
        if (output.isTextual()) {
            return output.asText();
        }
        StringBuilder text = new StringBuilder();
        output.forEach(part -> text.append(part.path("text").asText()));
        return text.toString();
    }

    private static void message(ObjectNode turn, JsonNode content) {
        if (content.isTextual()) {
            text(turn, content);
            return;
        }
        for (JsonNode part : content) {
            ObjectNode target = turn.withArrayProperty("parts").addObject();
            switch (part.path("type").asText()) {
                case "input_text", "output_text" -> target.set("text", part.path("text"));
                case "refusal" -> target.set("text", part.path("refusal"));
                case "input_image" -> {
                    target.set("image", part.path("image_url"));
                    target.put("detail", part.path("detail").asText("auto"));
                }
                case "input_file" -> target.putObject("file").setAll(file(part));
                default -> throw new ApiException(400, "invalid_value", "input", "Invalid value for a part's type.");
            }
        }
    }

    private static ObjectNode file(JsonNode part) {
        ObjectNode file = part.deepCopy();
        file.remove("type");
        return file;
    }

    private static void tool(Conversation conversation, JsonNode tool) {
        ObjectNode target = conversation.tools().addObject();
        boolean custom = tool.path("type").asText().equals("custom");
        if (custom) {
            target.put("custom", true);
        }
        target.set("name", tool.path("name"));
        copyTo(target, "description", tool.path("description"));
        if (custom) {
            copyTo(target, "grammar", tool.path("format").path("definition"));
            return;
        }
        copyTo(target, "parameters", tool.path("parameters"));
        // Without a word about it the server makes the schema strict, which is not what Chat does.
        if (tool.hasNonNull("strict")) {
            target.put("strict", tool.path("strict").asBoolean());
        } else {
            target.put("strict", "by the server");
        }
    }

    private static void choice(ObjectNode view, JsonNode choice) {
        if (choice.isTextual()) {
            view.set("choice", choice);
        } else if (choice.isObject()) {
            view.putObject("choice").set("name", choice.path("name"));
        }
    }
}
