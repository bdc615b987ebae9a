package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.chat2responses.rules.InputRules;
import io.github.chat2responses.rules.Pointer;

/** Reads members that have to be there; what is wrong with them is reported, and the value returned is of no use then. */
final class Read {
    private static final int LONGEST_NAME = 64;

    private Read() {}

    static String text(JsonNode object, String member, Pointer at, Draft draft) {
        JsonNode value = object.path(member);
        if (value.isTextual()) {
            return value.textValue();
        }
        missingOr(value, at.at(member), "a string", draft);
        return "";
    }

    /** As {@link #text}, but the node as it is. */
    static TextNode textNode(JsonNode object, String member, Pointer at, Draft draft) {
        return object.get(member) instanceof TextNode text ? text : TextNode.valueOf(text(object, member, at, draft));
    }

    static JsonNode object(JsonNode object, String member, Pointer at, Draft draft) {
        JsonNode value = object.path(member);
        if (!value.isObject()) {
            missingOr(value, at.at(member), "an object", draft);
        }
        return value;
    }

    /** The name of a tool or a format, which has a fixed character set. */
    static String name(JsonNode object, Pointer at, Draft draft) {
        String name = text(object, "name", at, draft);
        if (object.path("name").isTextual() && !isName(name)) {
            draft.fault(
                    InputRules.OUT_OF_RANGE,
                    at.at("name"),
                    "found '" + name + "', expected 1 to 64 of the characters a-z, A-Z, 0-9, '_' and '-'");
        }
        return name;
    }

    private static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && !(c >= '0' && c <= '9') && c != '_' && c != '-') {
                return false;
            }
        }
        return !name.isEmpty() && name.length() <= LONGEST_NAME;
    }

    private static void missingOr(JsonNode value, Pointer at, String expected, Draft draft) {
        if (value.isMissingNode()) {
            draft.fault(InputRules.MISSING, at, "the member is missing; expected " + expected);
        } else {
            draft.wrongType(at, value, expected);
        }
    }
}
