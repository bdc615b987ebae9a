package io.github.chat2responses.recipes.rawhttp;

import io.github.chat2responses.rules.Comparisons;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** URLs of the Chat endpoint that are written in the code, whole or in part. */
final class TextUrls {
    private static final String CHAT = "chat/completions";
    private static final Pattern URL = Pattern.compile("(POST )?[^\\s\"<>]*" + CHAT + "/?(\\?[^\\s]*)?");

    private TextUrls() {}

    /** A URL, the literal that has the endpoint, and the whole text that it is a part of. */
    record Found(SourceIndex index, J.Literal literal, Expression url) {
        String key() {
            return "url " + literal.getId();
        }

        /** Gives it the endpoint of Responses. */
        Edit moved(String group) {
            return new Edit.Replace(
                    group, index.file().getId(), literal.getId(), tree -> TextUrls.moved((J.Literal) tree));
        }
    }

    static List<Found> in(SourceIndex index) {
        List<Found> found = new ArrayList<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Literal visitLiteral(J.Literal literal, Integer p) {
                if (isUrl(literal)) {
                    Expression url = whole(index, literal);
                    if (url != null) {
                        found.add(new Found(index, literal, url));
                    }
                }
                return literal;
            }

            @Override
            public J.Annotation visitAnnotation(J.Annotation annotation, Integer p) {
                return annotation;
            }
        }.visit(index.file(), 0);
        return found;
    }

    /** A quick look. */
    static boolean isUrl(J.Literal literal) {
        return literal.getValue() instanceof String text
                && text.contains(CHAT)
                && URL.matcher(text).matches();
    }

    /** Whether a text has the endpoint anywhere, as the default of a place holder for example. */
    static boolean names(String text) {
        return text.contains(CHAT);
    }

    /** Whether a text is a URL of the endpoint. */
    static boolean isChat(String text) {
        return text.contains(CHAT) && URL.matcher(text).matches();
    }

    /** A text with the endpoint of Responses. */
    static String moved(String text) {
        int at = text.lastIndexOf(CHAT);
        return text.substring(0, at) + "responses" + text.substring(at + CHAT.length());
    }

    /** The literal with the endpoint of Responses. */
    static J.Literal moved(J.Literal literal) {
        String text = String.valueOf(literal.getValue());
        int at = text.lastIndexOf(CHAT);
        return LiteralSource.with(literal, at, at + CHAT.length(), "responses");
    }

    /** The text that a URL is a part of; null if it is only compared with something. */
    private static @Nullable Expression whole(SourceIndex index, J.Literal literal) {
        Expression whole = literal;
        J parent = index.parent(literal);
        while (parent instanceof J.Binary binary && binary.getOperator() == J.Binary.Type.Addition) {
            whole = binary;
            parent = index.parent(binary);
        }
        boolean isCompared = parent instanceof J.Binary
                || parent instanceof J.Case
                || (parent instanceof J.MethodInvocation call && Comparisons.isOne(call.getSimpleName()));
        return isCompared ? null : whole;
    }
}
