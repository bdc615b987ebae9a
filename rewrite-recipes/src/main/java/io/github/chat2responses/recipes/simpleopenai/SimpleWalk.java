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

/** Applies the rules for simple-openai to one file. */
final class SimpleWalk extends RuleWalk {
    private static final String ENDPOINT = SimpleOpenAi.BASE + "OpenAI$ChatCompletions";

    SimpleWalk(FileScope file, Snippets snippets, Notes notes, Verdicts verdicts) {
        super(file, snippets, notes, verdicts);
    }

    @Override
    protected Optional<Expression> replaced(J.MethodInvocation call) {
        if (call.getMethodType() == null) {
            return Optional.empty();
        }
        return RequestRules.replaced(this, call)
                .or(() -> MessageRules.replaced(this, call))
                .or(() -> ReadRules.replaced(this, call));
    }

    /** What failed under HTTP status 200 throws what Chat threw; {@code createStream} makes a group one of events. */
    @Override
    protected Expression around(J.MethodInvocation call, J.MethodInvocation renamed) {
        JavaType.Method type = call.getMethodType();
        if (type == null || !JavaTypes.name(type.getDeclaringType()).equals(ENDPOINT)) {
            return renamed;
        }
        boolean streams = call.getSimpleName().equals("createStream");
        if (streams) {
            asksKinds(false);
        } else if (call.getSimpleName().equals("create")) {
            needsOneKind(call.getName(), "an answer and the parts of a stream are read by the same code");
        } else {
            return renamed;
        }
        J.MethodInvocation received = (J.MethodInvocation)
                snippet(streams ? "streamed" : "answered", List.of(renamed.withPrefix(Space.EMPTY)));
        return Chain.inLine(renamed, received);
    }

    @Override
    protected Optional<Expression> replaced(J.MemberReference reference) {
        return ReadRules.replaced(this, reference);
    }

    @Override
    protected Optional<Expression> replaced(J.Binary binary) {
        return ReadRules.replaced(this, binary);
    }

    @Override
    protected Optional<Expression> replaced(J.Unary unary) {
        return Choices.tested(this, unary);
    }

    /** {@code ResponseFormat.TEXT} and {@code JSON_OBJECT} are calls. */
    @Override
    protected Optional<Expression> replaced(J.FieldAccess access) {
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
