package io.github.chat2responses.recipes.rawhttp;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openrewrite.java.tree.J;

/**
 * A library that answers are read with.
 *
 * @param type the class of an object
 * @param step methods that go to a member or element
 * @param leaf methods that read a member as a value
 * @param pointer methods that take a JSON pointer
 * @param has methods that ask for a member, with what asks for one that is not null
 * @param same methods without arguments that give the same value as another type
 * @param asks methods that ask how many elements there are
 * @param texts the helper that gives the text, by how it was read before
 */
record TreeKind(
        String type,
        List<String> step,
        List<String> leaf,
        List<String> pointer,
        Map<String, String> has,
        List<String> same,
        List<String> asks,
        Map<String, String> texts) {
    /** What is left out in the table is empty. */
    TreeKind {
        step = Objects.requireNonNullElse(step, List.of());
        leaf = Objects.requireNonNullElse(leaf, List.of());
        pointer = Objects.requireNonNullElse(pointer, List.of());
        has = Objects.requireNonNullElse(has, Map.of());
        same = Objects.requireNonNullElse(same, List.of());
        asks = Objects.requireNonNullElse(asks, List.of());
        texts = Objects.requireNonNullElse(texts, Map.of());
    }

    /**
     * The helper that gives the text: it depends on the method that read it, or on the method that went to the choices, what
     * happens if there is none. Empty if there is no helper for that.
     */
    String helper(J.MethodInvocation call) {
        boolean isOneStep = leaf.contains(call.getSimpleName()) || pointer.contains(call.getSimpleName());
        String style = isOneStep ? call.getSimpleName() : Trees.firstStep(call);
        return texts.getOrDefault(style, "");
    }
}
