package io.github.chat2responses.recipes.azureopenai;

import io.github.chat2responses.recipes.replace.Given;
import io.github.chat2responses.recipes.replace.Setting;
import io.github.chat2responses.recipes.replace.Step;
import io.github.chat2responses.recipes.source.SourceText;
import java.util.List;
import java.util.Optional;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.Statement;

/** The options of a request, which become the builder of one: both can be changed until the call. */
final class Options {
    private static final String JSON = Vocabulary.MODELS + "ChatCompletionsJsonResponseFormat";
    private static final String TEXT = Vocabulary.MODELS + "ChatCompletionsTextResponseFormat";

    private Options() {}

    /** {@code new ChatCompletionsOptions(messages)} */
    static Optional<Expression> created(Rewriter site, J.NewClass created) {
        return Vocabulary.name(created.getType()).equals(Vocabulary.OPTIONS)
                        && created.getArguments().size() == 1
                ? Optional.of(site.snippet(
                        "request", List.of(site.visited(created.getArguments().get(0)))))
                : Optional.empty();
    }

    /** {@code options.setTemperature(0.2)}, in a chain or as a statement. */
    static Optional<Expression> set(Rewriter site, J.MethodInvocation call) {
        JRightPadded<Expression> padded = call.getPadding().getSelect();
        if (padded == null || !call.getSimpleName().startsWith("set")) {
            return Optional.empty();
        }
        Expression receiver = site.visited(padded.getElement());
        Expression argument = call.getArguments().get(0);
        Step known = site.words().steps().get(call.getSimpleName());
        if (saysNothing(site, call)) {
            if (receiver instanceof Statement || isValue(site.parent())) {
                return Optional.of(receiver);
            }
            site.findings().block(call.getName(), "C2R602", "a setting that goes away is all that is done here");
            return Optional.of(call);
        }
        if (known != null && known.to() != null) {
            return Optional.of(renamed(site, call, known, receiver));
        }
        Optional<String> value = value(call.getSimpleName(), argument);
        if (value.isEmpty()) {
            String reason = "`" + SourceText.of(call.withSelect(null)) + "` has no certain counterpart in Responses";
            site.findings().block(call.getName(), "C2R601", reason);
            return Optional.of(call);
        }
        J.MethodInvocation written = (J.MethodInvocation) site.snippet(value.get(), List.of(receiver));
        return Optional.of(after(written, padded));
    }

    /** The step on the line that the setter had. */
    private static J.MethodInvocation after(J.MethodInvocation written, JRightPadded<Expression> before) {
        JRightPadded<Expression> select = written.getPadding().getSelect();
        return select == null
                ? written
                : written.getPadding()
                        .withSelect(select.withElement(
                                        before.getElement() == select.getElement()
                                                ? before.getElement()
                                                : select.getElement())
                                .withAfter(before.getAfter()));
    }

    private static J.MethodInvocation renamed(Rewriter site, J.MethodInvocation call, Step known, Expression receiver) {
        Expression argument = call.getArguments().get(0);
        if (known.text() && !new Given(argument).isThere()) {
            String reason = "whether `" + call.getSimpleName() + "` is given null cannot be seen";
            site.findings().block(call.getName(), "C2R601", reason);
        }
        Expression value = known.widened() && !new Given(argument).isPrimitive()
                ? site.snippet("optionalLong", List.of(site.visited(argument)))
                : Setting.raised(known, argument).orElseGet(() -> site.visited(argument));
        JRightPadded<Expression> padded = call.getPadding().getSelect();
        J.MethodInvocation moved = call.getPadding()
                .withSelect(padded == null ? null : padded.withElement(receiver))
                .withArguments(List.of(value.withPrefix(argument.getPrefix())));
        return site.retyper().call(moved, known.to() == null ? call.getSimpleName() : known.to());
    }

    /** The snippet for settings whose values have classes of their own. */
    private static Optional<String> value(String setter, Expression argument) {
        if (setter.equals("setResponseFormat") && isNew(argument, JSON)) {
            return Optional.of("jsonObject");
        }
        return setter.equals("setToolChoice") ? Tools.choice(argument) : Optional.empty();
    }

    private static boolean isNew(Expression value, String type) {
        return value instanceof J.NewClass created
                && Vocabulary.name(created.getType()).equals(type)
                && created.getBody() == null;
    }

    /** Whether a setter's value was never sent, or is the default. */
    private static boolean saysNothing(Rewriter site, J.MethodInvocation call) {
        Expression argument = call.getArguments().get(0);
        if (new Given(argument).isNull()
                || (call.getSimpleName().equals("setResponseFormat") && isNew(argument, TEXT))) {
            return true;
        }
        Step known = site.words().steps().get(call.getSimpleName());
        return known != null
                && known.to() == null
                && (known.method() ? isPure(argument) : Setting.saysNothing(known, argument));
    }

    /** The block without statements that set what says nothing. */
    static J.Block withoutEmpty(Rewriter site, J.Block block) {
        List<Statement> statements =
                ListUtils.map(block.getStatements(), statement -> isEmptySetter(site, statement) ? null : statement);
        return statements == block.getStatements() ? block : block.withStatements(statements);
    }

    /** Whether something is done with what a setter gives, which is the options. */
    private static boolean isValue(J parent) {
        return parent instanceof J.MethodInvocation
                || parent instanceof J.VariableDeclarations.NamedVariable
                || parent instanceof J.Assignment
                || parent instanceof J.Return;
    }

    private static boolean isEmptySetter(Rewriter site, J statement) {
        return statement instanceof J.MethodInvocation call
                && Vocabulary.owner(call.getMethodType()).equals(Vocabulary.OPTIONS)
                && (call.getSelect() instanceof J.Identifier
                        || (call.getSelect() != null && isEmptySetter(site, call.getSelect())))
                && call.getSimpleName().startsWith("set")
                && saysNothing(site, call);
    }

    private static boolean isPure(Expression value) {
        return value instanceof J.Literal || value instanceof J.Identifier || value instanceof J.FieldAccess;
    }
}
