package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;

/**
 * The way from an answer (or a stream of chunks) to what is read of it.
 *
 * @param kind what the expression stands for
 * @param root the answer, chunk or stream of chunks it starts from; null inside a function, where its parameter is meant
 * @param structured whether the answer is a {@code StructuredChatCompletion}
 */
record ReadChain(ReadKind kind, @Nullable Expression root, boolean structured) {
    private static final String CHUNK = SdkMap.CHAT + "ChatCompletionChunk";
    private static final String COMPLETION = SdkMap.CHAT + "ChatCompletion";
    private static final String STRUCTURED = SdkMap.CHAT + "StructuredChatCompletion";

    /** Reads an expression as such a way, or finds that it is none. */
    static Optional<ReadChain> of(Expression expression) {
        return read(expression, Map.of());
    }

    private static Optional<ReadChain> read(Expression expression, Map<String, ReadKind> parameters) {
        if (expression instanceof J.MethodInvocation call && call.getSelect() != null) {
            Optional<ReadChain> start = start(call);
            return start.isPresent() ? start : step(call, parameters);
        }
        if (expression instanceof J.Identifier name && parameters.containsKey(name.getSimpleName())) {
            return Optional.of(new ReadChain(parameters.get(name.getSimpleName()), null, false));
        }
        return alias(expression);
    }

    /** {@code answer.choices()}; a chunk's choices start a way of their own only outside functions. */
    private static Optional<ReadChain> start(J.MethodInvocation call) {
        Expression select = call.getSelect();
        if (select == null || !call.getSimpleName().equals("choices")) {
            return Optional.empty();
        }
        String owner = JavaTypes.name(select.getType());
        if (owner.equals(COMPLETION) || owner.equals(STRUCTURED)) {
            return Optional.of(new ReadChain(ReadKind.CHOICE_LIST, select, owner.equals(STRUCTURED)));
        }
        return Optional.empty();
    }

    /** A variable or a call that holds a choice or a message: the answer stands for both. */
    private static Optional<ReadChain> alias(Expression expression) {
        String type = JavaTypes.name(expression.getType());
        boolean structured = type.startsWith(STRUCTURED);
        return switch (type) {
            case SdkMap.CHAT + "ChatCompletion$Choice", STRUCTURED + "$Choice" ->
                Optional.of(new ReadChain(ReadKind.CHOICE, expression, structured));
            case SdkMap.CHAT + "ChatCompletionMessage", STRUCTURED + "Message" ->
                Optional.of(new ReadChain(ReadKind.MESSAGE, expression, structured));
            case CHUNK + "$Choice" -> Optional.of(new ReadChain(ReadKind.CHUNK_CHOICE, expression, false));
            case CHUNK + "$Choice$Delta" -> Optional.of(new ReadChain(ReadKind.DELTA, expression, false));
            case CHUNK -> Optional.of(new ReadChain(ReadKind.CHUNK, expression, false));
            default -> Optional.empty();
        };
    }

    private static Optional<ReadChain> step(J.MethodInvocation call, Map<String, ReadKind> parameters) {
        Expression select = call.getSelect();
        if (select == null) {
            return Optional.empty();
        }
        Optional<ReadChain> before = read(select, parameters);
        if (before.isEmpty() && isStreamOf(select, CHUNK)) {
            before = Optional.of(new ReadChain(ReadKind.CHUNK_STREAM, select, false));
        } else if (before.isEmpty() && isStreamOf(select, COMPLETION)) {
            before = Optional.of(new ReadChain(ReadKind.ANSWER_STREAM, select, false));
        }
        if (before.isEmpty()) {
            return alias(call);
        }
        ReadChain chain = before.get();
        return next(chain.kind(), call).map(kind -> new ReadChain(kind, chain.root(), chain.structured()));
    }

    /** Whether an expression is a Java stream of chunks. */
    static boolean isChunkStream(Expression expression) {
        return isStreamOf(expression, CHUNK);
    }

    private static boolean isStreamOf(Expression expression, String element) {
        return expression.getType() instanceof JavaType.Parameterized stream
                && JavaTypes.name(stream).equals("java.util.stream.Stream")
                && stream.getTypeParameters().stream()
                        .allMatch(type -> JavaTypes.name(type).equals(element));
    }

    private static Optional<ReadKind> next(ReadKind kind, J.MethodInvocation call) {
        String name = call.getSimpleName();
        List<Expression> arguments = call.getArguments();
        Optional<ReadKind> optional = ofOptional(call).flatMap(kind::call);
        if (optional.isPresent()) {
            return optional;
        }
        Optional<ReadKind> element = kind.element();
        if (element.isPresent() && (name.equals("map") || name.equals("flatMap")) && arguments.size() == 1) {
            return result(element.get(), arguments.get(0)).flatMap(returns -> kind.function(name, returns));
        }
        boolean none = arguments.get(0) instanceof J.Empty;
        return switch (name) {
            case "get" -> kind.call(none ? "get" : isZero(arguments.get(0)) ? "get(0)" : "get(other)");
            case "orElseThrow" -> kind.call(name);
            case "orElse", "orElseGet" -> isEmptyList(arguments.get(0)) ? kind.call(name) : Optional.empty();
            default -> none ? kind.call(name) : Optional.empty();
        };
    }

    /** {@code filter(Optional::isPresent)} and {@code map(Optional::get)}, as {@code filter(isPresent)} and so on. */
    private static Optional<String> ofOptional(J.MethodInvocation call) {
        return call.getArguments().get(0) instanceof J.MemberReference reference
                        && JavaTypes.name(reference.getContaining().getType()).equals("java.util.Optional")
                ? Optional.of(
                        call.getSimpleName() + "(" + reference.getReference().getSimpleName() + ")")
                : Optional.empty();
    }

    /** What a function returns when it is given a value of some kind. */
    static Optional<ReadKind> result(ReadKind given, Expression function) {
        if (function instanceof J.MemberReference reference) {
            return given.call(reference.getReference().getSimpleName());
        }
        return function instanceof J.Lambda lambda && lambda.getBody() instanceof Expression body
                ? result(given, lambda, body)
                : Optional.empty();
    }

    /** What a part of a function's body stands for if the function is given a value of some kind. */
    static Optional<ReadKind> result(ReadKind given, Expression function, Expression part) {
        if (function instanceof J.Lambda lambda
                && lambda.getParameters().getParameters().size() == 1
                && lambda.getParameters().getParameters().get(0) instanceof J.VariableDeclarations parameter) {
            String name = parameter.getVariables().get(0).getSimpleName();
            return read(part, Map.of(name, given))
                    .filter(read -> read.root() == null)
                    .map(ReadChain::kind);
        }
        return Optional.empty();
    }

    private static boolean isZero(Expression argument) {
        return argument instanceof J.Literal literal && Integer.valueOf(0).equals(literal.getValue());
    }

    private static boolean isEmptyList(Expression argument) {
        String text = argument.withPrefix(Space.EMPTY).toString();
        return List.of(
                        "List.of()",
                        "Collections.emptyList()",
                        "List::of",
                        "Collections::emptyList",
                        "ArrayList::new",
                        "new ArrayList<>()")
                .contains(text);
    }
}
