package io.github.chat2responses.recipes.rawhttp;

import io.github.chat2responses.recipes.config.Configuration;
import io.github.chat2responses.recipes.config.Injected;
import io.github.chat2responses.recipes.config.Values;
import io.github.chat2responses.rules.ApiHost;
import java.util.List;
import java.util.Optional;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** What is known now of texts that are put together. */
final class Constants {
    /** Stands for a part that is known at run time only. */
    static final String UNKNOWN = "{}";

    private static final int DEPTH = 8;

    private final Sources sources;
    private final Configuration configuration;

    Constants(Sources sources, Configuration configuration) {
        this.sources = sources;
        this.configuration = configuration;
    }

    /** A text with {@link #UNKNOWN} for what is not known. */
    String of(SourceIndex index, Expression expression) {
        return of(index, expression, 0);
    }

    private String of(SourceIndex index, Expression expression, int depth) {
        Expression plain = expression.unwrap();
        if (plain instanceof J.Literal literal) {
            return String.valueOf(literal.getValue());
        }
        if (plain instanceof J.Binary binary && binary.getOperator() == J.Binary.Type.Addition) {
            return of(index, binary.getLeft(), depth) + of(index, binary.getRight(), depth);
        }
        if (depth < DEPTH && (plain instanceof J.Identifier || plain instanceof J.FieldAccess)) {
            Optional<Sources.Variable> variable = sources.variable(index, plain);
            Optional<String> injected = variable.filter(this::isNeverWritten).flatMap(this::injected);
            if (injected.isPresent()) {
                return injected.get();
            }
            return variable.flatMap(known -> start(known).map(start -> of(known.index(), start, depth + 1)))
                    .orElse(UNKNOWN);
        }
        return UNKNOWN;
    }

    /** What a framework fills a field with, if all profiles name one host. */
    private Optional<String> injected(Sources.Variable variable) {
        return variable.index().parent(variable.variable()) instanceof J.VariableDeclarations field
                ? field.getLeadingAnnotations().stream()
                        .flatMap(annotation -> Injected.text(annotation).stream())
                        .findFirst()
                        .flatMap(this::configured)
                : Optional.empty();
    }

    private Optional<String> configured(String text) {
        Values values = configuration.withoutTests().values(text);
        boolean isOneHost = !values.isOpen()
                && values.texts().stream().map(ApiHost::host).distinct().count() == 1;
        return isOneHost ? values.texts().stream().sorted().findFirst() : Optional.empty();
    }

    /**
     * The one value that a variable has: what it starts with, or the only one that it gets later. Until then it has none, or
     * null.
     */
    Optional<Expression> start(Sources.Variable variable) {
        Expression start = variable.variable().getInitializer();
        List<Sources.Use> writes = sources.uses(variable.index(), variable.variable()).stream()
                .filter(use -> isWritten(use.index(), use.expression()))
                .toList();
        boolean isEmpty = start == null || (start instanceof J.Literal literal && literal.getValue() == null);
        if (writes.isEmpty() || !isEmpty) {
            return writes.isEmpty() ? Optional.ofNullable(start) : Optional.empty();
        }
        return writes.size() == 1 && isLocal(variable)
                ? assigned(writes.get(0).index(), writes.get(0).expression())
                : Optional.empty();
    }

    /** What a statement assigns; an assignment within a loop or lambda is still the only one. */
    private static Optional<Expression> assigned(SourceIndex index, Expression written) {
        return index.parent(written) instanceof J.Assignment assignment && index.parent(assignment) instanceof J.Block
                ? Optional.of(assignment.getAssignment())
                : Optional.empty();
    }

    private static boolean isLocal(Sources.Variable variable) {
        SourceIndex index = variable.index();
        J.VariableDeclarations declaration = Sources.declaration(index, variable.variable());
        return index.parent(declaration) instanceof J.Block && !Sources.isField(index, declaration);
    }

    private boolean isNeverWritten(Sources.Variable variable) {
        return sources.uses(variable.index(), variable.variable()).stream()
                .noneMatch(use -> isWritten(use.index(), use.expression()));
    }

    /** Whether a use of a variable gives it a new value. */
    static boolean isWritten(SourceIndex index, Expression use) {
        J parent = index.parent(use);
        return (parent instanceof J.Assignment assignment
                        && assignment.getVariable().getId().equals(use.getId()))
                || (parent instanceof J.AssignmentOperation operation
                        && operation.getVariable().getId().equals(use.getId()))
                || (parent instanceof J.Unary unary && unary.getOperator().isModifying());
    }
}
