package io.github.chat2responses.recipes.rawhttp;

import java.util.List;
import java.util.Set;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** Wrappers that transports want around a body. */
final class Publishers {
    private static final Set<String> METHODS = Set.of("ofString", "ofByteArray", "create", "just", "fromValue");
    private static final Set<String> CLASSES =
            Set.of("HttpEntity", "StringEntity", "ByteArrayEntity", "StringRequestEntity");

    private Publishers() {}

    /** What is inside. */
    static Expression body(SourceIndex index, Expression body) {
        Expression at = Trees.plain(body);
        if (at instanceof J.MethodInvocation call && METHODS.contains(call.getSimpleName())) {
            return body(index, content(index, call.getArguments()));
        }
        return at instanceof J.NewClass creation
                        && creation.getClazz() != null
                        && CLASSES.contains(Types.simple(creation.getClazz().toString()))
                ? body(index, content(index, creation.getArguments()))
                : at;
    }

    /** Whether an expression is a wrapper of a body. */
    static boolean isWrapper(SourceIndex index, Expression expression) {
        Expression plain = Trees.plain(expression);
        return body(index, plain) != plain;
    }

    /** The argument that is the body: the first one, but OkHttp wants the type of the content before it in old releases. */
    private static Expression content(SourceIndex index, List<Expression> arguments) {
        Expression first = arguments.get(0);
        boolean isType = Types.name(first.getType()).endsWith("MediaType")
                || first.toString().contains("MediaType")
                || Types.simple(Written.declared(index, first)).equals("MediaType");
        return arguments.size() > 1 && isType ? arguments.get(1) : first;
    }
}
