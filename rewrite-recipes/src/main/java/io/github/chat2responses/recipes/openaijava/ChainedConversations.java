package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.source.Imports;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Tree;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;

/** Writes each {@link Conversation} as a chain of responses. */
final class ChainedConversations extends JavaVisitor<ExecutionContext> {
    private final Snippets snippets;
    private final Scope scope;
    private @Nullable TypeNames names;
    private @Nullable Conversation conversation;

    ChainedConversations(Snippets snippets, Scope scope) {
        this.snippets = snippets;
        this.scope = scope;
    }

    @Override
    public J visitCompilationUnit(J.CompilationUnit file, ExecutionContext ctx) {
        names = new TypeNames(file);
        J.CompilationUnit visited = (J.CompilationUnit) super.visitCompilationUnit(file, ctx);
        return visited == file ? file : Imports.adjusted(file, visited, names.imports(), snippets.map()::isChat);
    }

    @Override
    public J visitMethodDeclaration(J.MethodDeclaration method, ExecutionContext ctx) {
        conversation = scope.contains(getCursor()) ? Conversation.in(method).orElse(null) : null;
        J visited = conversation == null ? method : super.visitMethodDeclaration(method, ctx);
        conversation = null;
        return visited;
    }

    @Override
    public J visitBlock(J.Block block, ExecutionContext ctx) {
        J.Block visited = (J.Block) super.visitBlock(block, ctx);
        Conversation found = conversation;
        return found == null
                ? visited
                : visited.withStatements(
                        ListUtils.flatMap(visited.getStatements(), statement -> chained(found, statement)));
    }

    private Object chained(Conversation found, Statement statement) {
        Space line = Space.format("\n" + statement.getPrefix().getIndent());
        J.MethodInvocation question = found.questions().get(statement.getId());
        if (question != null) {
            return List.of(
                    declared(question, name(found, statement.getId())).<Statement>withPrefix(statement.getPrefix()),
                    statement.<Statement>withPrefix(line));
        }
        Conversation.Reply reply = found.replies().get(statement.getId());
        if (reply == null) {
            return statement;
        }
        Expression answer =
                reply.answer() == null ? answer(name(found, Objects.requireNonNull(reply.question()))) : reply.answer();
        Statement previous = filled(
                "previousResponse",
                found.builder().<J.Identifier>withPrefix(Space.EMPTY).withId(Tree.randomId()),
                answer.withPrefix(Space.EMPTY));
        Statement cleared = filled(
                "cleared", found.list().<J.Identifier>withPrefix(Space.EMPTY).withId(Tree.randomId()));
        return List.of(previous.<Statement>withPrefix(statement.getPrefix()), cleared.<Statement>withPrefix(line));
    }

    @Override
    public J visitMethodInvocation(J.MethodInvocation call, ExecutionContext ctx) {
        Conversation found = conversation;
        if (found != null) {
            for (Map.Entry<UUID, J.MethodInvocation> question :
                    found.questions().entrySet()) {
                if (question.getValue().equals(call)) {
                    return answer(name(found, question.getKey())).withPrefix(call.getPrefix());
                }
            }
        }
        J.MethodInvocation visited = (J.MethodInvocation) super.visitMethodInvocation(call, ctx);
        return conversation != null && isStoreOfBuilder(call)
                ? visited.withArguments(
                        List.of(snippets.sdk().snippet("yes", false).withPrefix(Space.EMPTY)))
                : visited;
    }

    /** The name of the variable for an answer: one that the method does not have. */
    private String name(Conversation found, UUID question) {
        Set<String> taken = FileScope.variables(getCursor());
        int number = List.copyOf(found.questions().keySet()).indexOf(question) + 1;
        String name = number == 1 ? "response" : "response" + number;
        return taken.contains(name)
                ? "given" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1)
                : name;
    }

    private J.Identifier answer(String name) {
        J.VariableDeclarations declaration =
                (J.VariableDeclarations) snippets.sdk().statement("askedFor");
        return renamed(declaration.getVariables().get(0).getName(), name).withId(Tree.randomId());
    }

    private Statement declared(J.MethodInvocation question, String name) {
        J.VariableDeclarations declaration = (J.VariableDeclarations) Snippet.fill(
                snippets.sdk().statement("askedFor"),
                List.of(question.withPrefix(Space.EMPTY)),
                Objects.requireNonNull(names),
                FileScope.indent(getCursor()),
                Set.of());
        return declaration.withVariables(ListUtils.map(
                declaration.getVariables(), variable -> variable.withName(renamed(variable.getName(), name))));
    }

    private static J.Identifier renamed(J.Identifier variable, String name) {
        JavaType.Variable type = variable.getFieldType();
        J.Identifier renamed = variable.<J.Identifier>withPrefix(Space.EMPTY).withSimpleName(name);
        return type == null ? renamed : renamed.withFieldType(type.withName(name));
    }

    private boolean isStoreOfBuilder(J.MethodInvocation call) {
        Cursor declared = getCursor()
                .dropParentUntil(value -> value instanceof J.VariableDeclarations.NamedVariable
                        || value instanceof J.Block
                        || value instanceof J.CompilationUnit);
        return call.getSimpleName().equals("store")
                && declared.getValue() instanceof J.VariableDeclarations.NamedVariable variable
                && conversation != null
                && variable.getSimpleName().equals(conversation.builder().getSimpleName());
    }

    private Statement filled(String snippet, Expression... holes) {
        return (Statement) Snippet.fill(
                snippets.sdk().snippet(snippet, false), List.of(holes), Objects.requireNonNull(names), "", Set.of());
    }
}
