package io.github.chat2responses.recipes.rawhttp.dto;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;

/** The end of a URL in literals and settings. */
final class UrlLiterals {
    /** The path of the endpoint, behind the version. */
    static final String CHAT = "/chat/completions";

    static final String RESPONSES = "/responses";

    private UrlLiterals() {}

    /** The literals of a piece of code that have the path. */
    static Set<UUID> in(J code) {
        Set<UUID> found = new HashSet<>();
        new JavaIsoVisitor<Set<UUID>>() {
            @Override
            public J.Literal visitLiteral(J.Literal literal, Set<UUID> ids) {
                if (literal.getValue() instanceof String text && text.contains(CHAT)) {
                    ids.add(literal.getId());
                }
                return literal;
            }
        }.visit(code, found);
        return found;
    }

    static String moved(String text) {
        return text.replace(CHAT, RESPONSES);
    }

    static J.Literal moved(J.Literal literal) {
        String source = literal.getValueSource();
        return source == null || !(literal.getValue() instanceof String text)
                ? literal
                : literal.withValue(moved(text)).withValueSource(moved(source));
    }
}
