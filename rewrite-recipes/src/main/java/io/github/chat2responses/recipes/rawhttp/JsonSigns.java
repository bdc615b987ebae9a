package io.github.chat2responses.recipes.rawhttp;

import java.util.Set;
import org.openrewrite.java.tree.J;

/** Questions whether a text is JSON at all: answers of both APIs are objects, and a page of a proxy is none. */
final class JsonSigns {
    private static final Set<String> ASKS = Set.of("startsWith", "endsWith");
    private static final Set<String> SIGNS = Set.of("{", "}", "[", "]", "<", "<!", "<html", "<!DOCTYPE");

    private JsonSigns() {}

    static boolean areAskedFor(J.MethodInvocation call) {
        return ASKS.contains(call.getSimpleName())
                && call.getArguments().size() == 1
                && call.getArguments().get(0) instanceof J.Literal literal
                && literal.getValue() instanceof String text
                && SIGNS.contains(text);
    }
}
