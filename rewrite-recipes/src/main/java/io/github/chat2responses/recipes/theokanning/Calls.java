package io.github.chat2responses.recipes.theokanning;

import io.github.chat2responses.recipes.source.SourceText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.JavaType;

/** Calls of the old client, and calls of collections that hold its values. */
final class Calls {
    /** What goes by the number or the place of messages. */
    private static final Set<String> COUNTING = Set.of(
            "size", "get", "set", "remove", "subList", "indexOf", "iterator", "listIterator", "stream", "forEach");

    private Calls() {}

    /** {@code new OpenAiService(token)}, {@code new OpenAiService(token, timeout)} */
    static Expression service(Rewriter site, J.NewClass created) {
        List<Expression> arguments = created.getArguments();
        boolean byToken = arguments != null
                && created.getBody() == null
                && arguments.size() <= 2
                && created.getConstructorType() != null
                && created.getConstructorType()
                        .getParameterTypes()
                        .get(0)
                        .toString()
                        .equals("java.lang.String");
        if (!byToken) {
            site.findings()
                    .block(
                            created,
                            "C2R701",
                            "`" + SourceText.of(created)
                                    + "` is not made from a key alone, so its host cannot be seen");
            return created;
        }
        Expression token = site.visited(arguments.get(0));
        return arguments.size() == 1
                ? site.snippet("defaultClient", List.of(token))
                : site.snippet("client", List.of(token, site.visited(arguments.get(1))));
    }

    /** What takes the place of a call of the old client. */
    static Optional<Expression> replaced(Rewriter site, J.MethodInvocation call, JavaType.Method type) {
        String owner = Vocabulary.name(type.getDeclaringType());
        Expression select = call.getSelect();
        if (owner.equals(Vocabulary.BUILDER)) {
            return Optional.of(Steps.rewritten(site, call));
        }
        if (select == null) {
            return Optional.empty();
        }
        if (owner.equals(Vocabulary.REQUEST) && call.getSimpleName().equals("builder")) {
            JRightPadded<Expression> request = call.getPadding().getSelect();
            return Optional.ofNullable(request)
                    .map(padded -> padded.withElement(site.visited(select)))
                    .map(padded -> site.retyper().call(call.getPadding().withSelect(padded), "builder"));
        }
        if (call.getSimpleName().equals("createChatCompletion")) {
            return Optional.of(site.snippet(
                    "create",
                    List.of(
                            site.visited(select),
                            site.visited(call.getArguments().get(0)))));
        }
        if (call.getSimpleName().equals("streamChatCompletion")) {
            return Optional.of(site.snippet(
                    "chunks",
                    List.of(
                            site.visited(select),
                            site.visited(call.getArguments().get(0)))));
        }
        Optional<String> role = Messages.nameOf(call);
        if (role.isPresent() && !role.get().equals("function")) {
            String name = role.get();
            return Optional.of(site.snippet(
                    "literal" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1), List.of()));
        }
        if (owner.equals(Vocabulary.CHOICE) && call.getSimpleName().equals("getMessage")) {
            return Optional.of(site.visited(select));
        }
        if (call.getSimpleName().equals("getChoices")) {
            String only = owner.equals(Vocabulary.CHUNK) ? "onlyEvent" : "only";
            return Optional.of(site.snippet(only, List.of(site.visited(select))));
        }
        return owner.equals(Vocabulary.CHUNK)
                ? site.chunks().repeated(site, call, select).or(() -> read(site, call, owner, select))
                : read(site, call, owner, select);
    }

    private static Optional<Expression> read(Rewriter site, J.MethodInvocation call, String owner, Expression select) {
        Optional<Kind> kind = Kinds.isAmbiguous(select.getType()) ? site.kinds().of(select) : Optional.of(Kind.ANSWER);
        Optional<String> snippet = kind.flatMap(found -> site.words().read(owner, call.getSimpleName(), found));
        if (snippet.isEmpty()) {
            return Optional.empty();
        }
        if (kind.filter(Kind.ITEM::equals).isPresent()) {
            site.findings().readsItem(call);
        }
        if (call.getSimpleName().equals("getFunctionCall")) {
            return functionCall(site, call, select);
        }
        boolean readOn = snippet.get().equals("usage")
                && site.parent() instanceof J.MethodInvocation outer
                && outer.getSelect() == call;
        return Optional.of(site.snippet(readOn ? "usageRead" : snippet.get(), List.of(site.visited(select))));
    }

    /** A call of a function, which has the class of the old client where that stays. */
    private static Optional<Expression> functionCall(Rewriter site, J.MethodInvocation call, Expression select) {
        JavaType.Method type = call.getMethodType();
        if (!site.keepsOldClient() || type == null) {
            return Optional.empty();
        }
        J.MethodInvocation written = (J.MethodInvocation) site.snippet("functionCall", List.of(site.visited(select)));
        JavaType.Method made = written.getMethodType();
        return Optional.of(made == null ? written : written.withMethodType(made.withReturnType(type.getReturnType())));
    }

    /** Steps through the list of choices, which has one, and answers that are added to the messages to send. */
    static Optional<Expression> ofCollection(Rewriter site, J.MethodInvocation call) {
        Expression select = call.getSelect();
        if (select != null && call.getSimpleName().equals("getMessage")) {
            return read(site, call, Vocabulary.name(select.getType()), select);
        }
        if (select instanceof J.MethodInvocation choices
                && isChoices(choices)
                && (call.getSimpleName().equals("getFirst")
                        || (call.getSimpleName().equals("get")
                                && SourceText.of(call.getArguments().get(0)).equals("0")))) {
            Expression answer = choices.getSelect();
            return Optional.ofNullable(answer).map(site::visited);
        }
        if (select != null && isSameAnswer(call)) {
            return Optional.of(site.visited(select));
        }
        if (select == null || !Kinds.isAmbiguous(select.getType())) {
            return Optional.empty();
        }
        if (COUNTING.contains(call.getSimpleName())
                && site.kinds().of(select).filter(Kind.ITEM::equals).isPresent()) {
            site.findings().readsItem(call);
        }
        boolean adds = call.getSimpleName().equals("add") && call.getArguments().size() == 1;
        Expression added = adds ? call.getArguments().get(0) : select;
        if (adds
                && site.kinds().of(added).filter(Kind.RESULT::equals).isPresent()
                && site.kinds().of(select).filter(Kind.ITEM::equals).isPresent()) {
            return Optional.of(result(site, call, select, added));
        }
        if (!adds || site.kinds().of(added).filter(Kind.ANSWER::equals).isEmpty()) {
            mixed(site, call, select);
            return Optional.empty();
        }
        if (site.kinds().of(select).filter(Kind.ANSWER::equals).isPresent()) {
            return Optional.empty();
        }
        if (!site.isStatement()
                || site.kinds().of(select).filter(Kind.ITEM::equals).isEmpty()) {
            site.findings().unknown(call);
            return Optional.of(call);
        }
        site.results().doubtOfAnswer(select).ifPresent(reason -> site.findings().block(call, "C2R602", reason));
        site.findings().sendBack();
        String replay = site.sendsPlainAnswers() ? "replayText" : "replay";
        return Optional.of(site.snippet(replay, List.of(site.visited(select), site.visited(added))));
    }

    /** {@code messages.add(result)}: a function's result is sent with the id of the call that asked for it. */
    private static Expression result(Rewriter site, J.MethodInvocation call, Expression select, Expression added) {
        site.results()
                .doubtOfResult(select, site.getCursor())
                .ifPresent(reason -> site.findings().block(call, "C2R602", reason));
        Expression output = site.snippet("output", List.of(site.visited(select), site.visited(added)));
        return call.withArguments(List.of(output.withPrefix(added.getPrefix())));
    }

    /** Looks for values of another kind that go to a collection. */
    private static void mixed(Rewriter site, J.MethodInvocation call, Expression select) {
        Optional<Kind> kind = site.kinds().of(select);
        for (Expression argument : call.getArguments()) {
            boolean isValue = !(argument instanceof J.Lambda || argument instanceof J.MemberReference);
            if (isValue
                    && Kinds.isAmbiguous(argument.getType())
                    && site.kinds().isTold(argument)
                    && !site.kinds().of(argument).equals(kind)) {
                site.findings()
                        .block(argument, "C2R602", "messages to send and messages received are kept in one place");
            }
        }
    }

    /** {@code .map(ChatCompletionChoice::getMessage)}: choice and message are one answer. */
    private static boolean isSameAnswer(J.MethodInvocation call) {
        return call.getSimpleName().equals("map")
                && call.getArguments().get(0) instanceof J.MemberReference reference
                && reference.getMethodType() != null
                && reference.getMethodType().getName().equals("getMessage")
                && Vocabulary.name(reference.getMethodType().getDeclaringType()).equals(Vocabulary.CHOICE);
    }

    /** {@code ChatCompletionChunk::getChoices} */
    static boolean isChoices(Expression argument) {
        return argument instanceof J.MemberReference reference
                && reference.getMethodType() != null
                && reference.getMethodType().getName().equals("getChoices")
                && Vocabulary.isOld(reference.getMethodType().getDeclaringType());
    }

    static boolean isChoices(J.MethodInvocation call) {
        return call.getSimpleName().equals("getChoices")
                && call.getMethodType() != null
                && Vocabulary.isOld(call.getMethodType().getDeclaringType());
    }
}
