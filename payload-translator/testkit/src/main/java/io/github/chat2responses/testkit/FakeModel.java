package io.github.chat2responses.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a reply out of a conversation: always the same for the same, and another one when anything in it differs. */
final class FakeModel {
    /** The characters of a made-up token. */
    private static final int TOKEN = 4;

    private FakeModel() {}

    static Reply reply(Conversation conversation) {
        String mark = conversation.fingerprint();
        JsonNode tool = tool(conversation);
        if (tool != null) {
            return reply(conversation, "", tool, mark);
        }
        JsonNode format = conversation.view().path("format");
        String text = switch (format.path("type").asText()) {
            case "json_schema" -> instance(format.path("schema"), mark).toString();
            case "json_object" ->
                JsonNodeFactory.instance.objectNode().put("mark", mark).toString();
            default -> "[" + mark + "] You said: " + lastText(conversation);
        };
        return reply(conversation, text, null, mark);
    }

    private static Reply reply(Conversation conversation, String text, @Nullable JsonNode called, String mark) {
        boolean custom = called != null && called.path("custom").asBoolean();
        String tool = called == null ? null : called.path("name").asText();
        String arguments = called == null
                ? ""
                : custom
                        ? "input " + mark
                        : instance(called.path("parameters"), mark).toString();
        int input = 1 + conversation.size() / TOKEN;
        int output = 1 + (text.length() + arguments.length()) / TOKEN;
        int limit = conversation.view().path("limit").asInt(output);
        return tool == null && output > limit
                ? new Reply(text.substring(0, limit * TOKEN), null, false, "", true, input, limit)
                : new Reply(text, tool, custom, arguments, false, input, output);
    }

    /** The tool that is called: the chosen or first one, unless the last turn already answers a call. */
    private static @Nullable JsonNode tool(Conversation conversation) {
        ArrayNode turns = conversation.turns();
        boolean answered = turns.get(turns.size() - 1).path("role").asText().equals("output");
        JsonNode choice = conversation.view().path("choice");
        if (conversation.tools().isEmpty() || answered || choice.asText().equals("none")) {
            return null;
        }
        for (JsonNode tool : conversation.tools()) {
            if (!choice.isObject() || tool.path("name").equals(choice.path("name"))) {
                return tool;
            }
        }
        return null;
    }

    private static String lastText(Conversation conversation) {
        JsonNode last = conversation.turns().get(conversation.turns().size() - 1);
        return last.has("text")
                ? last.path("text").asText()
                : last.path("parts").path(0).path("text").asText();
    }

    /** A small value that fits a schema. */
    static JsonNode instance(JsonNode schema, String mark) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (schema.path("enum").isArray() && !schema.path("enum").isEmpty()) {
            return schema.path("enum").get(0);
        }
        if (schema.has("const")) {
            return schema.get("const");
        }
        JsonNode type = schema.path("type").isArray() ? schema.path("type").get(0) : schema.path("type");
        return switch (type.asText("object")) {
            case "string" -> json.textNode(mark);
            case "integer", "number" -> json.numberNode(7);
            case "boolean" -> json.booleanNode(true);
            case "null" -> json.nullNode();
            case "array" -> json.arrayNode().add(instance(schema.path("items"), mark));
            default -> object(schema, mark);
        };
    }

    /** Members sorted by name: programs often build schemas with {@code Map.of}, whose order differs in every JVM. */
    private static ObjectNode object(JsonNode schema, String mark) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        schema.path("properties").properties().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(property -> object.set(property.getKey(), instance(property.getValue(), mark)));
        return object;
    }
}
