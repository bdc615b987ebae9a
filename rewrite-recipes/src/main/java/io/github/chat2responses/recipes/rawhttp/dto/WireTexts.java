package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.rawhttp.SourceIndex;
import java.util.Set;
import java.util.UUID;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** Whether the text of a request or an answer goes only where somebody reads it, and to the JSON library. */
final class WireTexts {
    private static final Set<String> SENDING = Set.of("ofString", "create");
    private static final Set<String> ASKING = Set.of("isEmpty", "isBlank", "length");
    private static final Set<String> SHOWING =
            Set.of("println", "print", "trace", "debug", "info", "warn", "error", "fine", "severe", "warning");
    /** Steps from a client's answer to its text. */
    private static final Set<String> STEPS = Set.of("string", "getEntity", "body", "getBody");

    private final SourceIndex file;
    private final SingleValues values;
    private final Set<UUID> readers;
    private final Set<UUID> sent;

    /**
     * Makes one.
     *
     * @param file the file
     * @param values the variables of it
     * @param readers the calls that bind the text
     * @param sent the places where it is given to a client, perhaps with headers around it
     */
    WireTexts(SourceIndex file, SingleValues values, Set<UUID> readers, Set<UUID> sent) {
        this.file = file;
        this.values = values;
        this.readers = readers;
        this.sent = sent;
    }

    /** Whether a text, and all that has the same text, goes nowhere else. */
    boolean isKnown(Expression text) {
        if (text.unwrap() instanceof J.Identifier name) {
            return values.uses(name).stream().allMatch(this::isKnownUse)
                    && values.of(text).filter(this::isAnswerKnown).isPresent();
        }
        return isKnownUse(text) && isAnswerKnown(text);
    }

    /** Whether what else is taken from the same answer of the client goes nowhere else. */
    private boolean isAnswerKnown(Expression text) {
        Expression at = text;
        while (at instanceof J.MethodInvocation step
                && STEPS.contains(step.getSimpleName())
                && step.getSelect() != null) {
            at = step.getSelect().unwrap();
        }
        return !(at instanceof J.Identifier answer)
                || at == text
                || values.uses(answer).stream().allMatch(this::isAnswerUse);
    }

    /** A look at the client's answer; whoever gets it as a whole may read its text. */
    private boolean isAnswerUse(Expression answer) {
        J parent = file.parent(answer);
        if (parent instanceof J.MethodInvocation call
                && call.getSelect() != null
                && call.getSelect().unwrap() == answer) {
            return !STEPS.contains(call.getSimpleName()) || isKnownUse(call);
        }
        return parent instanceof J.Binary || parent instanceof J.Assignment;
    }

    private boolean isKnownUse(Expression text) {
        if (sent.contains(text.getId())) {
            return true;
        }
        J parent = file.parent(text);
        while (parent instanceof J.Parentheses<?>) {
            parent = file.parent(parent);
        }
        if (parent instanceof J.MethodInvocation call) {
            boolean isSelect = call.getSelect() != null && call.getSelect().unwrap() == text;
            return isSelect
                    ? ASKING.contains(call.getSimpleName())
                            || (STEPS.contains(call.getSimpleName()) && isKnownUse(call))
                    : readers.contains(call.getId())
                            || SENDING.contains(call.getSimpleName())
                            || SHOWING.contains(call.getSimpleName())
                            || (call.getSimpleName().equals("toString") && isKnownUse(call));
        }
        if (parent instanceof J.VariableDeclarations.NamedVariable variable) {
            return file.uses(variable).stream().allMatch(this::isKnownUse);
        }
        if (parent instanceof J.Assignment assignment) {
            return assignment.getVariable() == text || isKnown(assignment.getVariable());
        }
        return parent instanceof J.Binary || (parent instanceof J.NewClass made && isKnownWrapper(made));
    }

    /** Whether what has the text and headers goes to the client only. */
    private boolean isKnownWrapper(J.NewClass made) {
        if (String.valueOf(made.getClazz()).equals("StringEntity")) {
            return true;
        }
        return sent.contains(made.getId())
                || (file.parent(made) instanceof J.VariableDeclarations.NamedVariable variable
                        && file.uses(variable).stream()
                                .allMatch(use -> sent.contains(use.getId()) || RequestUses.isLog(file.parent(use))));
    }
}
