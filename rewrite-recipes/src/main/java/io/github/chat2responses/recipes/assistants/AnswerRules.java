package io.github.chat2responses.recipes.assistants;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.TypeUtils;

/** The answer: the newest message of a thread becomes the last message of the response. */
final class AnswerRules {
    static final String MORE = "other messages of the thread than the newest after the run are read";
    private static final String CONTENT = BetaApi.THREADS + "messages.MessageContent";
    private static final String MESSAGE = BetaApi.THREADS + "messages.Message";
    private static final Set<String> LIST_STEPS = Set.of("threadId", "limit", "runId", "order");

    private final Work work;

    AnswerRules(Work work) {
        this.work = work;
    }

    /** Whether an expression is the list of a thread's messages, or the page with it. */
    static boolean isMessages(Expression expression) {
        return list(expression).isPresent();
    }

    /** Whether an expression has the type of such a page. */
    static boolean isList(@Nullable Expression expression) {
        return expression != null
                && BetaApi.name(expression.getType()).equals(BetaApi.THREADS + "messages.MessageListPage");
    }

    /** {@code messages().list(...)}, perhaps with {@code data()} or {@code items()}. */
    private static Optional<J.MethodInvocation> list(Expression expression) {
        if (!(expression.unwrap() instanceof J.MethodInvocation call)) {
            return Optional.empty();
        }
        if (BetaApi.endpoint(call).filter("messages.list"::equals).isPresent()) {
            return Optional.of(call);
        }
        Expression select = call.getSelect();
        boolean data = Set.of("data", "items").contains(call.getSimpleName());
        return data && select != null ? list(select) : Optional.empty();
    }

    /** {@code list.data().get(0)}; whether it is that. */
    boolean newest(J.MethodInvocation call) {
        Expression select = call.getSelect();
        boolean first = BetaApi.name(call.getType()).equals(MESSAGE)
                && (call.getSimpleName().equals("getFirst") || isFirst(call));
        if (!first || select == null) {
            return false;
        }
        Expression at = page(select);
        Optional<J.MethodInvocation> list = at instanceof J.Identifier name
                ? work.method().messages(name.getSimpleName()).flatMap(AnswerRules::list)
                : list(at);
        Optional<RunCall> run = list.filter(AnswerRules::startsWithNewest)
                .flatMap(this::runBefore)
                .filter(found -> work.sees(found.variable()));
        if (run.isEmpty()) {
            return false;
        }
        if (!(at instanceof J.Identifier)) {
            list.ifPresent(work::note);
        }
        if (!work.method().drainsTools()) {
            work.blockIfFunctions(call, "an answer is read where the outputs of tools are not handed in");
        }
        String last = work.method().free("last");
        String earlier = work.method().free("first");
        work.replace(
                call,
                run.get().variable()
                        + ".output().stream()\n.filter(@ResponseOutputItem::isMessage)\n.map(@ResponseOutputItem::asMessage)"
                        + "\n.reduce((" + earlier + ", " + last + ") -> " + last + ")\n.get()",
                List.of());
        return true;
    }

    /** What {@code data()} is called on, if that is a variable. */
    private static Expression page(Expression select) {
        return select instanceof J.MethodInvocation data
                        && Set.of("data", "items").contains(data.getSimpleName())
                        && data.getSelect() instanceof J.Identifier page
                ? page
                : select;
    }

    /** The run after which the messages of its thread are listed. */
    private Optional<RunCall> runBefore(J.MethodInvocation list) {
        Optional<String> id = thread(list).map(MethodFacts::text);
        return work.method()
                .onlyRunBefore(list)
                .filter(run -> id.filter(MethodFacts.text(run.thread())::equals).isPresent());
    }

    private static boolean isFirst(J.MethodInvocation get) {
        return get.getSimpleName().equals("get")
                && get.getArguments().get(0) instanceof J.Literal zero
                && Integer.valueOf(0).equals(zero.getValue());
    }

    private static Optional<Expression> thread(J.MethodInvocation list) {
        Expression last = list.getArguments().get(list.getArguments().size() - 1);
        return TypeUtils.isString(last.getType()) || list.getArguments().size() == 2
                ? Optional.of(list.getArguments().get(0))
                : Builder.of(last).flatMap(found -> found.argument("threadId"));
    }

    /** Not the oldest message first. */
    private static boolean startsWithNewest(J.MethodInvocation list) {
        Expression last = list.getArguments().get(list.getArguments().size() - 1);
        if (TypeUtils.isString(last.getType())) {
            return list.getArguments().size() == 1;
        }
        return Builder.of(last, BetaApi.THREADS + "messages.MessageListParams", LIST_STEPS)
                .filter(found -> found.argument("order")
                        .map(order -> MethodFacts.text(order).endsWith("DESC"))
                        .orElse(true))
                .isPresent();
    }

    /** A step from a part of a message to its text; whether it is one. */
    boolean text(J.MethodInvocation call) {
        Expression select = call.getSelect();
        if (select == null) {
            return false;
        }
        if (call.getSimpleName().equals("value")
                && select instanceof J.MethodInvocation text
                && text.getSimpleName().equals("text")
                && text.getSelect() instanceof J.MethodInvocation block) {
            if (isOfContent(block, "asText")) {
                work.replace(call, "{0}.asOutputText().text()", List.of(parent(block)));
                return true;
            }
            if (Set.of("get", "orElseThrow").contains(block.getSimpleName())
                    && block.getSelect() instanceof J.MethodInvocation optional
                    && isOfContent(optional, "text")) {
                work.replace(call, "{0}.outputText().get().text()", List.of(parent(optional)));
                return true;
            }
        }
        if (isOfContent(call, "isText")) {
            work.replace(call, "{0}.isOutputText()", List.of(select));
            return true;
        }
        return false;
    }

    private static boolean isOfContent(J.MethodInvocation call, String name) {
        return call.getSimpleName().equals(name)
                && call.getSelect() != null
                && BetaApi.name(call.getSelect().getType()).equals(CONTENT);
    }

    private static Expression parent(J.MethodInvocation call) {
        Expression select = call.getSelect();
        if (select == null) {
            throw new IllegalArgumentException("a call without an object");
        }
        return select;
    }

    /** Whether a call needs no change beyond its types. */
    static boolean isSame(J.MethodInvocation call) {
        Expression select = call.getSelect();
        String owner = select == null ? "" : BetaApi.name(select.getType());
        return switch (call.getSimpleName()) {
            case "content" -> owner.equals(MESSAGE);
            case "id" -> Set.of(MESSAGE, BetaApi.RUN, BetaApi.THREAD).contains(owner);
            default -> false;
        };
    }
}
