package io.github.chat2responses.recipes.rawhttp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** What methods return. */
final class Results {
    private Results() {}

    /** All that a method returns, not what lambdas and classes in it return. */
    static List<Expression> all(J.MethodDeclaration method) {
        List<Expression> results = new ArrayList<>();
        if (method.getBody() == null) {
            return results;
        }
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Return visitReturn(J.Return result, Integer p) {
                if (result.getExpression() != null) {
                    results.add(result.getExpression());
                }
                return result;
            }

            @Override
            public J.Lambda visitLambda(J.Lambda lambda, Integer p) {
                return lambda;
            }

            @Override
            public J.NewClass visitNewClass(J.NewClass creation, Integer p) {
                return creation;
            }
        }.visit(method.getBody(), 0);
        return results;
    }

    /** What a method returns, if it is one value or, in all places, one variable; empty if not. */
    static List<Expression> same(Sources.Method method) {
        List<Expression> results = all(method.declaration());
        boolean isVariable = results.stream()
                .allMatch(result -> result instanceof J.Identifier name
                        && results.get(0) instanceof J.Identifier first
                        && method.index()
                                .declaration(name)
                                .equals(method.index().declaration(first)));
        return results.size() == 1 || isVariable ? results : List.of();
    }

    /** What a method returns, if there is one place where it does. */
    static Optional<Expression> only(Sources.Method method) {
        List<Expression> results = all(method.declaration());
        return results.size() == 1 ? Optional.of(results.get(0)) : Optional.empty();
    }
}
