package io.github.chat2responses.recipes.completions;

import io.github.chat2responses.recipes.openaijava.FileScope;
import io.github.chat2responses.recipes.openaijava.Library;
import io.github.chat2responses.recipes.openaijava.Notes;
import io.github.chat2responses.recipes.openaijava.OpenAiJava;
import io.github.chat2responses.recipes.openaijava.Scene;
import io.github.chat2responses.recipes.openaijava.SdkArtifact;
import io.github.chat2responses.recipes.openaijava.Snippets;
import io.github.chat2responses.recipes.openaijava.Verdicts;
import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** The official SDK's calls of {@code /v1/completions}. */
final class LegacyCompletions implements Library {
    static final String MODELS = "com.openai.models.completions.";
    private static final Set<String> SERVICES = Set.of(
            "com.openai.services.blocking.CompletionService", "com.openai.services.async.CompletionServiceAsync");

    private final Library official = new OpenAiJava();
    private final String model;
    private final Snippets snippets = Snippets.ofOfficial(LegacyCompletions.class);

    /**
     * The calls.
     *
     * @param model the model that takes the place of the one that is gone
     */
    LegacyCompletions(String model) {
        this.model = model;
    }

    @Override
    public Snippets snippets() {
        return snippets;
    }

    @Override
    public SdkArtifact artifact() {
        return official.artifact();
    }

    @Override
    public boolean owns(String name) {
        return official.owns(name);
    }

    @Override
    public boolean isClient(@Nullable JavaType type) {
        return official.isClient(type);
    }

    @Override
    public boolean startsAtOpenAi(String type) {
        return official.startsAtOpenAi(type);
    }

    @Override
    public boolean isEndpoint(JavaType.@Nullable Method method) {
        return method != null
                && SERVICES.contains(JavaTypes.name(method.getDeclaringType()))
                && method.getName().startsWith("create");
    }

    /** Without types, {@code completions()} may be that of {@code chat()}. */
    @Override
    public boolean looksLikeEndpoint(J.MethodInvocation call) {
        return false;
    }

    @Override
    public boolean streams(String method) {
        return official.streams(method);
    }

    @Override
    public Scene walk(FileScope file, Notes notes, Verdicts verdicts) {
        return new CompletionsWalk(model, file, snippets, notes, verdicts);
    }

    /** The method's owner, by its full name; empty if it is not known. */
    static String owner(JavaType.@Nullable Method type) {
        return type == null ? "" : JavaTypes.name(type.getDeclaringType());
    }
}
