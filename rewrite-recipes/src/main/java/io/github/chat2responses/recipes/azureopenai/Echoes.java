package io.github.chat2responses.recipes.azureopenai;

import io.github.chat2responses.recipes.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Tree;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeUtils;

/** Answers that call functions and are sent back: one message in Chat, the items of the answer in Responses. */
final class Echoes {
    private Echoes() {}

    /** {@code messages.add(new ChatRequestAssistantMessage(text).setToolCalls(answer.getToolCalls()))} */
    static Optional<Expression> replayed(Rewriter site, J.MethodInvocation call) {
        Expression list = call.getSelect();
        boolean adds = call.getSimpleName().equals("add")
                && call.getArguments().size() == 1
                && site.parent() instanceof J.Block;
        if (!adds
                || list == null
                || !(call.getArguments().get(0) instanceof J.MethodInvocation set)
                || !setsCalls(set)) {
            return Optional.empty();
        }
        Expression calls = set.getArguments().get(0);
        Expression answer = answer(calls, "getToolCalls");
        Expression text = set.getSelect() instanceof J.NewClass message
                ? message.getArguments().get(0)
                : null;
        if (text != null && calls instanceof J.Identifier && TypeUtils.isString(text.getType())) {
            site.findings().sendBack();
            return Optional.of(site.snippet(
                    "replayCallsOf",
                    Stream.of(list, text, calls).map(site::visited).toList()));
        }
        if (answer == null || text == null || site.kinds().of(answer) != Kind.ANSWER) {
            return Optional.empty();
        }
        boolean isEmpty = text instanceof J.Literal literal
                && (literal.getValue() == null || literal.getValue().equals(""));
        Expression said = answer(text, "getContent");
        boolean isAll = said != null && SourceText.of(said).equals(SourceText.of(answer));
        if (!isEmpty && !isAll) {
            return Optional.empty();
        }
        site.findings().sendBack();
        return Optional.of(
                site.snippet(isAll ? "replay" : "replayCalls", List.of(site.visited(list), site.visited(answer))));
    }

    private static boolean setsCalls(J.MethodInvocation call) {
        return call.getSimpleName().equals("setToolCalls")
                && Vocabulary.owner(call.getMethodType()).equals(Vocabulary.ASSISTANT);
    }

    /** The answer that something is read of, if nothing else is called to get at it. */
    private static @Nullable Expression answer(Expression expression, String getter) {
        return expression instanceof J.MethodInvocation call
                        && call.getSimpleName().equals(getter)
                        && Vocabulary.owner(call.getMethodType()).equals(Vocabulary.RECEIVED)
                ? call.getSelect()
                : null;
    }

    /** The block with such messages written where they are added, if they are used nowhere else. */
    static J.Block merged(J.Block block) {
        J.Block merged = block;
        for (Statement statement : block.getStatements()) {
            if (statement instanceof J.VariableDeclarations declared
                    && declared.getVariables().size() == 1
                    && Vocabulary.name(declared.getVariables().get(0).getType()).equals(Vocabulary.ASSISTANT)) {
                merged = merged(merged, declared);
            }
        }
        return merged;
    }

    private static J.Block merged(J.Block block, J.VariableDeclarations declared) {
        J.VariableDeclarations.NamedVariable variable = declared.getVariables().get(0);
        String name = variable.getSimpleName();
        Expression message = variable.getInitializer();
        int from = block.getStatements().indexOf(declared);
        List<Statement> statements = new ArrayList<>(block.getStatements().subList(0, from));
        boolean added = false;
        for (Statement statement :
                block.getStatements().subList(from + 1, block.getStatements().size())) {
            int uses = uses(statement, name);
            boolean sets = statement instanceof J.MethodInvocation call
                    && setsCalls(call)
                    && isNamed(call.getSelect(), name)
                    && uses == 1;
            if (uses == 0) {
                statements.add(statement);
            } else if (sets && !added && message instanceof J.NewClass) {
                J.MethodInvocation set = (J.MethodInvocation) statement;
                message = set.getPadding()
                        .withSelect(JRightPadded.build(message.withPrefix(Space.EMPTY)))
                        .withPrefix(Space.EMPTY);
            } else if (!added && uses == 1 && isAdd(statement, name) && message instanceof J.MethodInvocation) {
                statements.add(withArgument((J.MethodInvocation) statement, message));
                added = true;
            } else {
                return block;
            }
        }
        return added ? block.withStatements(statements) : block;
    }

    private static Statement withArgument(J.MethodInvocation add, Expression message) {
        return add.withArguments(List.of(message.withPrefix(Space.EMPTY)));
    }

    private static boolean isAdd(Statement statement, String name) {
        return statement instanceof J.MethodInvocation call
                && call.getSimpleName().equals("add")
                && call.getArguments().size() == 1
                && isNamed(call.getArguments().get(0), name);
    }

    private static boolean isNamed(@Nullable Expression expression, String name) {
        return expression instanceof J.Identifier identifier
                && identifier.getSimpleName().equals(name);
    }

    /** How often a tree names a variable. */
    static int uses(Tree tree, String name) {
        AtomicInteger uses = new AtomicInteger();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Identifier visitIdentifier(J.Identifier identifier, Integer p) {
                if (identifier.getFieldType() != null
                        && identifier.getSimpleName().equals(name)) {
                    uses.incrementAndGet();
                }
                return identifier;
            }
        }.visit(tree, 0);
        return uses.get();
    }

    /** A tree with an expression in the place of the only use of a variable. */
    @SuppressWarnings("unchecked")
    static <T extends J> T inlined(T tree, String name, Expression value) {
        return (T)
                new JavaVisitor<Integer>() {
                    @Override
                    public J visitIdentifier(J.Identifier identifier, Integer p) {
                        return identifier.getFieldType() != null
                                        && identifier.getSimpleName().equals(name)
                                ? value.withPrefix(identifier.getPrefix())
                                : identifier;
                    }
                }.visitNonNull(tree, 0);
    }
}
