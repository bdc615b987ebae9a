package io.github.chat2responses.recipes.theokanning;

import io.github.chat2responses.recipes.source.Glance;
import io.github.chat2responses.recipes.source.JavaTypes;
import io.github.chat2responses.recipes.source.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;

/** The functions of a request, and which of them the model may call. */
final class Functions {
    private static final String CALL = Vocabulary.CHAT + "ChatFunctionCall";
    private static final String STEP = "functions";
    private static final Set<String> STEPS = Set.of(STEP, "functionCall");

    private Functions() {}

    static boolean isStep(J.MethodInvocation step) {
        return STEPS.contains(step.getSimpleName()) && step.getArguments().size() == 1;
    }

    /** Whether a file has to do with functions, whose calls and results are no messages with a text. */
    static boolean areUsed(J.CompilationUnit file) {
        return Glance.of(file).uses(type -> JavaTypes.mentions(type, Helpers::are));
    }

    /** Whether it gives a request its functions. */
    static boolean areGiven(J.MethodInvocation step) {
        return step.getSimpleName().equals(STEP)
                && step.getMethodType() != null
                && Vocabulary.name(step.getMethodType().getDeclaringType()).equals(Vocabulary.BUILDER);
    }

    /** A call that is changed was changed in its answer, too, which is sent back as it came now. */
    static void check(Rewriter site, J.MethodInvocation call, JavaType.Method type) {
        if (call.getSimpleName().startsWith("set") && Mask.is(type.getDeclaringType(), CALL)) {
            site.findings().unknown(call);
        }
    }

    /** {@code functions(list)} and {@code functionCall(choice)} */
    static Expression rewritten(Rewriter site, J.MethodInvocation step, JRightPadded<Expression> receiver) {
        Expression argument = step.getArguments().get(0);
        if (!site.keepsOldClient()) {
            site.findings()
                    .block(
                            step.getName(),
                            "C2R602",
                            "`" + step.getSimpleName() + "` needs classes of the old client, which would go");
            return step;
        }
        if (areGiven(step)) {
            return chained(site.snippet("tools", List.of(receiver.getElement(), site.visited(argument))), receiver)
                    .withPrefix(step.getPrefix());
        }
        Optional<Expression> name = name(argument);
        if (name.isEmpty()) {
            site.findings()
                    .block(
                            step.getName(),
                            "C2R602",
                            "which function `" + SourceText.of(step.withSelect(null)) + "` names cannot be seen");
            return receiver.getElement();
        }
        Expression choice = name.get() instanceof J.Literal literal
                ? written(site, receiver.getElement(), literal)
                : site.snippet("choice", List.of(receiver.getElement(), site.visited(name.get())));
        return chained(choice, receiver).withPrefix(step.getPrefix());
    }

    /** A choice whose name is written down. */
    private static Expression written(Rewriter site, Expression receiver, J.Literal name) {
        return switch (String.valueOf(name.getValue())) {
            case "auto" -> site.snippet("anyFunction", List.of(receiver));
            case "none" -> site.snippet("noFunction", List.of(receiver));
            default -> site.snippet("oneFunction", List.of(receiver, name));
        };
    }

    /** New steps on the lines that the old one had. */
    private static Expression chained(Expression steps, JRightPadded<Expression> receiver) {
        if (!(steps instanceof J.MethodInvocation step) || step.getPadding().getSelect() == null) {
            return steps;
        }
        JRightPadded<Expression> select = step.getPadding().getSelect();
        if (select.getElement().getId().equals(receiver.getElement().getId())) {
            return step.getPadding().withSelect(receiver);
        }
        Space line = Space.format(receiver.getAfter().getLastWhitespace());
        return step.getPadding()
                .withSelect(select.withElement(chained(select.getElement(), receiver))
                        .withAfter(line));
    }

    /** The name that a choice is made from. */
    private static Optional<Expression> name(Expression choice) {
        Expression plain = choice.unwrap();
        if (plain instanceof J.NewClass created
                && created.getArguments() != null
                && created.getArguments().size() == 1
                && created.getBody() == null) {
            plain = created.getArguments().get(0).unwrap();
        } else if (plain instanceof J.MethodInvocation call
                && call.getSimpleName().equals("of")) {
            plain = call.getArguments().get(0).unwrap();
        }
        boolean isText = Vocabulary.name(plain.getType()).equals("java.lang.String")
                || plain.getType() == JavaType.Primitive.String;
        return isText ? Optional.of(plain) : Optional.empty();
    }
}
