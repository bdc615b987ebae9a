package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.Pointer;
import java.util.Set;

/** A tool that takes free text, or text that follows a grammar. */
final class CustomTool {
    private static final Set<String> CUSTOM_MEMBERS = Set.of("name", "description", "format");
    private static final Set<String> TEXT_FORMAT_MEMBERS = Set.of("type");
    private static final Set<String> FORMAT_MEMBERS = Set.of("type", "grammar");
    private static final Set<String> GRAMMAR_MEMBERS = Set.of("syntax", "definition");

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
        Unknown.report(custom, CUSTOM_MEMBERS, at, draft.notes());
    }

    private static void addFormat(JsonNode format, Pointer at, ObjectNode tool, Draft draft) {
        String type = Read.text(format, "type", at, draft);
        ObjectNode lifted = tool.putObject("format").put("type", type);
        switch (type) {
            case "text" -> Unknown.report(format, TEXT_FORMAT_MEMBERS, at, draft.notes());
            case "grammar" -> {
                JsonNode grammar = Read.object(format, "grammar", at, draft);
                Pointer grammarAt = at.at("grammar");
                lifted.put("syntax", Read.text(grammar, "syntax", grammarAt, draft));
                lifted.put("definition", Read.text(grammar, "definition", grammarAt, draft));
                Unknown.report(grammar, GRAMMAR_MEMBERS, grammarAt, draft.notes());
                Unknown.report(format, FORMAT_MEMBERS, at, draft.notes());
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
