package io.github.chat2responses.recipes.theokanning;

import io.github.chat2responses.recipes.source.DeclaredNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openrewrite.Cursor;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeTree;

/** A method that gives a client of the official SDK, beside one that gives the old service or in its place. */
final class ClientMethod {
    private final Clients clients;
    private final ClientNames names;

    ClientMethod(Clients clients, ClientNames names) {
        this.clients = clients;
        this.names = names;
    }

    Statement of(Slot slot, J.MethodDeclaration old, Cursor at) {
        clients.check(slot, old.getSimpleName(), old);
        J.Block body = old.getBody();
        TypeTree type = old.getReturnTypeExpression();
        if (body == null || type == null) {
            return old;
        }
        J.MethodDeclaration fresh = old.withName(old.getName().withSimpleName(names.name(slot, old.getSimpleName())))
                .withReturnTypeExpression(clients.type(type.getPrefix()));
        List<Expression> results = results(body);
        Cursor inside = new Cursor(
                new Cursor(at, body),
                body.getStatements().get(body.getStatements().size() - 1));
        Optional<Expression> only = made(results, body, inside);
        if (only.isPresent()) {
            return fresh.withBody(body.withStatements(ListUtils.concat(guards(body), returned(body, only.get()))));
        }
        if (names.fates().keepsOld(slot) && !body.getStatements().stream().allMatch(one -> isHarmless(one, true))) {
            clients.doubt(slot, old, "this method does more than making the client, and would do it twice");
        }
        return fresh.withBody((J.Block)
                new JavaIsoVisitor<Integer>() {
                    @Override
                    public J.Lambda visitLambda(J.Lambda lambda, Integer p) {
                        return lambda;
                    }

                    @Override
                    public J.Return visitReturn(J.Return statement, Integer p) {
                        Expression value = statement.getExpression();
                        return value == null
                                ? statement
                                : statement.withExpression(clients.client(slot, value, new Cursor(inside, statement)));
                    }
                }.visitNonNull(body, 0));
    }

    /** One client for all results, if they are made alike, of nothing that the method itself finds out. */
    private Optional<Expression> made(List<Expression> results, J.Block body, Cursor at) {
        List<Optional<Making>> makings = results.stream()
                .map(result -> result instanceof J.NewClass created ? Making.of(created, at) : Optional.<Making>empty())
                .toList();
        if (makings.isEmpty() || makings.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        Making first = makings.get(0).orElseThrow();
        boolean alike = makings.stream().allMatch(one -> one.orElseThrow().isLike(first));
        boolean isOnly = alike
                && body.getStatements().get(body.getStatements().size() - 1) instanceof J.Return
                && first.isRepeatable()
                && !first.names(Set.copyOf(DeclaredNames.in(body)))
                && body.getStatements().stream().allMatch(one -> isGuard(one) || isHarmless(one, false));
        return isOnly ? Optional.of(clients.made(first, at)) : Optional.empty();
    }

    /** Statements that refuse to give a client, which count for the new one, too. */
    private static List<Statement> guards(J.Block body) {
        return body.getStatements().stream().filter(ClientMethod::isGuard).toList();
    }

    private static boolean isGuard(Statement statement) {
        return statement instanceof J.If test
                && test.getElsePart() == null
                && (test.getThenPart() instanceof J.Throw
                        || (test.getThenPart() instanceof J.Block block
                                && block.getStatements().size() == 1
                                && block.getStatements().get(0) instanceof J.Throw));
    }

    private static Statement returned(J.Block body, Expression client) {
        List<Statement> statements = body.getStatements();
        J.Return last = (J.Return) statements.get(statements.size() - 1);
        return last.withExpression(client.withPrefix(
                        Objects.requireNonNull(last.getExpression()).getPrefix()))
                .withPrefix(guards(body).isEmpty() ? statements.get(0).getPrefix() : last.getPrefix());
    }

    /** Whether a statement does nothing that counts when it is done again, or not done. */
    private static boolean isHarmless(Statement statement, boolean again) {
        if (statement instanceof J.Return) {
            return true;
        }
        if (statement instanceof J.If test) {
            return isGuard(test)
                    || (test.getElsePart() == null
                            && test.getThenPart() instanceof J.Block block
                            && block.getStatements().stream().allMatch(one -> isHarmless(one, again)));
        }
        if (statement instanceof J.VariableDeclarations declared) {
            return declared.getVariables().stream()
                    .allMatch(variable ->
                            variable.getInitializer() == null || !again || Making.isSteady(variable.getInitializer()));
        }
        return !again
                && statement instanceof J.MethodInvocation call
                && call.getSimpleName().equals("setLevel");
    }

    private static List<Expression> results(J.Block body) {
        List<Expression> found = new ArrayList<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Lambda visitLambda(J.Lambda lambda, Integer p) {
                return lambda;
            }

            @Override
            public J.Return visitReturn(J.Return statement, Integer p) {
                if (statement.getExpression() != null) {
                    found.add(statement.getExpression().unwrap());
                }
                return super.visitReturn(statement, p);
            }
        }.visit(body, 0);
        return found;
    }
}
