package io.github.chat2responses.recipes.openaijava;

import java.util.Set;
import java.util.regex.Pattern;
import org.openrewrite.Cursor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/**
 * Whether a text that shows an object is only searched for what the program put into the object: that is found in the text of
 * another class as well, while names of its members are not.
 */
final class SearchedText {
    private static final Set<String> SEARCHES = Set.of("contains", "doesNotContain", "containsIgnoringCase");
    /** A word that may be the name of a member, or how a text shows it. */
    private static final Pattern OF_THE_CLASS = Pattern.compile("[a-z_]+|.*[={}].*", Pattern.DOTALL);

    private SearchedText() {}

    /** Whether the text at a place is searched where it stands, or kept in a local variable that is only searched. */
    static boolean isSearched(Cursor at) {
        J text = at.getValue();
        Cursor parent = at.getParentTreeCursor();
        if (parent.getValue() instanceof J.VariableDeclarations.NamedVariable variable
                && parent.getParentTreeCursor().getParentTreeCursor().getValue() instanceof J.Block block) {
            return LocalUses.all(variable.getSimpleName(), block, SearchedText::isSearch);
        }
        return isSearch(text, parent);
    }

    /** {@code text.contains("it")}, or {@code assertThat(text).contains("it")}, perhaps several. */
    private static boolean isSearch(J text, Cursor parent) {
        if (!(parent.getValue() instanceof J.MethodInvocation call)) {
            return false;
        }
        if (call.getSelect() == text) {
            return isSearch(call);
        }
        if (!call.getSimpleName().equals("assertThat") || call.getArguments().size() != 1) {
            return false;
        }
        J asserted = call;
        Cursor outer = parent.getParentTreeCursor();
        while (outer.getValue() instanceof J.MethodInvocation test && test.getSelect() == asserted) {
            if (!isSearch(test)) {
                return false;
            }
            asserted = test;
            outer = outer.getParentTreeCursor();
        }
        return asserted != call && outer.getValue() instanceof J.Block;
    }

    private static boolean isSearch(J.MethodInvocation call) {
        return SEARCHES.contains(call.getSimpleName())
                && call.getArguments().stream().noneMatch(SearchedText::isOfTheClass);
    }

    private static boolean isOfTheClass(Expression sought) {
        return sought instanceof J.Literal literal
                && OF_THE_CLASS.matcher(String.valueOf(literal.getValue())).matches();
    }
}
