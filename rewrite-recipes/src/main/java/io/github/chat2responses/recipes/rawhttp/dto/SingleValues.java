package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.rawhttp.SourceIndex;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** The values of local variables that have one value only. */
final class SingleValues {
    private final SourceIndex file;

    SingleValues(SourceIndex file) {
        this.file = file;
    }

    /** What an expression is: itself, or the one value of the local variable that it names. */
    Optional<Expression> of(Expression expression) {
        Expression plain = expression.unwrap();
        if (!(plain instanceof J.Identifier name)) {
            return Optional.of(plain);
        }
        return file.declaration(name)
                .filter(variable -> file.around(variable, J.MethodDeclaration.class) != null)
                .flatMap(this::only)
                .flatMap(this::of);
    }

    private Optional<Expression> only(J.VariableDeclarations.NamedVariable variable) {
        List<Expression> values = Stream.concat(
                        Stream.ofNullable(variable.getInitializer()).filter(value -> !isNull(value)),
                        file.uses(variable).stream()
                                .map(use -> (J) use)
                                .map(use -> file.parent(use) instanceof J.Assignment assignment
                                                && assignment.getVariable() == use
                                        ? assignment.getAssignment()
                                        : null)
                                .filter(value -> value != null))
                .toList();
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    private static boolean isNull(Expression value) {
        return value instanceof J.Literal literal && literal.getValue() == null;
    }

    /** The uses of the local variable that a name is. */
    List<Expression> uses(J.Identifier name) {
        return file.declaration(name).map(file::uses).orElse(List.of());
    }

    /** What calls of a method on a local variable are given. */
    List<Expression> argumentsOf(J.Identifier name, String method) {
        return uses(name).stream()
                .map(file::parent)
                .filter(parent -> parent instanceof J.MethodInvocation call
                        && call.getSimpleName().equals(method)
                        && call.getArguments().size() == 1)
                .map(parent -> ((J.MethodInvocation) parent).getArguments().get(0))
                .toList();
    }
}
