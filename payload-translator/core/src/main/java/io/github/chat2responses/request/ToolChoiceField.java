package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.Pointer;
import java.util.Set;

/** Which tool the model may or must call. */
final class ToolChoiceField implements FieldRule {
    private static final Set<String> CHOICE_MEMBERS = Set.of("name");
    private static final Set<String> ALLOWED_MEMBERS = Set.of("mode", "tools");

    private static final String TARGET = "tool_choice";

    @Override
    public void apply(JsonNode value, Pointer at, Draft draft) {
        if (value.isTextual()) {
            mode(value.textValue(), Set.of("none", "auto", "required"), at, draft);
            return;
        }
        if (!value.isObject()) {
            draft.wrongType(at, value, "a string or an object");
            return;
        }
        String type = Read.text(value, "type", at, draft);
        switch (type) {
            case "function", "custom" -> {
                JsonNode choice = Read.object(value, type, at, draft);
                named(type, choice, at.at(type), draft);
                Unknown.report(choice, CHOICE_MEMBERS, at.at(type), draft.notes());
            }
            case "allowed_tools" -> allowed(Read.object(value, type, at, draft), at.at(type), draft);
            default -> unknown(type, at, draft);
        }
        Unknown.report(value, Set.of("type", type), at, draft.notes());
    }

    static void mode(String mode, Set<String> known, Pointer at, Draft draft) {
        if (!known.contains(mode)) {
            unknown(mode, at, draft);
        } else if (draft.hasTools()) {
            draft.body().put(TARGET, mode);
        } else if (mode.equals("required")) {
            undeclared("a tool call is required, but there are no tools", at, draft);
        } else {
            draft.notes().add(RequestRules.NEEDS_TOOLS, at, "there are no tools, so the field was left out");
        }
    }

    static void named(String type, JsonNode choice, Pointer at, Draft draft) {
        String name = Read.text(choice, "name", at, draft);
        if (draft.declares(name)) {
            draft.body().putObject(TARGET).put("type", type).put("name", name);
        } else {
            undeclared("'" + name + "' is not a declared tool", at, draft);
        }
    }

    private static void allowed(JsonNode allowed, Pointer at, Draft draft) {
        if (!draft.hasTools()) {
            undeclared("the choice allows tools, but there are none", at, draft);
            return;
        }
        ObjectNode choice = draft.body().putObject(TARGET).put("type", "allowed_tools");
        choice.put("mode", Read.text(allowed, "mode", at, draft));
        ArrayNode tools = choice.putArray("tools");
        JsonNode given = allowed.path("tools");
        if (!given.isArray()) {
            draft.wrongType(at.at("tools"), given, "an array");
        }
        for (int i = 0; given.isArray() && i < given.size(); i++) {
            Pointer toolAt = at.at("tools").at(i);
            if (!given.get(i).isObject()) {
                draft.wrongType(toolAt, given.get(i), "an object");
                continue;
            }
            String type = Read.text(given.get(i), "type", toolAt, draft);
            // Some clients already write the flat form here.
            boolean nested = given.get(i).path(type).isObject();
            JsonNode named = nested ? given.get(i).get(type) : given.get(i);
            Pointer nameAt = nested ? toolAt.at(type) : toolAt;
            tools.addObject().put("type", type).put("name", Read.text(named, "name", nameAt, draft));
        }
        Unknown.report(allowed, ALLOWED_MEMBERS, at, draft.notes());
    }

    private static void unknown(String choice, Pointer at, Draft draft) {
        draft.notes()
                .add(
                        RequestRules.UNKNOWN_CHOICE,
                        at,
                        "'" + choice + "' is not a choice that Chat knows; it was dropped");
    }

    private static void undeclared(String what, Pointer at, Draft draft) {
        draft.notes().add(RequestRules.UNDECLARED_CHOICE, at, what + "; the choice was dropped");
    }
}
