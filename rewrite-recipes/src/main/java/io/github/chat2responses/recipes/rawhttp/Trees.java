package io.github.chat2responses.recipes.rawhttp;

import io.github.chat2responses.recipes.source.FreeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Tree;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JLeftPadded;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.marker.Markers;

/** Small moves in Java trees. */
final class Trees {
    /** Hutool's ways to make a tree of a part of one. */
    private static final Set<String> WRAPPERS = Set.of("parseObj", "parseArray");

    /** More variables than this in a row are a circle. */
    private static final int VARIABLES = 16;

    private Trees() {}

    /** An expression without parentheses and casts around it. */
    static Expression plain(Expression expression) {
        Expression at = expression;
        while (true) {
            Expression inner = at instanceof J.TypeCast cast ? cast.getExpression() : at.unwrap();
            if (inner == at) {
                return at;
            }
            at = inner;
        }
    }

    /** What a chain of calls starts with. */
    static Expression bottom(Expression chain) {
        Expression at = plain(chain);
        while (at instanceof J.MethodInvocation call && call.getSelect() != null) {
            at = plain(call.getSelect());
        }
        return at;
    }

    /**
     * The methods of a chain from the one that goes to the choices to the last, also where parts of the way are kept in
     * variables; those of the chain alone where none does.
     */
    static List<String> steps(SourceIndex index, J.MethodInvocation chain) {
        List<String> steps = new ArrayList<>();
        int ownSteps = 0;
        Expression at = chain;
        for (int variables = 0; at != null && variables < VARIABLES; variables++) {
            Expression from = at;
            while (from instanceof J.MethodInvocation call) {
                steps.add(0, call.getSimpleName());
                if (call != chain && call.getArguments().stream().anyMatch(it -> "choices".equals(value(it)))) {
                    return steps;
                }
                from = call.getSelect() == null ? null : plain(below(call));
            }
            ownSteps = variables == 0 ? steps.size() : ownSteps;
            at = from instanceof J.Identifier name ? initializer(index, name) : null;
        }
        return steps.subList(steps.size() - ownSteps, steps.size());
    }

    private static @Nullable Expression initializer(SourceIndex index, J.Identifier name) {
        return index.declaration(name)
                .map(J.VariableDeclarations.NamedVariable::getInitializer)
                .map(Trees::plain)
                .orElse(null);
    }

    /** What a call goes on from. */
    private static Expression below(J.MethodInvocation call) {
        Expression select = plain(Objects.requireNonNull(call.getSelect()));
        return select instanceof J.MethodInvocation inner && WRAPPERS.contains(inner.getSimpleName())
                ? inner.getArguments().get(0)
                : select;
    }

    private static Object value(Expression argument) {
        return argument instanceof J.Literal literal && literal.getValue() != null ? literal.getValue() : "";
    }

    /** Whether an element is on the way down a chain. */
    static boolean contains(Expression chain, J element) {
        return step(chain, element.getId()) != null;
    }

    /** The element on the way down a chain. */
    static Expression find(J chain, UUID id) {
        Expression found = step((Expression) chain, id);
        if (found == null) {
            throw new IllegalStateException("the chain has changed: " + chain);
        }
        return found.withPrefix(Space.EMPTY);
    }

    private static @Nullable Expression step(Expression chain, UUID id) {
        Expression at = chain;
        while (!at.getId().equals(id)) {
            if (at instanceof J.TypeCast cast) {
                at = cast.getExpression();
            } else if (at instanceof J.Parentheses<?> parentheses
                    && parentheses.getTree() instanceof Expression inner) {
                at = inner;
            } else if (at instanceof J.MethodInvocation call && WRAPPERS.contains(call.getSimpleName())) {
                at = call.getArguments().get(0);
            } else if (at instanceof J.MethodInvocation call && call.getSelect() != null) {
                at = call.getSelect();
            } else {
                return null;
            }
        }
        return at;
    }

    /** The same call of a method with another name. */
    static J.MethodInvocation renamed(J.MethodInvocation call, String name) {
        JavaType.Method type = call.getMethodType();
        JavaType.Method other = type == null ? null : type.withName(name);
        J.MethodInvocation renamed =
                call.withName(call.getName().withSimpleName(name).withType(other));
        return other == null ? renamed : renamed.withMethodType(other);
    }

    /** {@code !call}; two of them are none. */
    static Expression not(Expression call) {
        return new J.Unary(
                Tree.randomId(),
                call.getPrefix(),
                Markers.EMPTY,
                JLeftPadded.build(J.Unary.Type.Not),
                call.withPrefix(Space.EMPTY),
                JavaType.Primitive.Boolean);
    }

    /** A name that nothing in the file has. */
    static String freshName(SourceIndex index, String wish) {
        return FreeName.of(wish, name -> !index.named(name).isEmpty());
    }
}
