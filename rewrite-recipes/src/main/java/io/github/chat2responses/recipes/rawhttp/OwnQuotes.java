package io.github.chat2responses.recipes.rawhttp;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Statement;

/** Methods of the project that make a JSON string of a text: what they give begins and ends with a quote. */
final class OwnQuotes {
    private static final String QUOTE = "\"";
    private static final String NULL = "null";
    /** A quote that no backslash stands before. */
    private static final Pattern BARE = Pattern.compile("(?<!\\\\)\"");
    /** Methods that look for quotes, or put something in their place. */
    private static final Set<String> ABOUT = Set.of("replace", "replaceAll", "indexOf", "contains", "equals");

    private final Sources sources;

    OwnQuotes(Sources sources) {
        this.sources = sources;
    }

    boolean isOne(SourceIndex index, Expression value) {
        return value instanceof J.MethodInvocation call
                && sources.method(index, call).filter(OwnQuotes::isQuoting).isPresent();
    }

    private static boolean isQuoting(Sources.Method method) {
        List<Expression> results = new ArrayList<>();
        Results.all(method.declaration()).forEach(result -> add(Trees.plain(result), results));
        Set<UUID> ends = new HashSet<>();
        return results.stream().anyMatch(result -> !(result instanceof J.Literal))
                && results.stream().allMatch(result -> isQuoted(method, result, ends))
                && areAllOf(ends, method);
    }

    /** The ways that a result may come. */
    private static void add(Expression result, List<Expression> results) {
        if (result instanceof J.Ternary choice) {
            add(Trees.plain(choice.getTruePart()), results);
            add(Trees.plain(choice.getFalsePart()), results);
        } else {
            results.add(result);
        }
    }

    private static boolean isQuoted(Sources.Method method, Expression result, Set<UUID> ends) {
        if (result instanceof J.Literal literal) {
            ends.add(literal.getId());
            return NULL.equals(literal.getValue()) || (QUOTE + QUOTE).equals(literal.getValue());
        }
        List<Expression> pieces = new ArrayList<>();
        if (result instanceof J.Binary sum) {
            pieces(sum, pieces);
        } else {
            appended(method, result, pieces);
        }
        if (pieces.size() < 3) {
            return false;
        }
        Expression last = pieces.get(pieces.size() - 1);
        ends.add(pieces.get(0).getId());
        ends.add(last.getId());
        return isQuote(pieces.get(0)) && isQuote(last);
    }

    /** Whether no other quote comes into the text, but by what is done to quotes in it. */
    private static boolean areAllOf(Set<UUID> ends, Sources.Method method) {
        AtomicBoolean are = new AtomicBoolean(true);
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Literal visitLiteral(J.Literal literal, Integer p) {
                J parent = method.index().parent(literal);
                boolean isWritten = parent instanceof J.MethodInvocation call
                        ? !ABOUT.contains(call.getSimpleName())
                        : !(parent instanceof J.Case)
                                && !(parent instanceof J.Binary test && test.getOperator() == J.Binary.Type.Equal);
                if (isWritten
                        && !ends.contains(literal.getId())
                        && BARE.matcher(String.valueOf(literal.getValue())).find()) {
                    are.set(false);
                }
                return literal;
            }
        }.visit(method.declaration().getBody(), 0);
        return are.get();
    }

    private static boolean isQuote(Expression piece) {
        return piece instanceof J.Literal literal && QUOTE.equals(String.valueOf(literal.getValue()));
    }

    private static void pieces(Expression expression, List<Expression> pieces) {
        Expression plain = Trees.plain(expression);
        if (plain instanceof J.Binary sum && sum.getOperator() == J.Binary.Type.Addition) {
            pieces(sum.getLeft(), pieces);
            pieces(sum.getRight(), pieces);
        } else {
            pieces.add(plain);
        }
    }

    /** What a builder gets that the method makes and gives the text of. */
    private static void appended(Sources.Method method, Expression result, List<Expression> pieces) {
        J.VariableDeclarations.NamedVariable builder = builder(method, result);
        if (builder == null
                || method.declaration().getBody() == null
                || !(builder.getInitializer() instanceof J.NewClass creation)) {
            return;
        }
        creation.getArguments().stream().filter(Types::isText).forEach(pieces::add);
        for (Statement statement : method.declaration().getBody().getStatements()) {
            if (statement instanceof J.Return) {
                links(result, pieces);
            } else if (statement instanceof J.MethodInvocation call) {
                links(call, pieces);
            } else if (!(statement instanceof J.VariableDeclarations)) {
                // Something between the quotes.
                pieces.add(result);
            }
        }
    }

    private static J.VariableDeclarations.@Nullable NamedVariable builder(Sources.Method method, Expression result) {
        return result instanceof J.MethodInvocation text
                        && text.getSimpleName().equals("toString")
                        && Trees.bottom(text) instanceof J.Identifier name
                        && Types.isBuilder(name)
                ? method.index().declaration(name).orElse(null)
                : null;
    }

    /** What the calls of a chain append, in their order. */
    private static void links(Expression chain, List<Expression> pieces) {
        if (Trees.plain(chain) instanceof J.MethodInvocation call && call.getSelect() != null) {
            links(call.getSelect(), pieces);
            if (call.getSimpleName().equals("append")) {
                pieces.add(Trees.plain(call.getArguments().get(0)));
            }
        }
    }
}
