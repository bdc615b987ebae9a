package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.source.Imports;
import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;

/** Adds a step to every request to Responses that is built in one expression, unless the request has the like already. */
final class RequestAddition extends JavaVisitor<ExecutionContext> {
    private final String snippet;
    private final List<String> texts;
    private final Scope scope;
    private final Predicate<Chain> wants;
    private final Snippets snippets;
    private @Nullable TypeNames names;

    /**
     * Makes the visitor.
     *
     * @param snippets the parsed snippets, shared by all files
     * @param snippet the snippet with the step
     * @param texts the texts that the snippet is filled with
     * @param scope the code it is for
     * @param wants which requests get the step
     */
    RequestAddition(Snippets snippets, String snippet, List<String> texts, Scope scope, Predicate<Chain> wants) {
        this.snippets = snippets;
        this.snippet = snippet;
        this.texts = List.copyOf(texts);
        this.scope = scope;
        this.wants = wants;
    }

    @Override
    public J visitCompilationUnit(J.CompilationUnit file, ExecutionContext ctx) {
        names = new TypeNames(file);
        J.CompilationUnit visited = (J.CompilationUnit) super.visitCompilationUnit(file, ctx);
        return visited == file ? file : Imports.adjusted(file, visited, names.imports(), snippets.map()::isChat);
    }

    @Override
    public J visitMethodInvocation(J.MethodInvocation call, ExecutionContext ctx) {
        J.MethodInvocation visited = (J.MethodInvocation) super.visitMethodInvocation(call, ctx);
        Optional<Chain> chain = Chain.endingIn(visited)
                .filter(found ->
                        found.owner().equals(RequestStep.RESPONSES + "ResponseCreateParams") && !found.copies());
        return chain.isPresent() && scope.contains(getCursor()) && wants.test(chain.get()) ? added(visited) : visited;
    }

    private J added(J.MethodInvocation build) {
        Expression builder = build.getSelect();
        if (builder == null || names == null) {
            return build;
        }
        List<Expression> holes = new ArrayList<>(List.of(builder.withPrefix(Space.EMPTY)));
        texts.forEach(text -> holes.add(Literals.text(text)));
        J.MethodInvocation step = (J.MethodInvocation) Snippet.fill(
                snippets.sdk().snippet(snippet, false), holes, names, FileScope.indent(getCursor()), Set.of());
        JavaType.Method type = step.getMethodType();
        if (type == null || !has(build, type)) {
            return build;
        }
        ChainWriter writer = new ChainWriter(builder);
        writer.insert(build, step.getSimpleName(), step.getArguments(), type);
        writer.finish(build, build.getMethodType() == null ? type : build.getMethodType());
        return writer.chain().withPrefix(build.getPrefix());
    }

    /** Whether the SDK on the class path has the step. */
    private static boolean has(J.MethodInvocation build, JavaType.Method step) {
        return build.getMethodType() != null
                && build.getMethodType().getDeclaringType().getMethods().stream()
                        .anyMatch(method -> method.getName().equals(step.getName())
                                && parameters(method).equals(parameters(step)));
    }

    private static List<String> parameters(JavaType.Method method) {
        return method.getParameterTypes().stream().map(JavaTypes::name).toList();
    }
}
