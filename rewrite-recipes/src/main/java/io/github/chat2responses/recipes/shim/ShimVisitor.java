package io.github.chat2responses.recipes.shim;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Tree;
import org.openrewrite.java.JavaParser;
import org.openrewrite.java.JavaTemplate;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.ShortenFullyQualifiedTypeReferences;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TypeUtils;

/** Writes the one line into each client of a library. */
final class ShimVisitor extends JavaVisitor<ExecutionContext> {
    private final ShimClient client;
    private final @Nullable String where;

    ShimVisitor(ShimClient client, @Nullable String where) {
        this.client = client;
        this.where = where;
    }

    @Override
    public J visitCompilationUnit(J.CompilationUnit file, ExecutionContext ctx) {
        // Most files build no client, and to look at their text takes time.
        if (!buildsClient(file)) {
            return file;
        }
        boolean named = where != null || !client.general();
        return named || namesOpenAi(file) ? super.visitCompilationUnit(file, ctx) : file;
    }

    private boolean buildsClient(J.CompilationUnit file) {
        return file.getTypesInUse().getUsedMethods().stream()
                .anyMatch(method ->
                        client.builders().contains(method.getDeclaringType().getFullyQualifiedName()));
    }

    private static boolean namesOpenAi(J.CompilationUnit file) {
        String text = file.printAll().toLowerCase(Locale.ROOT);
        return text.contains("openai") || text.contains("chat/completions");
    }

    @Override
    public J visitClassDeclaration(J.ClassDeclaration declaration, ExecutionContext ctx) {
        boolean outermost = getCursor().getParentTreeCursor().getValue() instanceof J.CompilationUnit;
        JavaType.FullyQualified type = declaration.getType();
        boolean wanted = where == null
                || !outermost
                || (type != null && type.getFullyQualifiedName().equals(where));
        return wanted ? super.visitClassDeclaration(declaration, ctx) : declaration;
    }

    @Override
    public J visitMethodInvocation(J.MethodInvocation call, ExecutionContext ctx) {
        J.MethodInvocation visited = (J.MethodInvocation) super.visitMethodInvocation(call, ctx);
        JavaType.Method type = visited.getMethodType();
        if (type == null || !isEnd(type) || hasShim()) {
            return visited;
        }
        String step = client.step();
        if (step == null) {
            return around(visited);
        }
        return visited.getSelect() == null || type.hasFlags(Flag.Static) ? visited : stepAdded(visited, type, step);
    }

    private boolean isEnd(JavaType.Method type) {
        String owner = type.getDeclaringType().getFullyQualifiedName();
        return client.ends().contains(type.getName()) && client.builders().contains(owner) && givesClient(type);
    }

    /** {@code fromEnv()} of a builder gives the builder again. */
    private boolean givesClient(JavaType.Method type) {
        JavaType.FullyQualified given = TypeUtils.asFullyQualified(type.getReturnType());
        return given != null && (client.step() == null || !client.builders().contains(given.getFullyQualifiedName()));
    }

    /** Whether the client already has a shim, in its chain or around it. */
    private boolean hasShim() {
        Tree outer = getCursor().getParentTreeCursor().getValue();
        String text = outer instanceof J.MethodInvocation around
                        && around.getArguments().contains(getCursor().getValue())
                ? around.toString()
                : getCursor().getValue().toString();
        return text.contains("Shim");
    }

    private Expression around(J.MethodInvocation made) {
        String code = client.around();
        return code == null ? made : written(code, made).withPrefix(made.getPrefix());
    }

    private J stepAdded(J.MethodInvocation end, JavaType.Method type, String step) {
        Expression select = end.getSelect();
        J.MethodInvocation given = select == null ? null : step(select, step);
        String around = client.around();
        if (given != null && around != null) {
            Expression wrapped = written(around, given.getArguments().get(0)).withPrefix(Space.EMPTY);
            return new JavaVisitor<Integer>() {
                @Override
                public J visitMethodInvocation(J.MethodInvocation one, Integer p) {
                    return one.getId().equals(given.getId())
                            ? one.withArguments(List.of(wrapped))
                            : super.visitMethodInvocation(one, p);
                }
            }.visitNonNull(end, 0, getCursor().getParentOrThrow());
        }
        JavaType.Method added = type.getDeclaringType().getMethods().stream()
                .filter(method -> method.getName().equals(step)
                        && method.getParameterTypes().size() == 1)
                .findFirst()
                .orElse(null);
        JRightPadded<Expression> line = end.getPadding().getSelect();
        String code = client.value();
        if (added == null || line == null || code == null) {
            // A release that does not have the step.
            return end;
        }
        Expression value = written(code, null).withPrefix(Space.EMPTY);
        J.MethodInvocation inserted = end.withId(Tree.randomId())
                .withName(end.getName().withSimpleName(step).withType(added))
                .withMethodType(added)
                .withArguments(List.of(value))
                .withPrefix(Space.EMPTY);
        return end.getPadding().withSelect(line.withElement(inserted));
    }

    /** The step of a name in a chain. */
    private static J.@Nullable MethodInvocation step(Expression chain, String name) {
        Expression current = chain;
        while (current instanceof J.MethodInvocation call) {
            if (call.getSimpleName().equals(name)) {
                return call;
            }
            current = call.getSelect();
        }
        return null;
    }

    private Expression written(String code, @Nullable Expression hole) {
        JavaTemplate template = JavaTemplate.builder(code)
                .javaParser(JavaParser.fromJavaVersion().dependsOn(Stubs.SOURCES))
                .build();
        J.MethodInvocation at = getCursor().getValue();
        Expression written = hole == null
                ? template.apply(getCursor(), at.getCoordinates().replace())
                : template.apply(getCursor(), at.getCoordinates().replace(), hole);
        doAfterVisit(ShortenFullyQualifiedTypeReferences.modifyOnly(written));
        return written;
    }
}
