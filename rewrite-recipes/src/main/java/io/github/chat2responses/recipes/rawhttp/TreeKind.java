package io.github.chat2responses.recipes.rawhttp;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.openrewrite.java.tree.J;

/**
 * A library that answers are read with.
 *
 * @param type the class of an object
 * @param step methods that go to a member or element
 * @param soft those of them that give something where there is nothing, of which the next may be asked
 * @param leaf methods that read a member as a value
 * @param pointer methods that take a JSON pointer
 * @param has methods that ask for a member, with what asks for one that is not null
 * @param same methods without arguments that give the same value as another type
 * @param asks methods that ask how many elements there are
 * @param texts the helper that gives the text, by how it was read before
 * @param deltas the same for a piece of text in a stream
 * @param reasons the same for the finish reason
 * @param refusals the same for what the model says instead when it refuses
 * @param pieces the helper that says whether an event has what a chunk with choices has
 * @param ends the helper that gives the finish reason of a stream, by how it was read before
 * @param failures the same for an error in a stream
 * @param otherwise the helper that takes the place of another one where a second argument says what there is if nothing is
 * @param exception the library's exception
 * @param checked the helper that takes the place of another one where the exception is caught
 */
record TreeKind(
        String type,
        List<String> step,
        List<String> soft,
        List<String> leaf,
        List<String> pointer,
        Map<String, String> has,
        List<String> same,
        List<String> asks,
        Map<String, String> texts,
        Map<String, String> deltas,
        Map<String, String> reasons,
        Map<String, String> refusals,
        String pieces,
        Map<String, String> ends,
        Map<String, String> failures,
        Map<String, String> otherwise,
        String exception,
        Map<String, String> checked) {
    /** What is left out in the table is empty. */
    TreeKind {
        step = Objects.requireNonNullElse(step, List.of());
        soft = Objects.requireNonNullElse(soft, List.of());
        leaf = Objects.requireNonNullElse(leaf, List.of());
        pointer = Objects.requireNonNullElse(pointer, List.of());
        has = Objects.requireNonNullElse(has, Map.of());
        same = Objects.requireNonNullElse(same, List.of());
        asks = Objects.requireNonNullElse(asks, List.of());
        texts = Objects.requireNonNullElse(texts, Map.of());
        deltas = Objects.requireNonNullElse(deltas, Map.of());
        reasons = Objects.requireNonNullElse(reasons, Map.of());
        refusals = Objects.requireNonNullElse(refusals, Map.of());
        pieces = Objects.requireNonNullElse(pieces, "");
        ends = Objects.requireNonNullElse(ends, Map.of());
        failures = Objects.requireNonNullElse(failures, Map.of());
        otherwise = Objects.requireNonNullElse(otherwise, Map.of());
        exception = Objects.requireNonNullElse(exception, "");
        checked = Objects.requireNonNullElse(checked, Map.of());
    }

    /**
     * The helper that gives what is read: it depends on the methods that went there what happens if there is nothing. An
     * answer without choices is one that failed; chunks without a text are plain, so there the last method counts. Empty if
     * there is no helper for that.
     */
    String helper(SourceIndex index, J.MethodInvocation call, Role read) {
        String last = call.getSimpleName();
        boolean isOneStep = pointer.contains(last) || (leaf.contains(last) && !soft.contains(last));
        Stream<String> steps = isOneStep || read.isChunk() ? Stream.empty() : Trees.steps(index, call).stream();
        String style = steps.filter(step -> !soft.contains(step)).findFirst().orElse(last);
        boolean isReason = read.path().contains("finish_reason");
        Map<String, String> helpers = isReason ? reasons : read.isChunk() ? deltas : texts;
        String helper = helpers.getOrDefault(style, "");
        String caught = checked.containsKey(helper) && isCaught(index, call) ? checked.get(helper) : helper;
        // A reason is always there.
        return isReason || !hasOther(call) ? caught : otherwise.getOrDefault(caught, "");
    }

    /** The helper that gives the finish reason of a stream; empty if there is none for this way of reading. */
    String end(J.MethodInvocation call) {
        String helper = ends.getOrDefault(call.getSimpleName(), "");
        return hasOther(call) ? otherwise.getOrDefault(helper, "") : helper;
    }

    /** Whether there is something to ask further where a member is missing. */
    boolean pathIsSoft() {
        return soft.contains("path");
    }

    /** Whether a second argument says what there is if there is nothing; nothing but a text is the same as none. */
    private boolean hasOther(J.MethodInvocation call) {
        return leaf.contains(call.getSimpleName())
                && call.getArguments().size() > 1
                && !(call.getArguments().get(1) instanceof J.Literal literal && "".equals(literal.getValue()));
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
