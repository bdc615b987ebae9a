package io.github.chat2responses.recipes.rawhttp;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.J;

/**
 * A library that answers are read with.
 *
 * @param type the class of an object
 * @param step methods that go to a member or element
 * @param leaf methods that read a member as a value
 * @param pointer methods that take a JSON pointer
 * @param has methods that ask for a member, with what asks for one that is not null
 * @param asks methods that ask how many elements there are
 */
record TreeKind(
        String type,
        List<String> step,
        List<String> leaf,
        List<String> pointer,
        Map<String, String> has,
        List<String> asks) {
    TreeKind(
            String type,
            @Nullable List<String> step,
            @Nullable List<String> leaf,
            @Nullable List<String> pointer,
            @Nullable Map<String, String> has,
            @Nullable List<String> asks) {
        this.type = type;
        this.step = Objects.requireNonNullElse(step, List.of());
        this.leaf = Objects.requireNonNullElse(leaf, List.of());
        this.pointer = Objects.requireNonNullElse(pointer, List.of());
        this.has = Objects.requireNonNullElse(has, Map.of());
        this.asks = Objects.requireNonNullElse(asks, List.of());
    }

    /** How the text is read: by the method that reads it, or by the method that went to the choices, where both matter. */
    String style(J.MethodInvocation call) {
        return leaf.contains(call.getSimpleName()) ? call.getSimpleName() : Trees.firstStep(call);
    }
}
