package io.github.chat2responses.recipes.simpleopenai;

import io.github.chat2responses.recipes.openaijava.Site;
import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** What is read from answers, and from the events that chunks become. */
final class ReadRules {
    private static final String CHAT = SimpleOpenAi.BASE + "domain.chat.";
    static final String ANSWER = CHAT + "Chat";
    private static final String CHOICE = CHAT + "Chat$Choice";
    private static final String MESSAGE = CHAT + "ChatMessage$ResponseMessage";
    private static final String COMMON = SimpleOpenAi.BASE + "common.";
    /** What only a whole answer has. */
    private static final Set<String> OF_ANSWERS = Set.of("getId", "getModel", "getCreated", "getUsage");

    private ReadRules() {}

    static Optional<Expression> replaced(Site site, J.MethodInvocation call) {
        Optional<Expression> content = content(call);
        if (content.isPresent()) {
            site.swallow(call, List.of(content.get()));
            note(site);
            return Optional.of(text(site, site.visited(content.get())));
        }
        Optional<Expression> stream = StreamRules.replaced(site, call);
        if (stream.isPresent()) {
            return stream;
        }
        Optional<Expression> same = same(call);
        if (same.isPresent()) {
            site.swallow(call, List.of(same.get()));
            return Optional.of(site.visited(same.get()));
        }
        return Choices.tested(site, call).or(() -> listed(site, call)).or(() -> read(site, call));
    }

    /** {@code answer.getChoices()} */
    private static Optional<Expression> listed(Site site, J.MethodInvocation call) {
        Optional<Expression> answer = Choices.of(call);
        if (answer.isPresent() && Choices.isOther(site.parent(), call)) {
            site.block(call.getName(), "C2R602", "another choice than the first is read");
            return Optional.empty();
        }
        answer.ifPresent(one -> site.swallow(call, List.of(one)));
        return answer.map(one -> site.snippet(site.hasKinds() ? "onlyEvent" : "only", List.of(site.visited(one))));
    }

    private static Optional<Expression> read(Site site, J.MethodInvocation call) {
        Expression select = call.getSelect();
        String owner = owner(call.getMethodType());
        if (select != null && owner.equals(CHOICE) && call.getSimpleName().equals("getFinishReason")) {
            site.swallow(call, List.of(select));
            String reason = site.hasKinds() ? "eventFinishReason" : "finishReason";
            return Optional.of(site.snippet(reason, List.of(site.visited(select))));
        }
        if (select != null && owner.equals(MESSAGE) && call.getSimpleName().equals("getToolCalls")) {
            site.swallow(call, List.of(select));
            needsAnswer(site, call);
            return Optional.of(site.snippet("toolCalls", List.of(site.visited(select))));
        }
        if (owner.equals(ANSWER) && OF_ANSWERS.contains(call.getSimpleName())) {
            needsAnswer(site, call);
        }
        return owner.equals(COMMON + "function.FunctionExecutor") ? executed(site, call) : Optional.empty();
    }

    private static void needsAnswer(Site site, J.MethodInvocation call) {
        site.needsOneKind(call.getName(), "`" + call.getSimpleName() + "` is read from a stream");
    }

    /** Notes where the text is told apart from none. */
    private static void note(Site site) {
        if (site.parent() instanceof J.Binary binary && (isNull(binary.getLeft()) || isNull(binary.getRight()))) {
            site.accept(binary);
            site.readsFinishReason();
        }
    }

    private static Expression text(Site site, Expression from) {
        return site.snippet(site.hasKinds() ? "delta" : site.countsEnds() ? "exactText" : "text", List.of(from));
    }

    /** What an expression reads the text of: an answer, a choice, or a message. */
    static Optional<Expression> content(Expression expression) {
        if (!(expression instanceof J.MethodInvocation call) || call.getSelect() == null) {
            return Optional.empty();
        }
        String owner = owner(call.getMethodType());
        boolean reads = (owner.equals(ANSWER) && call.getSimpleName().equals("firstContent"))
                || (owner.equals(MESSAGE) && call.getSimpleName().equals("getContent"));
        return reads ? Optional.of(root(call.getSelect())) : Optional.empty();
    }

    /** The answer behind the steps to its message. */
    private static Expression root(Expression expression) {
        Optional<Expression> same =
                expression instanceof J.MethodInvocation call ? same(call) : Optional.<Expression>empty();
        return same.map(ReadRules::root).orElse(expression);
    }

    /** One choice is the answer itself, and so is its message; a call is its function. */
    private static Optional<Expression> same(J.MethodInvocation call) {
        Expression select = call.getSelect();
        String owner = owner(call.getMethodType());
        String name = call.getSimpleName();
        if (select == null) {
            return Optional.empty();
        }
        boolean isSame = (owner.equals(ANSWER) && name.equals("firstMessage"))
                || (owner.equals(CHOICE) && name.equals("getMessage"))
                || (owner.equals(COMMON + "tool.ToolCall") && name.equals("getFunction"));
        if (isSame) {
            return Optional.of(select);
        }
        return Choices.ofFirst(call);
    }

    /** {@code executor.execute(call.getFunction())}, where the call can be named twice. */
    private static Optional<Expression> executed(Site site, J.MethodInvocation call) {
        Expression executor = call.getSelect();
        Expression given = call.getArguments().get(0);
        if (call.getSimpleName().equals("executeAll")) {
            site.block(call.getName(), "C2R602", "`executeAll` takes calls of Chat Completions only");
        }
        if (executor == null
                || !call.getSimpleName().equals("execute")
                || call.getArguments().size() != 1) {
            return Optional.empty();
        }
        Expression function =
                given instanceof J.MethodInvocation inner ? same(inner).orElse(given) : given;
        if (!isPure(function)) {
            return Optional.empty();
        }
        site.swallow(call, List.of(executor, function));
        return Optional.of(site.snippet("execute", List.of(site.visited(executor), site.visited(function))));
    }

    private static boolean isPure(Expression expression) {
        return expression instanceof J.Identifier
                || (expression instanceof J.MethodInvocation get
                        && get.getSimpleName().equals("get")
                        && get.getArguments().stream()
                                .allMatch(index -> index instanceof J.Literal || index instanceof J.Identifier)
                        && get.getSelect() instanceof J.Identifier);
    }

    /** {@code Chat::firstContent} */
    static Optional<Expression> replaced(Site site, J.MemberReference reference) {
        boolean reads = owner(reference.getMethodType()).equals(ANSWER)
                && reference.getReference().getSimpleName().equals("firstContent");
        if (!reads) {
            return Optional.empty();
        }
        site.swallow(reference, List.of());
        return Optional.of(site.snippet(
                site.hasKinds() ? "deltaEach" : site.countsEnds() ? "exactTextEach" : "textEach", List.of()));
    }

    /** {@code !chat.getChoices().isEmpty() && chat.firstContent() != null}: what has a text has a choice. */
    static Optional<Expression> replaced(Site site, J.Binary binary) {
        Expression right = binary.getRight();
        boolean joins = binary.getOperator() == J.Binary.Type.And || binary.getOperator() == J.Binary.Type.Or;
        boolean isAsked = binary.getOperator() == J.Binary.Type.And
                && tested(right).isPresent()
                && tested(right)
                        .map(Object::toString)
                        .equals(Choices.test(binary.getLeft())
                                .filter(Choices.Test::holds)
                                .map(test -> test.answer().toString()));
        if (isAsked || (joins && Choices.areSame(binary.getLeft(), right))) {
            site.swallow(binary, List.of(right));
            return Optional.of(site.visited(right));
        }
        return Choices.tested(site, binary);
    }

    /** The answer that an expression says to have a text. */
    private static Optional<Expression> tested(Expression expression) {
        Expression plain = expression.unwrap();
        if (plain instanceof J.Binary and && and.getOperator() == J.Binary.Type.And) {
            return tested(and.getLeft());
        }
        return plain instanceof J.Binary test && test.getOperator() == J.Binary.Type.NotEqual && isNull(test.getRight())
                ? content(test.getLeft().unwrap())
                : Optional.empty();
    }

    static boolean isNull(Expression expression) {
        return expression instanceof J.Literal literal && literal.getType() == JavaType.Primitive.Null;
    }

    private static String owner(JavaType.@Nullable Method type) {
        return type == null ? "" : JavaTypes.name(type.getDeclaringType());
    }
}
