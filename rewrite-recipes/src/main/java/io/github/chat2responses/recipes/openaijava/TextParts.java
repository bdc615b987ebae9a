package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** Lists of text parts that are written where they are used: Responses has another class for each place they go to. */
final class TextParts {
    private static final String PART = SdkMap.CHAT + "ChatCompletionContentPartText";
    /** Where a part is still a part: elsewhere Responses wants another class. */
    private static final String INPUT = "inputText";

    private static final Set<String> LISTS = Set.of("of", "asList", "singletonList");

    private TextParts() {}

    /**
     * The texts of such a list, or the parts themselves where those have a counterpart; empty if it is another expression.
     *
     * @param element the snippet for a text
     */
    static Optional<List<Expression>> texts(Expression list, String element) {
        if (!(list instanceof J.MethodInvocation call)
                || !LISTS.contains(call.getSimpleName())
                || !JavaTypes.name(call.getType()).startsWith("java.util.")
                || call.getMethodType() == null
                || !JavaTypes.name(call.getMethodType().getDeclaringType()).startsWith("java.util.")) {
            return Optional.empty();
        }
        List<Expression> texts = new ArrayList<>();
        for (Expression argument : call.getArguments()) {
            Optional<Expression> text = argument instanceof J.MethodInvocation build
                            && Chain.endingIn(build).isPresent()
                    ? Chain.endingIn(build)
                            .filter(part ->
                                    part.owner().equals(PART) && part.steps().size() == 2)
                            .flatMap(part -> part.step("text"))
                            .filter(MessageStep::isText)
                            .flatMap(Chain::argument)
                    : Optional.of(argument).filter(part -> isPart(part) && element.equals(INPUT));
            if (text.isEmpty()) {
                return Optional.empty();
            }
            texts.add(text.get());
        }
        return Optional.of(texts);
    }

    private static boolean isPart(Expression expression) {
        return JavaTypes.name(expression.getType()).equals(PART);
    }

    /** The same list with what the place takes. */
    static Expression rewritten(Site site, Expression list, String element) {
        J.MethodInvocation call = (J.MethodInvocation) list;
        List<Expression> texts = texts(list, element).orElseThrow();
        List<Expression> elements = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Expression text = texts.get(i);
            Expression part = site.snippet(isPart(text) ? "inputTextPart" : element, List.of(site.visited(text)));
            elements.add(part.withPrefix(call.getArguments().get(i).getPrefix()));
        }
        return call.withArguments(elements);
    }
}
