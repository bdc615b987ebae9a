package io.github.chat2responses.recipes.assistants;

import org.openrewrite.Cursor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Statement;

/** Which variables can be used at a place. */
final class InScope {
    private InScope() {}

    /** Whether a variable of the method is in scope at a place and has a value. */
    static boolean has(Cursor place, String variable) {
        for (Cursor at = place; at != null; at = at.getParent()) {
            if (at.getValue() instanceof J.Block block
                    && block.getStatements().stream().anyMatch(statement -> gives(statement, variable, true))) {
                return true;
            }
            if (at.getValue() instanceof J.MethodDeclaration declaration) {
                return declaration.getParameters().stream().anyMatch(parameter -> gives(parameter, variable, false));
            }
        }
        return false;
    }

    private static boolean gives(Statement statement, String name, boolean needsValue) {
        return statement instanceof J.VariableDeclarations declaration
                && declaration.getVariables().stream()
                        .anyMatch(variable -> variable.getSimpleName().equals(name)
                                && (!needsValue || variable.getInitializer() != null));
    }
}
