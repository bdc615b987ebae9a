package io.github.chat2responses.recipes.simpleopenai;

import io.github.chat2responses.recipes.openaijava.FileScope;
import io.github.chat2responses.recipes.openaijava.Library;
import io.github.chat2responses.recipes.openaijava.Notes;
import io.github.chat2responses.recipes.openaijava.Raising;
import io.github.chat2responses.recipes.openaijava.Scene;
import io.github.chat2responses.recipes.openaijava.SdkArtifact;
import io.github.chat2responses.recipes.openaijava.Snippets;
import io.github.chat2responses.recipes.openaijava.Verdicts;
import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** The library simple-openai, which has both APIs from 3.20 on. */
final class SimpleOpenAi implements Library {
    static final String BASE = "io.github.sashirestela.openai.";

    private final Snippets snippets;
    /** Whether answers keep their classes, which the library has as well as those of Responses. */
    private final boolean keepsAnswers;

    SimpleOpenAi() {
        this(
                new Snippets(
                        SimpleOpenAi.class,
                        "chat2responses-simple-openai",
                        List.of(BASE
                                + "domain.response.Input$Item$FunctionCallOutputItem$FunctionCallOutputItemBuilder")),
                false);
    }

    private SimpleOpenAi(Snippets snippets, boolean keepsAnswers) {
        this.snippets = snippets;
        this.keepsAnswers = keepsAnswers;
    }

    @Override
    public Optional<Library> keepingAnswers() {
        return keepsAnswers ? Optional.empty() : Optional.of(new SimpleOpenAi(snippets.keepingAnswers(), true));
    }

    @Override
    public Snippets snippets() {
        return snippets;
    }

    @Override
    public SdkArtifact artifact() {
        return new SdkArtifact("io.github.sashirestela", "simple-openai", "3.20.0", "3.22.2", "3.22.2", false);
    }

    @Override
    public Raising raising() {
        return new Upgrade();
    }

    @Override
    public boolean owns(String name) {
        return name.startsWith(BASE);
    }

    @Override
    public boolean isClient(@Nullable JavaType type) {
        String name = JavaTypes.name(type);
        return name.startsWith(BASE + "SimpleOpenAI")
                || name.startsWith(BASE + "OpenAI$")
                || name.startsWith(BASE + "service.")
                || name.equals(BASE + "base.OpenAIProvider");
    }

    @Override
    public boolean startsAtOpenAi(String type) {
        return type.equals(BASE + "SimpleOpenAI");
    }

    @Override
    public @Nullable Doubt doubt(String type) {
        if (type.equals(BASE + "SimpleOpenAIAzure")) {
            return new Doubt("C2R703", "`SimpleOpenAIAzure` has no Responses API; its base URL names a deployment");
        }
        return type.startsWith(BASE + "SimpleOpenAI") && !startsAtOpenAi(type)
                ? new Doubt("C2R702", "the client is for another vendor")
                : null;
    }

    @Override
    public boolean isEndpoint(JavaType.@Nullable Method method) {
        return method != null
                && method.getName().startsWith("create")
                && JavaTypes.name(method.getDeclaringType()).equals(BASE + "OpenAI$ChatCompletions");
    }

    @Override
    public boolean looksLikeEndpoint(J.MethodInvocation call) {
        return call.getSimpleName().startsWith("create")
                && call.getSelect() instanceof J.MethodInvocation completions
                && completions.getSimpleName().equals("chatCompletions");
    }

    @Override
    public boolean streams(String method) {
        return method.equals("createStream");
    }

    @Override
    public Scene walk(FileScope file, Notes notes, Verdicts verdicts) {
        return keepsAnswers
                ? new KeptWalk(file, snippets, notes, verdicts)
                : new SimpleWalk(file, snippets, notes, verdicts);
    }
}
