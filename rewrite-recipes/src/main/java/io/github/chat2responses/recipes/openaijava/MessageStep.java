package io.github.chat2responses.recipes.openaijava;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;

/** The steps of the request builder that add a message, and the input items they become. */
final class MessageStep {
    /** The snippet for each step that takes a text. */
    private static final Map<String, String> TEXTS = Map.of(
            "addSystemMessage", "system",
            "addDeveloperMessage", "developer",
            "addUserMessage", "user",
            "addAssistantMessage", "assistant");

    private static final String USER_PARTS = "addUserMessageOfArrayOfContentParts";

    private MessageStep() {}

    static boolean isMessage(J.MethodInvocation step) {
        String name = step.getSimpleName();
        return TEXTS.containsKey(name)
                || name.equals("addMessage")
                || name.equals("messages")
                || (name.startsWith("add") && name.endsWith("OfArrayOfContentParts"));
    }

    static boolean isCertain(J.MethodInvocation step) {
        String name = step.getSimpleName();
        return (TEXTS.containsKey(name) && isText(step)) || name.equals(USER_PARTS);
    }

    static boolean isUserText(J.MethodInvocation step) {
        return step.getSimpleName().equals("addUserMessage") && isText(step);
    }

    static boolean isLeadText(J.MethodInvocation step) {
        String name = step.getSimpleName();
        return (name.equals("addSystemMessage") || name.equals("addDeveloperMessage")) && isText(step);
    }

    private static boolean isText(J.MethodInvocation step) {
        return Chain.argument(step)
                .filter(argument -> argument.getType() != null
                        && (SdkMap.name(argument.getType()).equals("java.lang.String")
                                || argument.getType() == JavaType.Primitive.String))
                .isPresent();
    }

    /** All messages as one list of input items, one a line where the chain is broken over lines. */
    static Expression items(Site site, List<J.MethodInvocation> steps) {
        J.MethodInvocation list = (J.MethodInvocation) site.snippet("items", List.of(item(site, steps.get(0))));
        List<JRightPadded<Expression>> items = new ArrayList<>();
        Space last = before(steps.get(steps.size() - 1));
        for (int i = 0; i < steps.size(); i++) {
            Expression item = item(site, steps.get(i));
            items.add(JRightPadded.build(item.withPrefix(prefix(site, last, steps.size()))));
        }
        return list.getPadding()
                .withArguments(list.getPadding().getArguments().getPadding().withElements(items));
    }

    private static Space prefix(Site site, Space step, int count) {
        String white = step.getComments().isEmpty()
                ? step.getWhitespace()
                : step.getComments().get(step.getComments().size() - 1).getSuffix();
        if (white.contains("\n")) {
            return Space.build("\n" + white.substring(white.lastIndexOf('\n') + 1) + "        ", List.of());
        }
        return count == 1 ? Space.EMPTY : Space.format("\n" + site.indent());
    }

    private static Space before(J.MethodInvocation step) {
        JRightPadded<Expression> select = step.getPadding().getSelect();
        return select == null ? Space.EMPTY : select.getAfter();
    }

    private static Expression item(Site site, J.MethodInvocation step) {
        String snippet = TEXTS.getOrDefault(step.getSimpleName(), "userParts");
        return site.snippet(snippet, List.of(site.visited(step.getArguments().get(0))));
    }
}
