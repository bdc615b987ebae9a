package io.github.chat2responses.recipes.openaijava;

import org.openrewrite.Cursor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Statement;

/**
 * What a test for chunks without choices is good for. Chat Completions sends one such chunk, with the usage, and only if the
 * request asks for it; Responses sends many events without a piece of the text.
 */
enum ChunkGuard {
    /** {@code if (chunk.choices().isEmpty()) continue;}: nothing is done for such chunks, as for most events. */
    SKIPS("noDelta", "noDeltaOrEnd", "noDeltaOrCall", "noDeltaCallOrEnd"),
    /** {@code if (!chunk.choices().isEmpty()) ..}: something is done for the others only. */
    SELECTS("someDelta", "deltaOrEnd", "deltaOrCall", "deltaCallOrEnd"),
    /** Something is done for the chunk with the usage, which is the event at the end. */
    ACTS("end", "end", "end", "end"),
    /** Something is done for all chunks but that one. */
    ACTS_OTHERWISE("notEnd", "notEnd", "notEnd", "notEnd");

    private final String snippet;
    private final String withEnds;
    private final String withCalls;
    private final String withBoth;

    ChunkGuard(String snippet, String withEnds, String withCalls, String withBoth) {
        this.snippet = snippet;
        this.withEnds = withEnds;
        this.withCalls = withCalls;
        this.withBoth = withBoth;
    }

    /**
     * The snippet for the test.
     *
     * @param countsEnds whether the code reads why the model stopped, so that the events at the end count
     * @param readsCalls whether it reads tool calls, which have events of their own
     */
    String snippet(boolean countsEnds, boolean readsCalls) {
        if (readsCalls) {
            return countsEnds ? withBoth : withCalls;
        }
        return countsEnds ? withEnds : snippet;
    }

    /** Whether the test has to be true for the one chunk with the usage, and for that only. */
    boolean isExact() {
        return this == ACTS || this == ACTS_OTHERWISE;
    }

    /** Reads what stands around a test: {@code isEmpty()}, or {@code !isEmpty()} if it is negated. */
    static ChunkGuard at(Cursor test, boolean negated) {
        ChunkGuard exact = negated ? ACTS_OTHERWISE : ACTS;
        J.Binary.Type joins = negated ? J.Binary.Type.And : J.Binary.Type.Or;
        J inner = test.getValue();
        for (Cursor at = test.getParentTreeCursor(); at.getValue() instanceof J outer; at = at.getParentTreeCursor()) {
            if (outer instanceof J.If branch && branch.getIfCondition() == inner) {
                boolean plain = negated ? branch.getElsePart() == null : isSkip(branch.getThenPart());
                return !plain ? exact : negated ? SELECTS : SKIPS;
            }
            if (outer instanceof J.Lambda) {
                return negated && isFilter(at.getParentTreeCursor()) ? SELECTS : exact;
            }
            boolean sameTest = outer instanceof J.Parentheses
                    || outer instanceof J.ControlParentheses
                    || (outer instanceof J.Binary binary && binary.getOperator() == joins);
            if (!sameTest) {
                return exact;
            }
            inner = outer;
        }
        return exact;
    }

    private static boolean isFilter(Cursor around) {
        return around.getValue() instanceof J.MethodInvocation call
                && call.getSimpleName().equals("filter");
    }

    private static boolean isSkip(Statement statement) {
        Statement only =
                statement instanceof J.Block block && block.getStatements().size() == 1
                        ? block.getStatements().get(0)
                        : statement;
        return only instanceof J.Continue || (only instanceof J.Return back && back.getExpression() == null);
    }
}
