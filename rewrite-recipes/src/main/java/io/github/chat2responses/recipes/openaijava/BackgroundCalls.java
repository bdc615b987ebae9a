package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.source.Imports;
import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;

/**
 * Lets calls of Responses run in the background: the request says {@code background} and is stored, and the program asks for
 * the answer until it is there.
 */
final class BackgroundCalls extends JavaVisitor<ExecutionContext> {
    private static final String SERVICE = "com.openai.services.blocking.ResponseService";

    private final Snippets snippets;
    private final Scope scope;
    private @Nullable TypeNames names;
    private @Nullable Members members;

    BackgroundCalls(Snippets snippets, Scope scope) {
        this.snippets = snippets;
        this.scope = scope;
    }

    @Override
    public J visitCompilationUnit(J.CompilationUnit file, ExecutionContext ctx) {
        FileScope source = new FileScope(file);
        names = source.names();
        members = new Members(source, snippets.sdk());
        J.CompilationUnit visited = (J.CompilationUnit) super.visitCompilationUnit(file, ctx);
        return visited == file
                ? file
                : Imports.adjusted(file, visited, source.names().imports(), snippets.map()::isChat);
    }

    @Override
    public J visitClassDeclaration(J.ClassDeclaration declaration, ExecutionContext ctx) {
        J.ClassDeclaration visited = (J.ClassDeclaration) super.visitClassDeclaration(declaration, ctx);
        boolean isOutermost = getCursor().getParentTreeCursor().getValue() instanceof J.CompilationUnit;
        return members != null && isOutermost ? members.added(declaration, visited) : visited;
    }

    @Override
    public J visitMethodInvocation(J.MethodInvocation call, ExecutionContext ctx) {
        J.MethodInvocation visited = (J.MethodInvocation) super.visitMethodInvocation(call, ctx);
        Expression service = visited.getSelect();
        boolean creates = service != null
                && visited.getSimpleName().equals("create")
                && visited.getMethodType() != null
                && JavaTypes.name(visited.getMethodType().getDeclaringType()).equals(SERVICE)
                && JavaTypes.name(visited.getType()).equals(RequestStep.RESPONSES + "Response")
                && !Evaluation.mayMatterWhen(client(service));
        Optional<Chain> request = creates && visited.getArguments().get(0) instanceof J.MethodInvocation build
                ? Chain.endingIn(build)
                        .filter(chain -> chain.owner().equals(RequestStep.RESPONSES + "ResponseCreateParams")
                                && !chain.copies()
                                && !chain.has("background"))
                : Optional.empty();
        return request.isPresent() && service != null && scope.contains(getCursor())
                ? inBackground(visited, service, request.get())
                : visited;
    }

    /** What a service comes from: {@code client} in {@code client.responses()}. */
    private static Expression client(Expression service) {
        return service instanceof J.MethodInvocation responses && responses.getSelect() != null
                ? responses.getSelect()
                : service;
    }

    private J inBackground(J.MethodInvocation create, Expression service, Chain request) {
        List<Expression> arguments = new ArrayList<>(create.getArguments());
        arguments.set(0, background(request));
        Expression waiting = filled(
                "inBackground",
                List.of(
                        service.withPrefix(Space.EMPTY),
                        create.withArguments(arguments).withPrefix(Space.EMPTY)));
        Expression bound = members == null ? waiting : members.bound(waiting, getCursor());
        return bound.withPrefix(create.getPrefix());
    }

    private Expression background(Chain request) {
        J.MethodInvocation build = request.steps().get(request.steps().size() - 1);
        ChainWriter writer = new ChainWriter(request.start().withPrefix(Space.EMPTY));
        for (J.MethodInvocation step : request.steps()) {
            JavaType.Method type = step.getMethodType();
            if (type == null) {
                return build;
            }
            if (step != build) {
                boolean unstored = step.getSimpleName().equals("store");
                writer.keep(
                        step,
                        step.getSimpleName(),
                        unstored ? List.of(filled("yes", List.of()).withPrefix(Space.EMPTY)) : step.getArguments(),
                        type);
            } else {
                J.MethodInvocation on = (J.MethodInvocation) filled("background", List.of(build));
                writer.insert(
                        build, "background", on.getArguments(), on.getMethodType() == null ? type : on.getMethodType());
                writer.finish(build, type);
            }
        }
        return writer.chain().withPrefix(build.getPrefix());
    }

    private Expression filled(String snippet, List<Expression> holes) {
        if (names == null) {
            throw new IllegalStateException("a file is walked from its root");
        }
        return (Expression) Snippet.fill(
                snippets.sdk().snippet(snippet, false), holes, names, FileScope.indent(getCursor()), Set.of());
    }
}
