package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.source.JavaTypes;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** The official SDK. */
public final class OpenAiJava implements Library {
    /** The floor is where all new code compiles; the version is the newest that deprecates no model constant. */
    static final SdkArtifact ARTIFACT =
            new SdkArtifact("com.openai", "openai-java(?!-spring)[\\w-]*", "4.56.0", "4.75.1", "4.100.0", false);

    private final Snippets snippets = new Snippets();

    /** Makes the description of the library, for one run. */
    public OpenAiJava() {}

    @Override
    public Snippets snippets() {
        return snippets;
    }

    @Override
    public SdkArtifact artifact() {
        return ARTIFACT;
    }

    @Override
    public boolean owns(String name) {
        return name.startsWith("com.openai.");
    }

    @Override
    public boolean isClient(@Nullable JavaType type) {
        String name = JavaTypes.name(type);
        return name.startsWith("com.openai.client.")
                || name.startsWith("com.openai.services.")
                || name.startsWith("com.openai.core.ClientOptions");
    }

    @Override
    public boolean startsAtOpenAi(String type) {
        return type.startsWith("com.openai.client.okhttp.OpenAIOkHttpClient");
    }

    @Override
    public boolean isEndpoint(JavaType.@Nullable Method method) {
        return FindChatCompletionCalls.isEndpoint(method);
    }

    /** What looks like the endpoint, but has no types, because something in the chain could not be resolved. */
    @Override
    public boolean looksLikeEndpoint(J.MethodInvocation call) {
        return call.getSimpleName().startsWith("create")
                && call.getSelect() instanceof J.MethodInvocation completions
                && completions.getSimpleName().equals("completions")
                && completions.getSelect() instanceof J.MethodInvocation chat
                && chat.getSimpleName().equals("chat");
    }

    @Override
    public boolean streams(String method) {
        return method.equals("createStreaming");
    }

    @Override
    public Scene walk(FileScope file, Notes notes, Verdicts verdicts) {
        return new Rewriter(file, snippets, notes, verdicts);
    }
}
