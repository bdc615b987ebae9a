package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.rawhttp.SourceIndex;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** Local variables that hold a choice or its message: they go, and what is read of them is read of the answer. */
final class ChoiceVariables {
    private final SourceIndex file;
    private final Kinds kinds;

    ChoiceVariables(SourceIndex file, Kinds kinds) {
        this.file = file;
        this.kinds = kinds;
    }

    /** The declaration that can go; null if the answer may be another one where the variable is read. */
    J.@Nullable VariableDeclarations declaration(Kind kind, J parent) {
        boolean isGone = parent instanceof J.VariableDeclarations.NamedVariable variable
                && isLocal(variable)
                && isFixed(variable)
                && kind.way().base() != null
                && isStable(kind.way().base());
        return isGone
                        && file.parent(parent) instanceof J.VariableDeclarations declaration
                        && declaration.getVariables().size() == 1
                        && file.parent(declaration) instanceof J.Block
                ? declaration
                : null;
    }

    private boolean isLocal(J.VariableDeclarations.NamedVariable variable) {
        J around = file.parent(variable) == null ? null : file.around(variable, J.MethodDeclaration.class);
        return around != null;
    }

    private boolean isFixed(J.VariableDeclarations.NamedVariable variable) {
        return file.uses(variable).stream()
                .map(use -> (J) use)
                .noneMatch(
                        use -> file.parent(use) instanceof J.Assignment assignment && assignment.getVariable() == use);
    }

    /** Whether the answer is a local variable that keeps its value, so that it can be read again later. */
    private boolean isStable(J base) {
        J at = base;
        while (at instanceof J.MethodInvocation || at instanceof J.FieldAccess) {
            Expression next =
                    at instanceof J.MethodInvocation call ? call.getSelect() : ((J.FieldAccess) at).getTarget();
            if (next == null || kinds.of(next) == null) {
                return false;
            }
            at = next.unwrap();
        }
        return at instanceof J.Identifier name
                && file.declaration(name)
                        .filter(this::isLocal)
                        .filter(this::isFixed)
                        .isPresent();
    }
}
