package io.github.chat2responses.translate;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chat2responses.rules.InputRules;
import io.github.chat2responses.rules.Pointer;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks for what no JSON body may hold. The depth is limited, and so is the recursion. */
final class TreeCheck {
    static final int DEEPEST = 500;

    private TreeCheck() {}

    static Optional<Fault> of(JsonNode tree, Pointer at) {
        return Optional.ofNullable(find(tree, at, 1));
    }

    private static @Nullable Fault find(JsonNode node, Pointer at, int depth) {
        if (depth > DEEPEST) {
            return new Fault(InputRules.TOO_LARGE, at, "the document is nested more than " + DEEPEST + " levels deep");
        }
        if (node.isObject()) {
            return inObject(node, at, depth);
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                JsonNode element = node.get(i);
                Fault fault = isFine(element) ? null : find(element, at.at(i), depth + 1);
                if (fault != null) {
                    return fault;
                }
            }
            return null;
        }
        return node.isTextual() ? text(node.textValue(), at) : value(node, at);
    }

    private static @Nullable Fault inObject(JsonNode object, Pointer at, int depth) {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            Fault fault = isWellFormed(member.getKey()) ? null : text(member.getKey(), at);
            if (fault == null && !isFine(member.getValue())) {
                fault = find(member.getValue(), at.at(member.getKey()), depth + 1);
            }
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    /** Most values are texts without a fault, which need no place. */
    private static boolean isFine(JsonNode node) {
        return node.isTextual() && isWellFormed(node.textValue());
    }

    private static boolean isWellFormed(String text) {
        return halfAt(text) < 0;
    }

    /** Where half of a surrogate pair stands; -1 if nowhere. */
    private static int halfAt(String text) {
        int i = 0;
        while (i < text.length()) {
            int character = text.codePointAt(i);
            // A pair is read as one character, so a surrogate that is left stands alone.
            if (character <= Character.MAX_VALUE && Character.isSurrogate((char) character)) {
                return i;
            }
            i += Character.charCount(character);
        }
        return -1;
    }

    private static @Nullable Fault text(String text, Pointer at) {
        int half = halfAt(text);
        return half < 0
                ? null
                : new Fault(InputRules.BAD_UNICODE, at, "the text has half of a surrogate pair at character " + half);
    }

    private static @Nullable Fault value(JsonNode node, Pointer at) {
        boolean infinite = node.isFloatingPointNumber() && !node.isBigDecimal() && !Double.isFinite(node.doubleValue());
        return node.isPojo() || node.isBinary() || node.isMissingNode() || infinite
                ? new Fault(InputRules.WRONG_TYPE, at, "the value cannot be written as JSON")
                : null;
    }

    /**
     * What is wrong with a tree.
     *
     * @param code the rule's code
     * @param at where
     * @param message what was found
     */
    record Fault(String code, Pointer at, String message) {}
}
