package io.github.chat2responses.recipes.assistants;

import io.github.chat2responses.recipes.AssistantsFound;
import io.github.chat2responses.recipes.group.Place;
import io.github.chat2responses.rules.AssistantsApi;
import java.util.List;
import java.util.regex.Pattern;
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
    private static final List<String> SERVICES = List.of(
            "com.openai.services.blocking.beta.AssistantService",
            "com.openai.services.blocking.beta.ThreadService",
            "com.openai.services.blocking.beta.threads.",
            "com.openai.services.async.beta.AssistantService",
            "com.openai.services.async.beta.ThreadService",
            "com.openai.services.async.beta.threads.",
            "com.azure.ai.openai.assistants.");
    /** The one service class of theokanning and what came after it does everything; names tell. */
    private static final Pattern COMMUNITY = Pattern.compile("com\\.theokanning\\.openai\\.service\\..*");

    private static final Pattern METHOD = Pattern.compile(
            "(create|retrieve|modify|delete|list|cancel|submit)\\w*(Assistant|Thread|Run|ToolOutputs)\\w*");

    private final transient AssistantsFound found = new AssistantsFound(this);

    @Override
    public String getDisplayName() {
        return "Find uses of the Assistants API";
    }

    @Override
    public String getDescription() {
        return "Marks each call of the Assistants API (assistants, threads, runs), which was switched off on 26 August 2026, on "
                + "the official SDK, theokanning's and Azure's, and texts with its URLs and headers; and lists them in a data table.";
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor() {
        return new Marker();
    }

    private static boolean isCall(JavaType.Method method) {
        JavaType.FullyQualified owner = TypeUtils.asFullyQualified(method.getDeclaringType());
        String name = owner == null ? "" : owner.getFullyQualifiedName();
        return SERVICES.stream().anyMatch(name::startsWith)
                || (COMMUNITY.matcher(name).matches()
                        && METHOD.matcher(method.getName()).matches());
    }

    private final class Marker extends JavaIsoVisitor<ExecutionContext> {
        @Override
        public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, ExecutionContext ctx) {
            J.MethodInvocation visited = super.visitMethodInvocation(call, ctx);
            return call.getMethodType() != null && isCall(call.getMethodType())
                    ? marked(visited, "C2R510", call.getSimpleName(), ctx)
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
