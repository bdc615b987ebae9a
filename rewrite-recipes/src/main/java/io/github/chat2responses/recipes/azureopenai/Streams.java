package io.github.chat2responses.recipes.azureopenai;

import io.github.chat2responses.recipes.replace.Indent;
import io.github.chat2responses.recipes.source.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Comment;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;

/** Streams that are read to their end where they are asked for. */
final class Streams {
    private Streams() {}

    /** {@code client.getChatCompletionsStream(deployment, options).forEach(chunk -> ..)} as a statement. */
    static Optional<J> read(Rewriter site, J.MethodInvocation call) {
        if (!call.getSimpleName().equals("forEach")
                || !(site.parent() instanceof J.Block)
                || !(call.getArguments().get(0) instanceof J.Lambda each)) {
            return Optional.empty();
        }
        J.MethodInvocation asked = asked(call.getSelect());
        if (asked == null || asked.getSelect() == null) {
            return Optional.empty();
        }
        J.Lambda visited = (J.Lambda) site.visited(each);
        Statement read = site.page()
                .statement(
                        readsRole(each) ? "eachChunkWithRole" : "eachChunk",
                        List.of(
                                plain(site.visited(asked.getSelect())),
                                plain(Calls.options(site, asked)),
                                plain(Calls.model(site, asked)),
                                plain(indented(visited, call))),
                        site.getCursor());
        return Optional.of(read.withPrefix(withComments(call.getPrefix(), call)));
    }

    /** Whether the first part of a stream matters, which has the role and no text. */
    private static boolean readsRole(J reader) {
        AtomicBoolean found = new AtomicBoolean();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
                boolean isRole = call.getSimpleName().equals("getRole")
                        && Vocabulary.owner(call.getMethodType()).equals(Vocabulary.RECEIVED);
                found.compareAndSet(false, isRole);
                return super.visitMethodInvocation(call, p);
            }
        }.visit(reader, 0);
        return found.get();
    }

    /** The white space before a statement, with the comments inside the chain that it was. */
    private static Space withComments(Space prefix, J.MethodInvocation chain) {
        List<Comment> comments = new ArrayList<>();
        Expression at = chain;
        while (at instanceof J.MethodInvocation call && !Vocabulary.asksForStream(call)) {
            JRightPadded<Expression> select = call.getPadding().getSelect();
            if (select != null) {
                comments.addAll(0, select.getAfter().getComments());
            }
            at = call.getSelect();
        }
        String line = "\n" + prefix.getIndent();
        return prefix.withComments(ListUtils.concatAll(
                prefix.getComments(),
                comments.stream()
                        .map(comment -> comment.<Comment>withSuffix(line))
                        .toList()));
    }

    private static Expression plain(Expression expression) {
        return expression.withPrefix(Space.EMPTY);
    }

    /**
     * The call that asks for the stream whose parts an expression gives. Azure's first part has no choices, only what a filter
     * says of the prompt, and code skips it; new code has no such part.
     */
    private static J.@Nullable MethodInvocation asked(@Nullable Expression expression) {
        if (!(expression instanceof J.MethodInvocation call)) {
            return null;
        }
        boolean isSkip = call.getSimpleName().equals("skip")
                && SourceText.of(call.getArguments().get(0)).equals("1");
        if (isSkip && call.getSelect() instanceof J.MethodInvocation stream) {
            return stream.getSimpleName().equals("stream") ? asked(stream) : null;
        }
        boolean isStream = call.getSimpleName().equals("stream")
                && call.getSelect() != null
                && Vocabulary.name(call.getSelect().getType()).equals(Vocabulary.ITERABLE);
        if (isStream) {
            return asked(call.getSelect());
        }
        return Vocabulary.asksForStream(call) ? call : null;
    }

    /** A function's lines, which stand one level deeper than the new statement and not where the chain had them. */
    private static Expression indented(J.Lambda each, Statement statement) {
        return each.getBody() instanceof J.Block body
                ? Indent.moved(each, body.getEnd().getIndent(), deeper(statement))
                : each;
    }

    private static String deeper(Statement statement) {
        String indent = statement.getPrefix().getIndent();
        return indent + (indent.endsWith("\t") ? "\t" : "    ");
    }

    /** {@code for (ChatCompletions chunk : client.getChatCompletionsStream(deployment, options))} */
    static Optional<J> loop(Rewriter site, J.ForEachLoop loop) {
        J.MethodInvocation asked = asked(loop.getControl().getIterable());
        if (asked == null
                || asked.getSelect() == null
                || !(site.parent() instanceof J.Block)
                || !(loop.getControl().getVariable() instanceof J.VariableDeclarations chunk)) {
            return Optional.empty();
        }
        J.Try whole = (J.Try) site.page()
                .statement(
                        readsRole(loop.getBody()) ? "loopOverChunksWithRole" : "loopOverChunks",
                        List.of(
                                plain(site.visited(asked.getSelect())),
                                plain(Calls.options(site, asked)),
                                plain(Calls.model(site, asked))),
                        site.getCursor());
        J.Block body = whole.getBody();
        J.ForEachLoop each = (J.ForEachLoop) body.getStatements().get(0);
        Statement inner = (Statement) site.visitNonNull(loop.getBody(), 0);
        J.VariableDeclarations variable =
                (J.VariableDeclarations) each.getControl().getVariable();
        String name = chunk.getVariables().get(0).getSimpleName();
        J.ForEachLoop written = each.withControl(each.getControl()
                        .withVariable(variable.withVariables(ListUtils.map(
                                variable.getVariables(),
                                one -> one.withName(one.getName().withSimpleName(name))))))
                .withBody(Indent.moved(inner, loop.getPrefix().getIndent(), deeper(loop)));
        return Optional.of(whole.withBody(body.withStatements(List.of(written))).withPrefix(loop.getPrefix()));
    }

    /** The block with streams asked for where they are read, if nothing in between has to do with the request. */
    static J.Block merged(J.Block block) {
        J.Block merged = block;
        for (Statement statement : block.getStatements()) {
            if (statement instanceof J.VariableDeclarations declared
                    && declared.getVariables().size() == 1
                    && declared.getVariables().get(0).getInitializer() instanceof J.MethodInvocation call
                    && Vocabulary.asksForStream(call)) {
                merged = merged(merged, declared, call);
            }
        }
        return merged;
    }

    private static J.Block merged(J.Block block, J.VariableDeclarations declared, J.MethodInvocation asked) {
        String name = declared.getVariables().get(0).getSimpleName();
        int from = block.getStatements().indexOf(declared);
        List<Statement> after =
                block.getStatements().subList(from + 1, block.getStatements().size());
        List<Statement> users =
                after.stream().filter(one -> Echoes.uses(one, name) > 0).toList();
        if (users.size() != 1 || Echoes.uses(users.get(0), name) != 1 || !reads(users.get(0), name)) {
            return block;
        }
        int to = block.getStatements().indexOf(users.get(0));
        Set<String> named = names(asked);
        boolean isApart = block.getStatements().subList(from + 1, to).stream()
                .allMatch(one -> one.getPrefix().getComments().isEmpty()
                        && names(one).stream().noneMatch(named::contains)
                        && isHarmless(one));
        if (!isApart) {
            return block;
        }
        List<Statement> statements = new ArrayList<>(block.getStatements());
        Statement read = Echoes.inlined(users.get(0), name, asked);
        boolean isNext = to == from + 1;
        boolean hasComments = !read.getPrefix().getComments().isEmpty();
        statements.set(to, isNext && !hasComments ? read.withPrefix(declared.getPrefix()) : read);
        statements.remove(from);
        return block.withStatements(statements);
    }

    /** Whether a statement does nothing that the request could show, or that could keep it from being sent. */
    private static boolean isHarmless(Statement statement) {
        return statement instanceof J.VariableDeclarations declared
                ? declared.getVariables().stream()
                        .allMatch(variable -> variable.getInitializer() == null
                                || variable.getInitializer() instanceof J.Literal
                                || variable.getInitializer() instanceof J.NewClass)
                : statement instanceof J.MethodInvocation call
                        && call.getSelect() != null
                        && SourceText.of(call.getSelect()).equals("System.out");
    }

    /** Whether a statement reads the stream that a variable holds. */
    private static boolean reads(Statement statement, String name) {
        Expression from = statement instanceof J.ForEachLoop loop
                ? loop.getControl().getIterable()
                : statement instanceof J.MethodInvocation call
                                && call.getSimpleName().equals("forEach")
                        ? call.getSelect()
                        : null;
        while (from instanceof J.MethodInvocation call
                && (call.getSimpleName().equals("stream")
                        || call.getSimpleName().equals("skip"))) {
            from = call.getSelect();
        }
        return from instanceof J.Identifier identifier
                && identifier.getSimpleName().equals(name);
    }

    /** The variables that a tree names. */
    private static Set<String> names(J tree) {
        Set<String> names = new HashSet<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Identifier visitIdentifier(J.Identifier identifier, Integer p) {
                if (identifier.getFieldType() != null) {
                    names.add(identifier.getSimpleName());
                }
                return identifier;
            }
        }.visit(tree, 0);
        return names;
    }
}
