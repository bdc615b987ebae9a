package io.github.chat2responses.recipes.theokanning;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Statement;

/**
 * Streams that are kept in a variable until the one place that reads them. They ask the server only when they are read, so
 * they are as good as asked for there.
 */
final class StreamVariables {
    private StreamVariables() {}

    /** The block without such variables. */
    static J.Block inlined(J.Block block) {
        List<Statement> statements = new ArrayList<>(block.getStatements());
        boolean changes = false;
        for (int i = 0; i < statements.size(); i++) {
            J.VariableDeclarations.NamedVariable stream = stream(statements.get(i));
            int reader = stream == null ? -1 : reader(stream.getSimpleName(), statements, i + 1);
            if (stream == null || reader < 0) {
                continue;
            }
            Statement read = inlined(statements.get(reader), stream);
            boolean isNext = reader == i + 1 && read.getComments().isEmpty();
            statements.set(reader, isNext ? read.withPrefix(statements.get(i).getPrefix()) : read);
            statements.remove(i--);
            changes = true;
        }
        return changes ? block.withStatements(statements) : block;
    }

    /** {@code Flowable<ChatCompletionChunk> stream = service.streamChatCompletion(request)} */
    private static J.VariableDeclarations.@Nullable NamedVariable stream(Statement statement) {
        return statement instanceof J.VariableDeclarations declared
                        && declared.getVariables().size() == 1
                        && declared.getVariables().get(0).getInitializer() instanceof J.MethodInvocation call
                        && call.getSimpleName().equals("streamChatCompletion")
                        && call.getMethodType() != null
                        && Vocabulary.isOld(call.getMethodType().getDeclaringType())
                        && Making.isSteady(call.getArguments().get(0))
                ? declared.getVariables().get(0)
                : null;
    }

    /** The only statement that names a variable, if nothing before it may change the request; -1 if there is none. */
    private static int reader(String variable, List<Statement> statements, int from) {
        int reader = -1;
        for (int i = from; i < statements.size(); i++) {
            int uses = uses(variable, statements.get(i));
            if (uses < 0 || uses > 1 || (uses == 1 && reader >= 0)) {
                return -1;
            }
            if (uses == 1) {
                reader = i;
            } else if (reader < 0 && touchesRequest(statements.get(i))) {
                return -1;
            }
        }
        return reader;
    }

    /** How often a statement names a variable; negative if it does so in a loop or a function, which run again or later. */
    private static int uses(String variable, Statement statement) {
        AtomicInteger uses = new AtomicInteger();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Identifier visitIdentifier(J.Identifier name, Integer p) {
                if (name.getSimpleName().equals(variable)) {
                    boolean isOnce = getCursor()
                            .getPathAsStream()
                            .allMatch(value -> value instanceof J.MethodInvocation
                                    || value instanceof J.VariableDeclarations
                                    || value instanceof J.VariableDeclarations.NamedVariable
                                    || value instanceof J.Identifier
                                    || value instanceof J.Assignment
                                    || !(value instanceof J));
                    uses.addAndGet(isOnce ? 1 : -2);
                }
                return name;
            }
        }.visit(statement, 0);
        return uses.get();
    }

    private static boolean touchesRequest(Statement statement) {
        AtomicInteger found = new AtomicInteger();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Identifier visitIdentifier(J.Identifier name, Integer p) {
                JavaType type = name.getType();
                if (Kinds.isAmbiguous(type)
                        || Vocabulary.mentions(type, Vocabulary.REQUEST)
                        || Vocabulary.mentions(type, Vocabulary.BUILDER)) {
                    found.incrementAndGet();
                }
                return name;
            }

            @Override
            public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
                // A method of the same object may change its fields.
                if (call.getSelect() == null) {
                    found.incrementAndGet();
                }
                return super.visitMethodInvocation(call, p);
            }
        }.visit(statement, 0);
        return found.get() > 0;
    }

    private static Statement inlined(Statement reader, J.VariableDeclarations.NamedVariable stream) {
        return (Statement)
                new JavaVisitor<Integer>() {
                    @Override
                    public J visitIdentifier(J.Identifier name, Integer p) {
                        return name.getSimpleName().equals(stream.getSimpleName()) && stream.getInitializer() != null
                                ? stream.getInitializer().withPrefix(name.getPrefix())
                                : name;
                    }
                }.visitNonNull(reader, 0);
    }
}
