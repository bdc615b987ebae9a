package io.github.chat2responses.recipes.rawhttp;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openrewrite.java.tree.Expression;
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
 * @param deltas the same for a piece of text in a stream
 * @param reasons the same for the finish reason
 * @param exception the library's exception
 * @param checked the helper that takes the place of another one where the exception is caught
 */
record TreeKind(
        String type,
        List<String> step,
        List<String> leaf,
        List<String> pointer,
        Map<String, String> has,
        List<String> same,
        List<String> asks,
        Map<String, String> texts,
        Map<String, String> deltas,
        Map<String, String> reasons,
        String exception,
        Map<String, String> checked) {
    private static final int DEPTH = 16;
    private static final String FAILING = "get";
    private static final String LENIENT = "path";

    /** What is left out in the table is empty. */
    TreeKind {
        step = Objects.requireNonNullElse(step, List.of());
        leaf = Objects.requireNonNullElse(leaf, List.of());
        pointer = Objects.requireNonNullElse(pointer, List.of());
        has = Objects.requireNonNullElse(has, Map.of());
        same = Objects.requireNonNullElse(same, List.of());
        asks = Objects.requireNonNullElse(asks, List.of());
        texts = Objects.requireNonNullElse(texts, Map.of());
        deltas = Objects.requireNonNullElse(deltas, Map.of());
        reasons = Objects.requireNonNullElse(reasons, Map.of());
        exception = Objects.requireNonNullElse(exception, "");
        checked = Objects.requireNonNullElse(checked, Map.of());
    }

    /**
     * The helper that gives what is read: it depends on the method that read it, or on the method that went to the choices,
     * what happens if there is nothing. Empty if there is no helper for that.
     */
    String helper(SourceIndex index, J.MethodInvocation call, Role read) {
        boolean isOneStep = leaf.contains(call.getSimpleName()) || pointer.contains(call.getSimpleName());
        boolean isMixed = !read.isChunk() && texts.containsKey(LENIENT) && texts.containsKey(FAILING);
        String way = isMixed && failsBefore(index, call) ? FAILING : Trees.firstStep(call);
        String style = isOneStep ? call.getSimpleName() : way;
        Map<String, String> helpers = read.path().contains("finish_reason") ? reasons : read.isChunk() ? deltas : texts;
        String helper = helpers.getOrDefault(style, "");
        return checked.containsKey(helper) && isCaught(index, call) ? checked.get(helper) : helper;
    }

    /** {@code path("choices").get(0).path("message")}: without choices, the second step gives null, and the third one fails. */
    private static boolean failsBefore(SourceIndex index, J.MethodInvocation call) {
        boolean isFailing = false;
        Expression at = call.getSelect();
        for (int i = 0; at != null && i < DEPTH; i++) {
            Expression plain = Trees.plain(at);
            if (plain instanceof J.Identifier name) {
                at = index.declaration(name)
                        .map(J.VariableDeclarations.NamedVariable::getInitializer)
                        .orElse(null);
            } else if (plain instanceof J.MethodInvocation step) {
                if (step.getArguments().get(0) instanceof J.Literal key && "choices".equals(key.getValue())) {
                    return isFailing;
                }
                isFailing |= step.getSimpleName().equals(FAILING);
                at = step.getSelect();
            } else {
                return false;
            }
        }
        return false;
    }

    private boolean isCaught(SourceIndex index, J call) {
        J inner = call;
        for (J at = index.parent(call); at != null; at = index.parent(at)) {
            if (at instanceof J.Lambda || at instanceof J.MethodDeclaration) {
                return false;
            }
            boolean isBody = at instanceof J.Try attempt && attempt.getBody() == inner;
            if (isBody
                    && ((J.Try) at)
                            .getCatches().stream()
                                    .anyMatch(
                                            one -> one.getParameter().toString().contains(exception))) {
                return true;
            }
            inner = at;
        }
        return false;
    }
}
