package io.github.chat2responses.recipes.rawhttp.dto;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;

/** The end of a URL in literals and settings. */
final class UrlLiterals {
    /** The path of the endpoint, behind the version. */
    static final String CHAT = "/chat/completions";

    /** The path as Retrofit has it, relative to a base URL that ends with a slash. */
    private static final Pattern PATH = Pattern.compile("(^|/|(?<=^POST ))chat/completions");

    private UrlLiterals() {}

    /** Whether a text has the path. */
    static boolean isChat(String text) {
        return PATH.matcher(text).find();
    }

    /** The literals of a piece of code that have the path. */
    static Set<UUID> in(J code) {
        Set<UUID> found = new HashSet<>();
        new JavaIsoVisitor<Set<UUID>>() {
            @Override
            public J.Literal visitLiteral(J.Literal literal, Set<UUID> ids) {
                if (literal.getValue() instanceof String text && isChat(text)) {
                    ids.add(literal.getId());
                }
                return literal;
            }
        }.visit(code, found);
        return found;
    }

    static String moved(String text) {
        return PATH.matcher(text).replaceAll("$1responses");
    }

    static J.Literal moved(J.Literal literal) {
        String source = literal.getValueSource();
        return source == null || !(literal.getValue() instanceof String text)
                ? literal
                : literal.withValue(moved(text)).withValueSource(source.replace("chat/completions", "responses"));
    }
}
