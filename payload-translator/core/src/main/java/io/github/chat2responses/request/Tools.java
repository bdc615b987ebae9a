package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.Diagnostics;
import io.github.chat2responses.schema.StrictSchema;
import java.util.Optional;

/** Tools, tool choice and their deprecated forms (schemas {@code FunctionToolParam}, {@code ToolChoiceParam}). */
final class Tools {
    private final Diagnostics diagnostics;
    private final RequestMemo memo;
    private final boolean upgrade;

    Tools(Diagnostics diagnostics, RequestMemo memo, boolean upgrade) {
        this.diagnostics = diagnostics;
        this.memo = memo;
        this.upgrade = upgrade;
    }

    void translate(JsonNode chat, ObjectNode body) {
        JsonNode tools = chat.path("tools");
        for (int i = 0; i < tools.size(); i++) {
            tool(tools.get(i), body.withArrayProperty("tools"), Pointers.of("tools", i));
        }
        JsonNode functions = chat.path("functions");
        for (int i = 0; i < functions.size(); i++) {
            function(functions.get(i), body.withArrayProperty("tools"), Pointers.of("functions", i), false);
        }
        if (functions.isArray()) {
            diagnostics.add("C2R119", "/functions", "functions became tools");
            body.put("parallel_tool_calls", false);
        }
        webSearch(chat.path("web_search_options"), body);
        choice(chat.path("tool_choice"), body);
        legacyChoice(chat.path("function_call"), body);
    }

    private void tool(JsonNode tool, ArrayNode tools, String path) {
        switch (tool.path("type").asText("function")) {
            case "function" -> function(tool.path("function"), tools, path + "/function", upgrade);
            case "custom" -> custom(tool.path("custom"), tools);
            default ->
                diagnostics.add(
                        "C2R118",
                        path,
                        "there is no counterpart for a tool of the type "
                                + tool.path("type").asText());
        }
    }

    private void function(JsonNode function, ArrayNode tools, String path, boolean mayUpgrade) {
        ObjectNode target = tools.addObject().put("type", "function");
        target.set("name", function.path("name"));
        if (function.hasNonNull("description")) {
            target.set("description", function.get("description"));
        }
        JsonNode parameters = function.path("parameters");
        if (function.hasNonNull("strict")) {
            target.set("parameters", orEmpty(parameters, target));
            target.set("strict", function.get("strict"));
            return;
        }
        Optional<StrictSchema> strict = mayUpgrade ? StrictSchema.of(orEmpty(parameters, target)) : Optional.empty();
        if (strict.isEmpty()) {
            target.set("parameters", orEmpty(parameters, target));
            target.put("strict", false);
            diagnostics.add("C2R105", path, "strict:false is written for " + function.path("name"));
            return;
        }
        target.set("parameters", strict.get().schema());
        target.put("strict", true);
        memo.strict(function.path("name").asText(), strict.get());
        diagnostics.add("C2R106", path, function.path("name") + " became strict");
        strict.get()
                .lost()
                .forEach(pointer -> diagnostics.add(
                        "C2R107", path + "/parameters" + pointer, "the strict schema leaves this keyword out"));
    }

    private static JsonNode orEmpty(JsonNode parameters, ObjectNode factory) {
        if (parameters.isObject()) {
            return parameters;
        }
        ObjectNode empty = factory.objectNode().put("type", "object");
        empty.putObject("properties");
        return empty;
    }

    private static void custom(JsonNode custom, ArrayNode tools) {
        ObjectNode target = tools.addObject().put("type", "custom");
        for (String name : new String[] {"name", "description"}) {
            if (custom.hasNonNull(name)) {
                target.set(name, custom.get(name));
            }
        }
        JsonNode format = custom.path("format");
        if (format.path("type").asText().equals("grammar")) {
            ObjectNode grammar = target.putObject("format").put("type", "grammar");
            grammar.set("syntax", format.path("grammar").path("syntax"));
            grammar.set("definition", format.path("grammar").path("definition"));
        } else if (format.isObject()) {
            target.set("format", format);
        }
    }

    private void webSearch(JsonNode options, ObjectNode body) {
        if (!options.isObject()) {
            return;
        }
        diagnostics.add("C2R120", "/web_search_options", "the web search tool stands for it");
        ObjectNode tool = body.withArrayProperty("tools").addObject().put("type", "web_search");
        if (options.hasNonNull("search_context_size")) {
            tool.set("search_context_size", options.get("search_context_size"));
        }
        if (options.path("user_location").isObject()) {
            ObjectNode location = tool.putObject("user_location").put("type", "approximate");
            options.path("user_location")
                    .path("approximate")
                    .properties()
                    .forEach(member -> location.set(member.getKey(), member.getValue()));
        }
    }

    private static void choice(JsonNode choice, ObjectNode body) {
        if (choice.isTextual()) {
            body.set("tool_choice", choice);
        } else if (choice.isObject()) {
            body.set("tool_choice", choiceObject(choice));
        }
    }

    private static ObjectNode choiceObject(JsonNode choice) {
        String type = choice.path("type").asText();
        ObjectNode target = ((ObjectNode) choice).objectNode().put("type", type);
        if (type.equals("allowed_tools")) {
            JsonNode allowed = choice.path("allowed_tools");
            target.set("mode", allowed.path("mode"));
            ArrayNode tools = target.putArray("tools");
            allowed.path("tools").forEach(tool -> tools.add(choiceObject(tool)));
            return target;
        }
        target.set("name", choice.path(type).path("name"));
        return target;
    }

    private static void legacyChoice(JsonNode choice, ObjectNode body) {
        if (choice.isTextual()) {
            body.set("tool_choice", choice);
        } else if (choice.isObject()) {
            body.putObject("tool_choice").put("type", "function").set("name", choice.path("name"));
        }
    }
}
