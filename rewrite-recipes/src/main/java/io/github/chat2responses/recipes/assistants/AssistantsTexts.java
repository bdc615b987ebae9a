package io.github.chat2responses.recipes.assistants;

import io.github.chat2responses.rules.AssistantsApi;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** The URLs and headers of the Assistants API in one file. Text that is put together of parts counts as one. */
final class AssistantsTexts extends JavaIsoVisitor<Integer> {
    /** Stands for what is no literal. */
    static final String VARIABLE = "{}";

    /** What stands behind a variable with the beginning. */
    private static final Pattern REST = Pattern.compile("^\\{}[^ ]*/(runs|messages|submit_tool_outputs)([/?%{].*)?$");

    /** All texts by the first literal of each. */
    private final Map<J.Literal, String> texts = new LinkedHashMap<>();

    private AssistantsTexts() {}

    /** Those of a file, by the first literal of each; a variable in the text is {@code {}}. */
    static Map<J.Literal, String> in(J.CompilationUnit file) {
        AssistantsTexts all = new AssistantsTexts();
        all.visit(file, 0);
        boolean header = all.texts.values().stream().anyMatch(AssistantsApi::isHeader);
        Map<J.Literal, String> urls = new LinkedHashMap<>();
        Map<J.Literal, String> headers = new LinkedHashMap<>();
        all.texts.forEach((literal, text) -> {
            if (AssistantsApi.isHeader(text)) {
                headers.put(literal, text);
            } else if (AssistantsApi.isNamedIn(text) || (header && isPath(text))) {
                urls.put(literal, text);
            }
        });
        boolean ofOthers = urls.isEmpty() && all.texts.values().stream().anyMatch(AssistantsApi::isOfOtherArea);
        if (!ofOthers) {
            urls.putAll(headers);
        }
        return urls;
    }

    private static boolean isPath(String text) {
        return AssistantsApi.isPath(text) || REST.matcher(text).matches();
    }

    /** An own route is none. */
    @Override
    public J.Annotation visitAnnotation(J.Annotation annotation, Integer p) {
        return annotation.getSimpleName().endsWith("Mapping") ? annotation : super.visitAnnotation(annotation, p);
    }

    @Override
    public J.Binary visitBinary(J.Binary sum, Integer p) {
        if (sum.getOperator() != J.Binary.Type.Addition) {
            return super.visitBinary(sum, p);
        }
        List<Expression> parts = new ArrayList<>();
        parts(sum, parts);
        J.Literal first = null;
        StringBuilder text = new StringBuilder();
        for (Expression part : parts) {
            if (part instanceof J.Literal literal && literal.getValue() instanceof String value) {
                first = first == null ? literal : first;
                text.append(value);
            } else {
                text.append(VARIABLE);
                visit(part, p);
            }
        }
        if (first != null) {
            texts.put(first, text.toString());
        }
        return sum;
    }

    private static void parts(Expression expression, List<Expression> parts) {
        if (expression.unwrap() instanceof J.Binary sum && sum.getOperator() == J.Binary.Type.Addition) {
            parts(sum.getLeft(), parts);
            parts(sum.getRight(), parts);
        } else {
            parts.add(expression.unwrap());
        }
    }

    @Override
    public J.Literal visitLiteral(J.Literal literal, Integer p) {
        if (literal.getValue() instanceof String text) {
            texts.put(literal, text.strip());
        }
        return literal;
    }
}
