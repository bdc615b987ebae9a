package io.github.chat2responses.translate;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chat2responses.rules.InputRules;
import io.github.chat2responses.rules.Pointer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks for what no JSON body may hold. Not recursive, because a tree may be deeper than the stack. */
final class TreeCheck {
    static final int DEEPEST = 500;

    private final Deque<Step> open = new ArrayDeque<>();
    private @Nullable Fault fault;

    private TreeCheck() {}

    static Optional<Fault> of(JsonNode tree, Pointer at) {
        TreeCheck check = new TreeCheck();
        check.open.push(new Step(tree, at, 1));
        while (!check.open.isEmpty() && check.fault == null) {
            check.visit(check.open.pop());
        }
        return Optional.ofNullable(check.fault);
    }

    private void visit(Step step) {
        JsonNode node = step.node;
        if (step.depth > DEEPEST) {
            fault = new Fault(
                    InputRules.TOO_LARGE, step.at, "the document is nested more than " + DEEPEST + " levels deep");
        } else if (node.isObject()) {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                checkText(member.getKey(), step.at);
                open.push(new Step(member.getValue(), step.at.at(member.getKey()), step.depth + 1));
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                open.push(new Step(node.get(i), step.at.at(i), step.depth + 1));
            }
        } else if (node.isTextual()) {
            checkText(node.textValue(), step.at);
        } else if (node.isPojo() || node.isBinary() || node.isMissingNode() || isNotFinite(node)) {
            fault = new Fault(InputRules.WRONG_TYPE, step.at, "the value cannot be written as JSON");
        }
    }

    private void checkText(String text, Pointer at) {
        int i = 0;
        while (i < text.length()) {
            int character = text.codePointAt(i);
            // A pair is read as one character, so a surrogate that is left stands alone.
            if (character <= Character.MAX_VALUE && Character.isSurrogate((char) character)) {
                fault = new Fault(
                        InputRules.BAD_UNICODE, at, "the text has half of a surrogate pair at character " + i);
                return;
            }
            i += Character.charCount(character);
        }
    }

    private static boolean isNotFinite(JsonNode node) {
        return node.isFloatingPointNumber() && !node.isBigDecimal() && !Double.isFinite(node.doubleValue());
    }

    private record Step(JsonNode node, Pointer at, int depth) {}

    /**
     * What is wrong with a tree.
     *
     * @param code the rule's code
     * @param at where
     * @param message what was found
     */
    record Fault(String code, Pointer at, String message) {}
}
