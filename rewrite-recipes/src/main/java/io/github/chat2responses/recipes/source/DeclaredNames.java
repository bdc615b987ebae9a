package io.github.chat2responses.recipes.source;

import java.util.ArrayList;
import java.util.List;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;

/** Names of variables, parameters and fields that code declares. */
public final class DeclaredNames {
    private DeclaredNames() {}

    /**
     * The name of each declaration in a tree.
     *
     * @param code a tree
     * @return names in the order of the code; a name that is declared twice is there twice
     */
    public static List<String> in(J code) {
        List<String> names = new ArrayList<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.VariableDeclarations.NamedVariable visitVariable(
                    J.VariableDeclarations.NamedVariable variable, Integer p) {
                names.add(variable.getSimpleName());
                return super.visitVariable(variable, p);
            }
        }.visit(code, 0);
        return names;
    }

    /**
     * The names of parameters.
     *
     * @param method a method or constructor
     * @return names in the order of the parameters
     */
    public static List<String> ofParameters(J.MethodDeclaration method) {
        return method.getParameters().stream()
                .filter(J.VariableDeclarations.class::isInstance)
                .map(parameter -> ((J.VariableDeclarations) parameter)
                        .getVariables()
                        .get(0)
                        .getSimpleName())
                .toList();
    }
}
