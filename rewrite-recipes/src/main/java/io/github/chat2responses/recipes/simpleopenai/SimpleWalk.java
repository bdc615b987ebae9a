package io.github.chat2responses.recipes.simpleopenai;

import io.github.chat2responses.recipes.openaijava.FileScope;
import io.github.chat2responses.recipes.openaijava.Notes;
import io.github.chat2responses.recipes.openaijava.Snippets;
import io.github.chat2responses.recipes.openaijava.Verdicts;
import java.util.Optional;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** Applies the rules for simple-openai to one file: an answer becomes one of Responses, its parts become events. */
final class SimpleWalk extends RequestWalk {
    SimpleWalk(FileScope file, Snippets snippets, Notes notes, Verdicts verdicts) {
        super(file, snippets, notes, verdicts);
    }

    @Override
    Optional<Expression> read(J.MethodInvocation call) {
        return ReadRules.replaced(this, call);
    }

    @Override
    String answered(J.MethodInvocation call) {
        needsOneKind(call.getName(), "an answer and the parts of a stream are read by the same code");
        return "answered";
    }

    /** A stream makes a group one of events. */
    @Override
    String streamed(J.MethodInvocation call) {
        asksKinds(false);
        return "streamed";
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
}
