package io.github.chat2responses.recipes.rawhttp;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** Texts that come from {@code getErrorStream()}: the server sent an error, which is the same in both APIs. */
final class ErrorTexts {
    private static final String ERRORS = "getErrorStream";
    private static final int DEPTH = 8;

    private final Sources sources;

    ErrorTexts(Sources sources) {
        this.sources = sources;
    }

    /** Whether a value is made of what the server sent as an error, and of nothing else. */
    boolean isOne(SourceIndex index, Expression value) {
        return isOne(index, value, 0);
    }

    private boolean isOne(SourceIndex index, Expression value, int depth) {
        Expression plain = Trees.plain(value);
        if (depth > DEPTH) {
            return false;
        }
        if (plain instanceof J.MethodInvocation call) {
            // A method of the project may give anything.
            return call.getSimpleName().equals(ERRORS)
                    || (sources.method(index, call).isEmpty()
                            && (isOf(index, call.getSelect(), depth) || isFirst(index, call.getArguments(), depth)));
        }
        if (plain instanceof J.NewClass creation) {
            return creation.getBody() == null && isFirst(index, creation.getArguments(), depth);
        }
        return plain instanceof J.Identifier name
                && index.declaration(name)
                        .filter(variable -> isLocal(index, variable) && isAll(index, given(index, variable), depth))
                        .isPresent();
    }

    private boolean isOf(SourceIndex index, @Nullable Expression select, int depth) {
        return select != null && isOne(index, select, depth + 1);
    }

    private boolean isFirst(SourceIndex index, List<Expression> arguments, int depth) {
        return !arguments.isEmpty() && isOne(index, arguments.get(0), depth + 1);
    }

    private static boolean isLocal(SourceIndex index, J.VariableDeclarations.NamedVariable variable) {
        J.VariableDeclarations declaration = Sources.declaration(index, variable);
        return !Sources.isField(index, declaration)
                && !(index.parent(declaration) instanceof J.MethodDeclaration)
                && !(index.parent(declaration) instanceof J.Lambda.Parameters);
    }

    private boolean isAll(SourceIndex index, List<Expression> given, int depth) {
        return !given.isEmpty() && given.stream().allMatch(one -> isOne(index, one, depth + 1));
    }

    /** What a variable is set to, and what it collects, but for what is empty or written in the code. */
    private List<Expression> given(SourceIndex index, J.VariableDeclarations.NamedVariable variable) {
        List<Expression> given = new ArrayList<>();
        if (variable.getInitializer() != null) {
            given.add(variable.getInitializer());
        }
        for (Sources.Use use : sources.uses(index, variable)) {
            J parent = index.parent(use.expression());
            if (parent instanceof J.Assignment assignment
                    && assignment.getVariable().getId().equals(use.expression().getId())) {
                given.add(assignment.getAssignment());
            } else if (parent instanceof J.AssignmentOperation operation
                    && operation.getVariable().getId().equals(use.expression().getId())) {
                given.add(operation.getAssignment());
            } else if (parent instanceof J.MethodInvocation call) {
                given.addAll(collected(index, call, use.expression()));
            }
        }
        given.removeIf(ErrorTexts::isNothing);
        return given;
    }

    /** What a builder gets; the builder itself, whose content nobody knows then, if another method gets that. */
    private static List<Expression> collected(SourceIndex index, J.MethodInvocation first, Expression builder) {
        if (first.getSelect() == null || !first.getSelect().getId().equals(builder.getId())) {
            return Types.isBuilder(builder) ? List.of(first) : List.of();
        }
        List<Expression> given = new ArrayList<>();
        J at = first;
        while (at instanceof J.MethodInvocation call && call.getSimpleName().equals("append")) {
            given.add(call.getArguments().get(0));
            at = index.parent(call);
        }
        return given;
    }

    private static boolean isNothing(Expression given) {
        return given instanceof J.Literal
                || (given instanceof J.NewClass creation
                        && Types.isBuilder(creation)
                        && creation.getArguments().stream()
                                .allMatch(argument -> argument instanceof J.Empty || Types.isNumber(argument)));
    }
}
