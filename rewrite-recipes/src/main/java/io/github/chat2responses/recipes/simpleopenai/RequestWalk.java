package io.github.chat2responses.recipes.simpleopenai;

import io.github.chat2responses.recipes.openaijava.Chain;
import io.github.chat2responses.recipes.openaijava.FileScope;
import io.github.chat2responses.recipes.openaijava.Notes;
import io.github.chat2responses.recipes.openaijava.RuleWalk;
import io.github.chat2responses.recipes.openaijava.Snippets;
import io.github.chat2responses.recipes.openaijava.Verdicts;
import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.List;
import java.util.Optional;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;

/** Applies the rules for what is sent, and leaves to others what becomes of answers. */
abstract class RequestWalk extends RuleWalk {
    private static final String ENDPOINT = SimpleOpenAi.BASE + "OpenAI$ChatCompletions";

    RequestWalk(FileScope file, Snippets snippets, Notes notes, Verdicts verdicts) {
        super(file, snippets, notes, verdicts);
    }

    /** Whether a list that the request which is built here takes its messages from may be another when it is sent. */
    final boolean mayChangeBeforeSent(Expression list) {
        return SentLater.with(getCursor(), list);
    }

    /** New code in the place of what reads an answer. */
    abstract Optional<Expression> read(J.MethodInvocation call);

    /** The snippet around a call whose answer comes at once. */
    abstract String answered(J.MethodInvocation call);

    /** The snippet around a call whose answer comes in parts. */
    abstract String streamed(J.MethodInvocation call);

    @Override
    protected final Optional<Expression> replaced(J.MethodInvocation call) {
        if (call.getMethodType() == null) {
            return Optional.empty();
        }
        return RequestRules.replaced(this, call)
                .or(() -> MessageRules.replaced(this, call))
                .or(() -> read(call));
    }

    /** What failed under HTTP status 200 throws what Chat threw. */
    @Override
    protected final Expression around(J.MethodInvocation call, J.MethodInvocation renamed) {
        JavaType.Method type = call.getMethodType();
        if (type == null || !JavaTypes.name(type.getDeclaringType()).equals(ENDPOINT)) {
            return renamed;
        }
        Optional<String> snippet = Optional.ofNullable(
                switch (call.getSimpleName()) {
                    case "createStream" -> streamed(call);
                    case "create" -> answered(call);
                    default -> null;
                });
        return snippet.map(name -> Chain.inLine(renamed, (J.MethodInvocation)
                        snippet(name, List.<Expression>of(renamed.withPrefix(Space.EMPTY)))))
                .orElse(renamed);
    }

    /** {@code ResponseFormat.TEXT} and {@code JSON_OBJECT} are calls. */
    @Override
    protected final Optional<Expression> replaced(J.FieldAccess access) {
        JavaType.Variable constant = access.getName().getFieldType();
        boolean isFormat = constant != null
                && JavaTypes.name(constant.getOwner()).equals(SimpleOpenAi.BASE + "common.ResponseFormat");
        if (!isFormat) {
            return Optional.empty();
        }
        swallow(access, List.of());
        return Optional.of(snippet(access.getSimpleName().equals("TEXT") ? "plainText" : "jsonObject", List.of()));
    }
}
