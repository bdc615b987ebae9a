package io.github.chat2responses.recipes.openaijava;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;

/**
 * A loop over the choices of an answer or a chunk, of which there is one.
 *
 * @param choice the loop's variable
 * @param answer the variable with the answer or chunk
 * @param body what is done for each choice
 */
record ChoiceLoop(String choice, J.Identifier answer, Statement body) {
    /** Reads a loop as such a one, unless its body leaves it early or changes its variable. */
    static Optional<ChoiceLoop> of(J.ForEachLoop loop) {
        Optional<ReadChain> list = ReadChain.of(loop.getControl().getIterable())
                .filter(chain -> chain.kind().isChoices() && !chain.structured());
        if (list.isEmpty()
                || !(list.get().root() instanceof J.Identifier answer)
                || !(loop.getControl().getVariable() instanceof J.VariableDeclarations declared)) {
            return Optional.empty();
        }
        String choice = declared.getVariables().get(0).getSimpleName();
        return isPlain(loop.getBody(), choice)
                ? Optional.of(new ChoiceLoop(choice, answer, loop.getBody()))
                : Optional.empty();
    }

    /**
     * {@code chunk.choices().forEach(choice -> {..})}, unless its body leaves early. The body may be one expression if it is
     * about an answer; what does one thing with a chunk is rewritten in one, see {@link ReadRules}.
     */
    static Optional<ChoiceLoop> of(J.MethodInvocation call) {
        Optional<ReadChain> list = call.getSimpleName().equals("forEach") && call.getSelect() != null
                ? ReadChain.of(call.getSelect()).filter(chain -> chain.kind().isChoices() && !chain.structured())
                : Optional.empty();
        return list.isPresent()
                        && list.get().root() instanceof J.Identifier answer
                        && call.getArguments().get(0) instanceof J.Lambda lambda
                        && lambda.getBody() instanceof Statement body
                        && (body instanceof J.Block
                                || (list.get().kind() == ReadKind.CHOICE_LIST && doesSomething(body)))
                        && lambda.getParameters().getParameters().size() == 1
                        && lambda.getParameters().getParameters().get(0) instanceof J.VariableDeclarations declared
                        && isPlain(body, declared.getVariables().get(0).getSimpleName())
                        && !returns(body)
                ? Optional.of(new ChoiceLoop(declared.getVariables().get(0).getSimpleName(), answer, body))
                : Optional.empty();
    }

    /** Whether more is done than to read a part of the answer that is the answer itself. */
    private static boolean doesSomething(Statement body) {
        return !(body instanceof Expression value)
                || ReadChain.of(value).filter(read -> read.kind().isAnswer()).isEmpty();
    }

    private static boolean returns(Statement body) {
        AtomicBoolean found = new AtomicBoolean();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Return visitReturn(J.Return statement, Integer p) {
                found.set(true);
                return statement;
            }

            @Override
            public J.Lambda visitLambda(J.Lambda lambda, Integer p) {
                return lambda;
            }

            @Override
            public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration declaration, Integer p) {
                return declaration;
            }
        }.visit(body, 0);
        return found.get();
    }

    private static boolean declaresOneOf(Statement statement, Set<String> names) {
        return statement instanceof J.VariableDeclarations declarations
                && declarations.getVariables().stream().anyMatch(one -> names.contains(one.getSimpleName()));
    }

    private static boolean isPlain(Statement body, String choice) {
        AtomicBoolean plain = new AtomicBoolean(true);
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Break visitBreak(J.Break statement, Integer p) {
                plain.set(false);
                return statement;
            }

            @Override
            public J.Continue visitContinue(J.Continue statement, Integer p) {
                plain.set(false);
                return statement;
            }

            @Override
            public J.Assignment visitAssignment(J.Assignment assignment, Integer p) {
                if (assignment.getVariable() instanceof J.Identifier name
                        && name.getSimpleName().equals(choice)) {
                    plain.set(false);
                }
                return super.visitAssignment(assignment, p);
            }
        }.visit(body, 0);
        return plain.get();
    }

    /** Whether the body has a function, which may use only variables that never change. */
    boolean captures() {
        AtomicBoolean found = new AtomicBoolean();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Lambda visitLambda(J.Lambda lambda, Integer p) {
                found.set(true);
                return lambda;
            }

            @Override
            public J.NewClass visitNewClass(J.NewClass created, Integer p) {
                found.compareAndSet(false, created.getBody() != null);
                return super.visitNewClass(created, p);
            }
        }.visit(body, 0);
        return found.get();
    }

    /** The body as one statement, done once. */
    Statement whole(Statement rewritten, Space prefix) {
        return named(rewritten).withPrefix(prefix);
    }

    /** What is done, once, where the loop was; a body with variables whose names come twice stays a block. */
    List<Statement> once(Statement rewritten, Space prefix, Set<String> repeated) {
        Statement named = named(rewritten);
        boolean declares = named instanceof J.Block block
                && block.getStatements().stream().anyMatch(statement -> declaresOneOf(statement, repeated));
        if (!(named instanceof J.Block block)
                || declares
                || block.getStatements().isEmpty()) {
            return List.of(named.withPrefix(prefix));
        }
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : block.getStatements()) {
            int deeper = statement.getPrefix().getIndent().length()
                    - prefix.getIndent().length();
            Statement moved = (Statement) Indentation.outdent(statement, deeper);
            statements.add(
                    statements.isEmpty()
                            ? moved.withPrefix(prefix.withComments(ListUtils.concatAll(
                                    prefix.getComments(), moved.getPrefix().getComments())))
                            : moved);
        }
        return statements;
    }

    private Statement named(Statement rewritten) {
        return (Statement)
                new JavaIsoVisitor<Integer>() {
                    @Override
                    public J.Identifier visitIdentifier(J.Identifier identifier, Integer p) {
                        JavaType.Variable variable = identifier.getFieldType();
                        boolean isMember = getCursor().getParentTreeCursor().getValue() instanceof J.FieldAccess access
                                && access.getName() == identifier;
                        return variable == null
                                        || isMember
                                        || !identifier.getSimpleName().equals(choice)
                                ? identifier
                                : identifier
                                        .withSimpleName(answer.getSimpleName())
                                        .withFieldType(variable.withName(answer.getSimpleName()));
                    }
                }.visitNonNull(rewritten, 0);
    }
}
