package io.github.chat2responses.recipes.openaijava;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;

/** Reading an answer, a chunk or the usage, where the whole way is rewritten at once; see {@link ReadChain}. */
final class ReadRules {
    private ReadRules() {}

    static Optional<Expression> replaced(Site site, J.MethodInvocation call) {
        if (saysMoreOfNothing(site, call)) {
            site.block(
                    call.getName(),
                    "C2R602",
                    "a text for chunks without text would come for each event of Responses that has none");
        }
        return UsageDetails.replaced(site, call)
                .or(() -> each(site, call))
                .or(() -> sameDefault(site, call))
                .or(() -> read(site, call));
    }

    /** {@code delta().content().orElse("-")}, and {@code orElse("")} where the place makes a text of nothing. */
    private static boolean saysMoreOfNothing(Site site, J.MethodInvocation call) {
        return call.getSimpleName().equals("orElse")
                && call.getSelect() != null
                && call.getArguments().get(0) instanceof J.Literal literal
                && literal.getValue() instanceof String text
                && (!text.isEmpty() || showsNothing(site.parent()))
                && ReadChain.of(call.getSelect())
                        .filter(chain -> chain.kind() == ReadKind.DELTA_TEXT)
                        .isPresent();
    }

    /** A line for each empty text, or words around it. */
    private static boolean showsNothing(J place) {
        return (place instanceof J.MethodInvocation line && line.getSimpleName().equals("println"))
                || (place instanceof J.Binary joined
                        && Stream.of(joined.getLeft(), joined.getRight())
                                .anyMatch(part -> Literals.textOf(part).isPresent()));
    }

    private static Optional<Expression> read(Site site, J.MethodInvocation call) {
        Optional<ReadChain> found = ReadChain.of(call).filter(chain -> chain.root() != null && chain.root() != call);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        ReadChain chain = found.get();
        Expression root = chain.root();
        if (root == null) {
            return Optional.empty();
        }
        if (chain.kind().isAnswer()) {
            site.swallow(call, List.of(root));
            return Optional.of(site.visited(root));
        }
        if (chain.kind() == ReadKind.CHOICE_LIST && !isKept(site.parent(), call)) {
            return Optional.empty();
        }
        Optional<String> snippet = chain.kind().snippet(chain.structured());
        if (chain.kind() == ReadKind.FUNCTION_CALL) {
            site.readsFunctionCall(call.getName());
        } else if (chain.kind().tellsCallsApart()) {
            site.tellsCallsApart(call.getName());
        }
        boolean usage = chain.kind() == ReadKind.CHUNK_USAGE;
        if (snippet.isEmpty() || (usage && !(root instanceof J.Identifier name && !site.isReassigned(name)))) {
            return Optional.empty();
        }
        if (chain.kind() == ReadKind.DELTA_CALLS || chain.kind() == ReadKind.DELTA_CALL_LIST) {
            site.readsStreamedCalls();
        }
        if (usage) {
            site.readsUsage(call);
        } else if (chain.kind() == ReadKind.CHUNK_FINISH_REASON) {
            site.readsFinishReason();
            site.takesForFunction(call, false);
        } else if (chain.kind() == ReadKind.NO_CHUNK_CHOICES) {
            site.swallow(call, List.of(root));
            return Optional.of(choiceTest(site, call, root, false));
        }
        site.swallow(call, List.of(root));
        String written = !Chain.startsLine(call)
                ? snippet.get()
                : switch (chain.kind()) {
                    case ALL_DELTA_TEXTS -> "brokenDeltas";
                    case ALL_TEXTS -> "brokenTexts";
                    default -> snippet.get();
                };
        return Optional.of(site.snippet(written, List.of(site.visited(root))));
    }

    /** Whether a list is kept or handed on; what is asked of it right there has rules of its own. */
    private static boolean isKept(J place, J.MethodInvocation list) {
        return place instanceof J.VariableDeclarations.NamedVariable
                || place instanceof J.Assignment
                || place instanceof J.Return
                || (place instanceof J.MethodInvocation call
                        && call.getArguments().contains(list));
    }

    /** {@code completion.choices() != null}: there is one whenever there is an answer. */
    static Optional<Expression> present(Site site, J.Binary binary) {
        boolean compares =
                binary.getOperator() == J.Binary.Type.NotEqual || binary.getOperator() == J.Binary.Type.Equal;
        boolean withNull = binary.getRight() instanceof J.Literal none && none.getType() == JavaType.Primitive.Null;
        Optional<ReadChain> list = compares && withNull
                ? ReadChain.of(binary.getLeft()).filter(chain -> chain.kind().isChoices())
                : Optional.empty();
        Expression answer = list.map(ReadChain::root).orElse(null);
        if (answer == null) {
            return Optional.empty();
        }
        site.swallow(binary, List.of(answer));
        return Optional.of(binary.withLeft(site.visited(answer).withPrefix(Space.EMPTY)));
    }

    /** Whether an event has a piece of the text; other events are what chunks without choices were. */
    static Optional<Expression> hasDelta(Site site, J.MethodInvocation isEmpty) {
        Optional<ReadChain> chain = ReadChain.of(isEmpty).filter(found -> found.kind() == ReadKind.NO_CHUNK_CHOICES);
        Expression root = chain.map(ReadChain::root).orElse(null);
        if (root == null) {
            return Optional.empty();
        }
        site.swallow(isEmpty, List.of(root));
        return Optional.of(choiceTest(site, isEmpty, root, true));
    }

    /** The test for events without, or with, what the code reads of a chunk's choices. */
    static Expression choiceTest(Site site, J.MethodInvocation isEmpty, Expression root, boolean negated) {
        Expression test = site.snippet(site.choiceTest(isEmpty, negated), List.of(site.visited(root)));
        boolean alone = site.parent() instanceof J.ControlParentheses || site.parent() instanceof J.Lambda;
        return alone ? test.unwrap() : test;
    }

    /**
     * {@code toolCalls().ifPresent(calls -> calls.forEach(..))}, and {@code choices().forEach(choice ->
     * choice.delta().content().ifPresent(..))}: one loop inside another becomes one.
     */
    private static Optional<Expression> each(Site site, J.MethodInvocation call) {
        String name = call.getSimpleName();
        Expression select = call.getSelect();
        if (select == null || !(name.equals("ifPresent") || name.equals("forEach"))) {
            return Optional.empty();
        }
        Optional<ReadChain> outer = ReadChain.of(select).filter(chain -> chain.root() != null);
        Optional<J.MethodInvocation> inner = body(call);
        if (outer.isEmpty() || inner.isEmpty() || inner.get().getSelect() == null) {
            return Optional.empty();
        }
        Expression root = outer.get().root();
        String key = outer.get().kind() + "." + name + " " + inner.get().getSimpleName();
        String snippet = switch (key) {
            case "TOOL_CALLS.ifPresent forEach" -> isParameter(call, inner.get().getSelect()) ? "toolCallStream" : "";
            case "DELTA_CALLS.ifPresent forEach" ->
                isParameter(call, inner.get().getSelect()) ? "deltaCall" : "";
            case "CHUNK_CHOICE_LIST.forEach ifPresent", "CHUNK_CHOICE_STREAM.forEach ifPresent" ->
                isDelta(inner.get().getSelect()) ? "delta" : "";
            default -> "";
        };
        if (snippet.isEmpty() || root == null) {
            return Optional.empty();
        }
        if (outer.get().kind().tellsCallsApart()) {
            site.tellsCallsApart(call.getName());
        }
        if (snippet.equals("deltaCall")) {
            site.readsStreamedCalls();
        }
        List<Expression> arguments = inner.get().getArguments();
        site.swallow(call, List.of(root, arguments.get(0)));
        J.MethodInvocation loop = Chain.after(inner.get(), site.snippet(snippet, List.of(site.visited(root))));
        if (snippet.equals("deltaCall") && call.getMethodType() != null) {
            loop = Chain.named(loop, "ifPresent", call.getMethodType());
        }
        return Optional.of(
                loop.withArguments(arguments.stream().map(site::visited).toList()));
    }

    /** {@code findFirst().map(c -> c.message().content().orElse("")).orElse("")}: one default is enough. */
    private static Optional<Expression> sameDefault(Site site, J.MethodInvocation call) {
        if (!call.getSimpleName().equals("orElse")
                || !(call.getSelect() instanceof J.MethodInvocation map)
                || !map.getSimpleName().equals("map")
                || map.getSelect() == null) {
            return Optional.empty();
        }
        Optional<J.MethodInvocation> inner =
                body(map).filter(body -> body.getSimpleName().equals("orElse"));
        Optional<ReadChain> first = ReadChain.of(map.getSelect())
                .filter(chain -> chain.kind() == ReadKind.FIRST_CHOICE && !chain.structured());
        if (inner.isEmpty() || first.isEmpty() || !isSameText(inner.get(), call) || !isFirstText(inner.get())) {
            return Optional.empty();
        }
        Expression root = first.get().root();
        if (root == null) {
            return Optional.empty();
        }
        site.swallow(call, List.of(root));
        return Optional.of(Chain.after(call, site.snippet("text", List.of(site.visited(root)))));
    }

    private static boolean isSameText(J.MethodInvocation one, J.MethodInvocation other) {
        return one.getArguments().get(0) instanceof J.Literal first
                && other.getArguments().get(0) instanceof J.Literal second
                && first.getValue() != null
                && first.getValue().equals(second.getValue());
    }

    /** {@code choice.message().content()} of a function's parameter. */
    private static boolean isFirstText(J.MethodInvocation orElse) {
        return orElse.getSelect() instanceof J.MethodInvocation content
                && content.getSimpleName().equals("content")
                && content.getSelect() instanceof J.MethodInvocation message
                && message.getSimpleName().equals("message")
                && message.getSelect() instanceof J.Identifier;
    }

    /** The body of a call's only argument, if that is a function of one parameter whose body is one call. */
    private static Optional<J.MethodInvocation> body(J.MethodInvocation call) {
        return call.getArguments().get(0) instanceof J.Lambda lambda
                        && lambda.getParameters().getParameters().size() == 1
                        && lambda.getBody() instanceof J.MethodInvocation body
                ? Optional.of(body)
                : Optional.empty();
    }

    private static boolean isParameter(J.MethodInvocation call, Expression expression) {
        return call.getArguments().get(0) instanceof J.Lambda lambda
                && lambda.getParameters().getParameters().get(0) instanceof J.VariableDeclarations parameter
                && expression instanceof J.Identifier name
                && name.getSimpleName().equals(parameter.getVariables().get(0).getSimpleName());
    }

    /** {@code choice.delta().content()} of a function's parameter. */
    private static boolean isDelta(Expression expression) {
        return expression instanceof J.MethodInvocation content
                && content.getSimpleName().equals("content")
                && content.getSelect() instanceof J.MethodInvocation delta
                && delta.getSimpleName().equals("delta")
                && delta.getSelect() instanceof J.Identifier;
    }
}
