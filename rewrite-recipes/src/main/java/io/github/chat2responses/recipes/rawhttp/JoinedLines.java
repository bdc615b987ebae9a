package io.github.chat2responses.recipes.rawhttp;

import java.util.regex.Pattern;
import org.openrewrite.java.tree.J;

/** Lines that {@code reduce} makes one text of: all of them, one after the other. */
final class JoinedLines {
    private static final Pattern JOINS =
            Pattern.compile("(?s)\\((\\w+), *(\\w+)\\) *-> *\\1 \\+ (\"\\\\n\" \\+ )?\\2|String::concat");

    private final Plan plan;

    JoinedLines(Plan plan) {
        this.plan = plan;
    }

    void close() {
        for (Plan.Seen seen : plan.seen()) {
            if (seen.role().is(Role.JOINED)
                    && seen.node() instanceof J.MethodInvocation call
                    && call.getSimpleName().equals("reduce")
                    && !isJoining(call)) {
                plan.block(
                        seen.group(),
                        Plan.ANSWER,
                        seen.index().place(call),
                        "these lines may be put together in another way: " + Reads.shown(call));
            }
        }
    }

    private static boolean isJoining(J.MethodInvocation call) {
        return call.getArguments().size() == 1
                && JOINS.matcher(Reads.shown(call.getArguments().get(0))).matches();
    }
}
