package io.github.chat2responses.recipes.rawhttp;

import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** What code does with a body besides sending it. */
final class BodyUses {
    private BodyUses() {}

    /** Whether a variable is read in one place only. */
    static boolean areOne(Sources sources, SourceIndex index, J.VariableDeclarations.NamedVariable variable) {
        return sources.uses(index, variable).stream()
                        .filter(use -> !Constants.isWritten(use.index(), use.expression()))
                        .count()
                == 1;
    }

    /** A message goes into a list; whoever has that knows it, too. */
    static boolean isAdded(@Nullable J parent) {
        return parent instanceof J.MethodInvocation call && Libraries.isAdd(call);
    }

    /** Whether people are shown the body, or its text: it is what is sent then. */
    static boolean isShown(SourceIndex index, Expression use) {
        J parent = index.parent(use);
        return People.isFor(index, use)
                || People.consoleLine(index, use).isPresent()
                || (parent instanceof J.MethodInvocation text
                        && Libraries.serialized(text) != text
                        && isShown(index, text));
    }
}
