package io.github.chat2responses.recipes.azureopenai;

import io.github.chat2responses.recipes.source.SourceText;
import java.util.List;
import java.util.Optional;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** Calls of the old client's classes. */
final class Calls {
    private Calls() {}

    /** What takes the place of a call of the old client. */
    static Optional<Expression> replaced(Rewriter site, J.MethodInvocation call) {
        String owner = Vocabulary.owner(call.getMethodType());
        Expression select = call.getSelect();
        if (select == null) {
            return Optional.empty();
        }
        return switch (owner) {
            case Vocabulary.BUILDER -> Clients.built(site, call);
            case Vocabulary.CLIENT -> created(site, call, select);
            case Vocabulary.OPTIONS -> Options.set(site, call);
            case Tools.FUNCTION -> Tools.set(site, call);
            default -> Choices.listed(site, call).or(() -> read(site, call, select));
        };
    }

    /** {@code client.getChatCompletionsWithResponse(deployment, options, new RequestOptions()).getValue()} */
    static Optional<Expression> value(Rewriter site, J.MethodInvocation call) {
        if (!call.getSimpleName().equals("getValue")
                || !(call.getSelect() instanceof J.MethodInvocation asked)
                || asked.getSelect() == null
                || !Vocabulary.owner(asked.getMethodType()).equals(Vocabulary.CLIENT)
                || !asked.getSimpleName().equals("getChatCompletionsWithResponse")) {
            return Optional.empty();
        }
        boolean isPlain = asked.getArguments().get(asked.getArguments().size() - 1) instanceof J.NewClass request
                && request.getBody() == null
                && request.getArguments().get(0) instanceof J.Empty;
        return isPlain ? Optional.of(sent(site, asked, asked.getSelect())) : Optional.empty();
    }

    /** {@code client.getChatCompletions(deployment, options)} */
    private static Optional<Expression> created(Rewriter site, J.MethodInvocation call, Expression client) {
        return call.getSimpleName().equals("getChatCompletions")
                        && call.getArguments().size() == 2
                ? Optional.of(sent(site, call, client))
                : Optional.empty();
    }

    private static Expression sent(Rewriter site, J.MethodInvocation call, Expression client) {
        return site.snippet("create", List.of(site.visited(client), options(site, call), model(site, call)));
    }

    static Expression model(Rewriter site, J.MethodInvocation call) {
        return site.visited(call.getArguments().get(0));
    }

    /** The options of a call, with the list of messages as it is by then. */
    static Expression options(Rewriter site, J.MethodInvocation call) {
        Expression options = site.visited(call.getArguments().get(1));
        boolean orderShows = call.getArguments().get(0) instanceof J.Assignment
                || call.getArguments().get(0) instanceof J.Unary;
        if (orderShows) {
            site.findings().unknown(call);
        }
        Optional<Expression> list = site.lists().again(call);
        return list.isPresent() ? site.snippet("withInput", List.of(options, list.get())) : options;
    }

    private static Optional<Expression> read(Rewriter site, J.MethodInvocation call, Expression select) {
        // A method of the class above is called on a value of the class below: `getId` of a function's call.
        String owner = Vocabulary.owner(call.getMethodType());
        Kind kind = site.kinds().of(select);
        Optional<String> snippet = site.words().read(owner, call.getSimpleName(), kind);
        if (snippet.isEmpty()) {
            return Optional.empty();
        }
        if (site.parent() instanceof J.Block) {
            site.findings().block(call, "C2R602", "a value is read and thrown away");
            return Optional.empty();
        }
        Expression value = site.visited(select);
        if (snippet.get().equals(Vocabulary.SAME)) {
            return Optional.of(value);
        }
        boolean readOn = snippet.get().equals("usage")
                && site.parent() instanceof J.MethodInvocation outer
                && outer.getSelect() == call;
        return Optional.of(site.snippet(readOn ? "usageRead" : snippet.get(), List.of(value)));
    }

    /** {@code ChatResponseMessage::getContent} of a whole answer. */
    static Optional<J> reference(Rewriter site, J.MemberReference reference) {
        JavaType.Method type = reference.getMethodType();
        String owner = Vocabulary.owner(type);
        if (owner.isEmpty() || type == null) {
            return Optional.empty();
        }
        String name = site.words().references().get(Vocabulary.simple(owner) + "." + type.getName());
        boolean ofAnswer = site.parent() instanceof J.MethodInvocation call
                && call.getSelect() != null
                && Kinds.isAmbiguous(call.getSelect().getType())
                && site.kinds().of(call.getSelect()) == Kind.ANSWER;
        return name == null || name.equals(Vocabulary.SAME) || !ofAnswer
                ? Optional.empty()
                : Optional.of(site.snippet(name, List.of()).withPrefix(reference.getPrefix()));
    }

    /** Parts of a stream that leave the method that reads it cannot be told from answers there. */
    static void passed(Rewriter site, JavaType.Method method, List<Expression> arguments) {
        if (!Vocabulary.name(method.getDeclaringType()).startsWith("java.")) {
            arguments.forEach(argument -> leaves(site, argument));
        }
    }

    static void leaves(Rewriter site, Expression value) {
        if (Kinds.isAmbiguous(value.getType())
                && !(value instanceof J.Lambda)
                && !(value instanceof J.MemberReference)
                && site.kinds().of(value) == Kind.EVENT) {
            site.findings()
                    .block(
                            value,
                            "C2R602",
                            "a part of a stream, `" + SourceText.of(value)
                                    + "`, leaves the place where the stream is read");
        }
    }
}
