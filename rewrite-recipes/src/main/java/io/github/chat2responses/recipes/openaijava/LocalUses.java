package io.github.chat2responses.recipes.openaijava;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiPredicate;
import org.openrewrite.Cursor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;

/** What is done with a variable in a part of the code. */
final class LocalUses {
    private LocalUses() {}

    /**
     * Whether all uses of a variable but its declaration pass a test.
     *
     * @param test is given the use and what is around it
     */
    static boolean all(String variable, J part, BiPredicate<J.Identifier, Cursor> test) {
        AtomicBoolean all = new AtomicBoolean(true);
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Identifier visitIdentifier(J.Identifier name, Integer p) {
                Cursor parent = getCursor().getParentTreeCursor();
                boolean declares = parent.getValue() instanceof J.VariableDeclarations.NamedVariable declared
                        && declared.getName() == name;
                if (name.getSimpleName().equals(variable) && name.getFieldType() != null && !declares) {
                    all.compareAndSet(true, test.test(name, parent));
                }
                return name;
            }
        }.visit(part, 0);
        return all.get();
    }
}
