package io.github.chat2responses.recipes.assistants;

import java.util.List;
import java.util.Optional;
import org.openrewrite.java.tree.Expression;

/** Questions about a run's status, which become those about the response. */
final class StatusRules {
    private final Work work;

    StatusRules(Work work) {
        this.work = work;
    }

    /** Whether a condition is such a question. */
    boolean test(Expression condition) {
        Optional<StatusTest> test = StatusTest.of(condition);
        if (test.isEmpty()) {
            return false;
        }
        Optional<String> question = test.get().aboutResponse();
        if (question.isEmpty()) {
            work.block(condition, "a response never has this status, or always");
        } else {
            if (test.get().overlooksTools() && !work.method().drainsTools()) {
                work.blockIfFunctions(condition, "a completed run is told from one that wants tools");
            }
            work.replace(condition, question.get(), List.of(test.get().run()));
        }
        return true;
    }
}
