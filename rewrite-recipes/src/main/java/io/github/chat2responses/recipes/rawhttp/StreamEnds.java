package io.github.chat2responses.recipes.rawhttp;

import java.util.List;
import java.util.UUID;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Space;

/** Code that does something when a stream says {@code [DONE]}: the last event of an answer takes its place. */
final class StreamEnds {
    private static final String DONE = "[DONE]";

    /** What comes with the last event: code that does its last things there would not read it any more. */
    private static final List<String> LATE = List.of("finish_reason", "\"usage\"");

    private final Plan plan;
    private final Helpers helpers;

    StreamEnds(Plan plan, Helpers helpers) {
        this.plan = plan;
        this.helpers = helpers;
    }

    /** {@code data.equals("[DONE]")} becomes {@code isLastEvent(data)}; says whether it can. */
    boolean take(Plan.Seen seen, J.MethodInvocation test) {
        SourceIndex index = seen.index();
        String file = index.file().printAll();
        Expression asked = test.getSelect();
        boolean isAsked = asked != null && asked.getId().equals(seen.node().getId());
        boolean isPlain = (isAsked && isDone(test.getArguments().get(0))) || (asked != null && isDone(asked));
        if (!isPlain || LATE.stream().anyMatch(file::contains) || !Answers.isInFirstClass(index, test)) {
            return false;
        }
        HelperMethod helper = helpers.method("end", index);
        UUID id = index.file().getId();
        plan.edit(new Edit.Member(seen.group(), id, helper));
        plan.edit(new Edit.Replace(seen.group(), id, test.getId(), now -> {
            J.MethodInvocation call = (J.MethodInvocation) now;
            Expression select = call.getSelect();
            Expression line =
                    isAsked && select != null ? select : call.getArguments().get(0);
            return helpers.call(helper, line.withPrefix(Space.EMPTY), now, index);
        }));
        return true;
    }

    private static boolean isDone(Expression text) {
        return text instanceof J.Literal literal
                && String.valueOf(literal.getValue())
                        .replaceFirst("^data:", "")
                        .strip()
                        .equals(DONE);
    }
}
