package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chat2responses.rules.Pointer;
import java.util.Set;

/** The externally tagged tools of Chat become internally tagged ones. */
final class ToolsField implements FieldRule {
    @Override
    public void apply(JsonNode value, Pointer at, Draft draft) {
        if (!value.isArray()) {
            draft.wrongType(at, value, "an array");
            return;
        }
        for (int i = 0; i < value.size(); i++) {
            int before = draft.toolCount();
            add(value.get(i), at.at(i), draft);
            if (draft.toolCount() > before) {
                draft.places().tool("tools", i, value.get(i).path("type").asText());
            }
        }
    }

    private static void add(JsonNode tool, Pointer at, Draft draft) {
        if (!tool.isObject()) {
            draft.wrongType(at, tool, "an object");
            return;
        }
        String type = Read.text(tool, "type", at, draft);
        switch (type) {
            case "function" -> FunctionTool.add(Read.object(tool, type, at, draft), at.at(type), draft);
            case "custom" -> CustomTool.add(Read.object(tool, type, at, draft), at.at(type), draft);
            default -> {
                draft.notes()
                        .add(
                                RequestRules.UNKNOWN_TOOL,
                                at,
                                "'" + type + "' is not a kind of tool of Chat; it was dropped");
                return;
            }
        }
        Unknown.report(tool, Set.of("type", type), at, draft.notes());
    }
}
