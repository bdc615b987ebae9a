package io.github.chat2responses.recipes.openaijava;

import java.util.ArrayList;
import java.util.List;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.Space;

/** Lists of input items in new code. */
public final class InputLists {
    private InputLists() {}

    /**
     * Items as one list, one a line where the chain is broken over lines.
     *
     * @param site where the list goes
     * @param snippet the snippet of a list of one item
     * @param items the items
     * @param step the step of the chain that takes the list
     * @return the list
     */
    public static Expression of(Site site, String snippet, List<Expression> items, J.MethodInvocation step) {
        J.MethodInvocation list = (J.MethodInvocation) site.snippet(snippet, List.of(items.get(0)));
        List<JRightPadded<Expression>> padded = new ArrayList<>();
        for (Expression item : items) {
            padded.add(JRightPadded.build(item.withPrefix(prefix(site, before(step), items.size()))));
        }
        return list.getPadding()
                .withArguments(list.getPadding().getArguments().getPadding().withElements(padded));
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
}
