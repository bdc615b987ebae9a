package io.github.chat2responses.recipes.simpleopenai;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openrewrite.Cursor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Statement;

/**
 * Whether code asks for null before it uses the text of a chunk. Chat has few chunks without a text, and a stream of events has
 * many, so code that does not ask would do something else.
 */
final class NullGuards {
    private NullGuards() {}

    /** What an expression compares with null, if it says that it is not. */
    static Optional<Expression> tested(Expression expression) {
        Expression plain = expression.unwrap();
        if (plain instanceof J.Binary binary && binary.getOperator() == J.Binary.Type.And) {
            return tested(binary.getLeft()).or(() -> tested(binary.getRight()));
        }
        if (plain instanceof J.Binary binary && binary.getOperator() == J.Binary.Type.NotEqual) {
            return ReadRules.isNull(binary.getRight())
                    ? Optional.of(binary.getLeft().unwrap())
                    : ReadRules.isNull(binary.getLeft())
                            ? Optional.of(binary.getRight().unwrap())
                            : Optional.empty();
        }
        return Optional.empty();
    }

    /** Whether what is read at a place is known not to be null, or is asked for that. */
    static boolean isGuarded(Cursor cursor) {
        J inner = cursor.getValue();
        for (Cursor at = cursor.getParentTreeCursor();
                at.getValue() instanceof J outer && !(outer instanceof J.CompilationUnit);
                at = at.getParentTreeCursor()) {
            if (outer instanceof J.MethodDeclaration) {
                return false;
            }
            if (outer instanceof J.VariableDeclarations.NamedVariable variable) {
                J.Block block = at.firstEnclosing(J.Block.class);
                return block != null && isGuarded(variable.getName(), block);
            }
            if (guards(outer, inner)) {
                return true;
            }
            inner = outer;
        }
        return false;
    }

    private static boolean guards(J outer, J inner) {
        if (outer instanceof J.Binary and && and.getOperator() == J.Binary.Type.And) {
            return and.getRight() == inner && isText(and.getLeft());
        }
        if (outer instanceof J.If branch) {
            return branch.getThenPart() == inner
                    && isText(branch.getIfCondition().getTree());
        }
        if (outer instanceof J.MethodInvocation call && call.getSelect() != inner) {
            return call.getSimpleName().equals("ofNullable")
                    || call.getSimpleName().equals("nonNull")
                    || isFiltered(call);
        }
        if (outer instanceof J.MethodInvocation next) {
            // The mapped texts are filtered.
            return inner instanceof J.MethodInvocation map
                    && map.getSimpleName().equals("map")
                    && next.getSimpleName().equals("filter")
                    && next.getArguments().get(0).toString().endsWith("::nonNull");
        }
        return false;
    }

    /** Whether a step of a stream of chunks goes by their texts only, for which it asks first. */
    static boolean looksFirst(J.MethodInvocation step, J parent) {
        if (step.getSimpleName().equals("close") || isFiltered(step)) {
            return true;
        }
        boolean isFilteredNext = parent instanceof J.MethodInvocation next && guards(next, step);
        boolean asks = step.getSimpleName().equals("forEach")
                && step.getArguments().get(0) instanceof J.Lambda lambda
                && lambda.getBody() instanceof J.Block body
                && body.getStatements().stream().allMatch(NullGuards::asksForText);
        return isFilteredNext || asks;
    }

    /** Whether a statement does nothing for a chunk without a text. */
    private static boolean asksForText(Statement statement) {
        return statement instanceof J.VariableDeclarations
                || (statement instanceof J.If branch
                        && branch.getElsePart() == null
                        && tested(branch.getIfCondition().getTree())
                                .filter(test -> test instanceof J.Identifier
                                        || ReadRules.content(test).isPresent())
                                .isPresent());
    }

    /** Whether a test asks that a text of a chunk is not null. */
    private static boolean isText(Expression condition) {
        return tested(condition).flatMap(ReadRules::content).isPresent();
    }

    /** Whether the elements of a stream were filtered by such a test before. */
    private static boolean isFiltered(J.MethodInvocation call) {
        for (Expression select = call.getSelect();
                select instanceof J.MethodInvocation before;
                select = before.getSelect()) {
            if (before.getSimpleName().equals("filter")
                    && before.getArguments().get(0) instanceof J.Lambda lambda
                    && lambda.getBody() instanceof Expression test
                    && isText(test)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a variable with such a text is used only where it was asked for null. */
    static boolean isGuarded(J.Identifier variable, J.Block block) {
        AtomicBoolean guarded = new AtomicBoolean(true);
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Identifier visitIdentifier(J.Identifier name, Integer p) {
                if (name.getSimpleName().equals(variable.getSimpleName()) && name.getFieldType() != null) {
                    guarded.compareAndSet(true, isAsked(getCursor(), name));
                }
                return name;
            }
        }.visit(block, 0);
        return guarded.get();
    }

    private static boolean isAsked(Cursor cursor, J.Identifier name) {
        J inner = name;
        for (Cursor at = cursor.getParentTreeCursor();
                at.getValue() instanceof J outer;
                at = at.getParentTreeCursor()) {
            boolean isTest = outer instanceof J.Binary test
                    && (ReadRules.isNull(test.getLeft()) || ReadRules.isNull(test.getRight()));
            boolean isBehind = (outer instanceof J.If branch
                            && branch.getThenPart() == inner
                            && names(branch.getIfCondition().getTree(), name))
                    || (outer instanceof J.Binary and && and.getRight() == inner && names(and.getLeft(), name));
            if (isTest
                    || isBehind
                    || (outer instanceof J.VariableDeclarations.NamedVariable declared && declared.getName() == name)) {
                return true;
            }
            inner = outer;
        }
        return false;
    }

    private static boolean names(Expression condition, J.Identifier name) {
        return tested(condition)
                .filter(J.Identifier.class::isInstance)
                .map(J.Identifier.class::cast)
                .filter(tested -> tested.getSimpleName().equals(name.getSimpleName()))
                .isPresent();
    }
}
