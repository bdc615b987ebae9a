package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.Pointer;
import java.util.Set;

/** A tool that takes free text, or text that follows a grammar. */
final class CustomTool {
    private CustomTool() {}

    static void add(JsonNode custom, Pointer at, Draft draft) {
        if (!custom.isObject()) {
            draft.wrongType(at, custom, "an object");
            return;
        }
        ObjectNode tool = draft.tools().addObject().put("type", "custom");
        String name = Read.name(custom, at, draft);
        tool.put("name", name);
        draft.declareCustomTool(name);
        Optionals.text(custom, "description", at, tool, draft);
        JsonNode format = custom.path("format");
        if (!format.isMissingNode() && !format.isNull()) {
            addFormat(Read.object(custom, "format", at, draft), at.at("format"), tool, draft);
        }
        Unknown.report(custom, Set.of("name", "description", "format"), at, draft.notes());
    }

    private static void addFormat(JsonNode format, Pointer at, ObjectNode tool, Draft draft) {
        String type = Read.text(format, "type", at, draft);
        ObjectNode lifted = tool.putObject("format").put("type", type);
        switch (type) {
            case "text" -> Unknown.report(format, Set.of("type"), at, draft.notes());
            case "grammar" -> {
                JsonNode grammar = Read.object(format, "grammar", at, draft);
                Pointer grammarAt = at.at("grammar");
                lifted.put("syntax", Read.text(grammar, "syntax", grammarAt, draft));
                lifted.put("definition", Read.text(grammar, "definition", grammarAt, draft));
                Unknown.report(grammar, Set.of("syntax", "definition"), grammarAt, draft.notes());
                Unknown.report(format, Set.of("type", "grammar"), at, draft.notes());
            }
            default -> {
                tool.remove("format");
                draft.notes()
                        .add(
                                RequestRules.UNKNOWN_FORMAT,
                                at,
                                "'" + type
                                        + "' is not a format of a custom tool; it was dropped, so the tool takes free text");
            }
        }
    }
}
