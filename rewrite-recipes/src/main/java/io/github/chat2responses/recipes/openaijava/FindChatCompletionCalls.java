package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.ChatCompletionsFound;
import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Preconditions;
import org.openrewrite.Recipe;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.search.UsesType;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.marker.SearchResult;

/** Marks every call of Chat Completions on the official SDK. */
public final class FindChatCompletionCalls extends Recipe {
    private static final Set<String> SERVICES = Set.of(
            "com.openai.services.blocking.chat.ChatCompletionService",
            "com.openai.services.async.chat.ChatCompletionServiceAsync",
            "com.openai.services.blocking.chat.ChatCompletionService$WithRawResponse",
            "com.openai.services.async.chat.ChatCompletionServiceAsync$WithRawResponse");

    private final transient ChatCompletionsFound found = new ChatCompletionsFound(this);

    @Override
    public String getDisplayName() {
        return "Find calls of Chat Completions on `com.openai:openai-java`";
    }

    @Override
    public String getDescription() {
        return "Marks each call that sends a request to the Chat Completions API, and lists them in a data table.";
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor() {
        return Preconditions.check(new UsesType<>("com.openai..*", true), new CallVisitor(found));
    }

    /** Whether a method sends a request to the endpoint. */
    static boolean isEndpoint(JavaType.@Nullable Method method) {
        return method != null
                && SERVICES.contains(JavaTypes.name(method.getDeclaringType()))
                && method.getName().startsWith("create");
    }

    private static final class CallVisitor extends JavaIsoVisitor<ExecutionContext> {
        private final ChatCompletionsFound found;

        CallVisitor(ChatCompletionsFound found) {
            this.found = found;
        }

        @Override
        public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, ExecutionContext ctx) {
            J.MethodInvocation visited = super.visitMethodInvocation(call, ctx);
            return isEndpoint(call.getMethodType())
                    ? SearchResult.found(row(visited, call.getName(), call.getMethodType(), ctx))
                    : visited;
        }

        @Override
        public J.MemberReference visitMemberReference(J.MemberReference reference, ExecutionContext ctx) {
            J.MemberReference visited = super.visitMemberReference(reference, ctx);
            return isEndpoint(reference.getMethodType())
                    ? SearchResult.found(row(visited, reference.getReference(), reference.getMethodType(), ctx))
                    : visited;
        }

        private <T extends J> T row(T visited, J name, JavaType.@Nullable Method method, ExecutionContext ctx) {
            if (ctx.getCycle() == 1 && method != null) {
                J.CompilationUnit file = getCursor().firstEnclosingOrThrow(J.CompilationUnit.class);
                FileScope scope = new FileScope(file);
                found.insertRow(
                        ctx,
                        new ChatCompletionsFound.Row(
                                scope.path(),
                                scope.place(name).line(),
                                JavaTypes.name(method.getDeclaringType()),
                                method.getName()));
            }
            return visited;
        }
    }
}
