package io.github.chat2responses.recipes.assistants;

import io.github.chat2responses.recipes.AssistantsFound;
import io.github.chat2responses.recipes.group.Place;
import io.github.chat2responses.rules.AssistantsApi;
import io.github.chat2responses.rules.ClientLibraries;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Recipe;
import org.openrewrite.SourceFile;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;
import org.openrewrite.marker.SearchResult;

/** Marks every call of the Assistants API, and its URLs and headers. */
public final class FindAssistantsUses extends Recipe {
    private static final String CODE = "C2R510";

    private final transient AssistantsFound found = new AssistantsFound(this);
    private transient @Nullable ClientLibraries libraries;

    @Override
    public String getDisplayName() {
        return "Find uses of the Assistants API";
    }

    @Override
    public String getDescription() {
        return "Marks each call of the Assistants API (assistants, threads, runs), which was switched off on 26 August 2026, on "
                + "every client library that had it, and texts with its URLs and headers; and lists them in a data table.";
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor() {
        return new Marker();
    }

    private boolean isCall(JavaType.Method method) {
        JavaType.FullyQualified owner = TypeUtils.asFullyQualified(method.getDeclaringType());
        return owner != null
                && libraries().libraries().stream()
                        .flatMap(library -> library.callOn(owner.getFullyQualifiedName(), method.getName()).stream())
                        .anyMatch(call -> call.code().equals(CODE));
    }

    private ClientLibraries libraries() {
        if (libraries == null) {
            libraries = ClientLibraries.load();
        }
        return libraries;
    }

    private final class Marker extends JavaIsoVisitor<ExecutionContext> {
        @Override
        public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, ExecutionContext ctx) {
            J.MethodInvocation visited = super.visitMethodInvocation(call, ctx);
            return call.getMethodType() != null && isCall(call.getMethodType())
                    ? marked(visited, CODE, call.getSimpleName(), ctx)
                    : visited;
        }

        @Override
        public J.Literal visitLiteral(J.Literal literal, ExecutionContext ctx) {
            return literal.getValue() instanceof String text && AssistantsApi.isNamedIn(text)
                    ? marked(literal, "C2R511", text.strip(), ctx)
                    : literal;
        }

        private <T extends J> T marked(T tree, String code, String what, ExecutionContext ctx) {
            if (ctx.getCycle() == 1) {
                String path = Place.path(getCursor().firstEnclosingOrThrow(SourceFile.class));
                found.insertRow(ctx, new AssistantsFound.Row(path, code, what));
            }
            return SearchResult.found(tree, "the Assistants API was switched off");
        }
    }
}
