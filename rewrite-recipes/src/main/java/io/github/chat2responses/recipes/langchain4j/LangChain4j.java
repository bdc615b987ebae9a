package io.github.chat2responses.recipes.langchain4j;

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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** The module langchain4j-open-ai, whose blocking model for Responses is there from 1.14 on. */
final class LangChain4j implements Library {
    static final String BASE = "dev.langchain4j.model.openai.";
    static final String MODEL = BASE + "OpenAiChatModel";
    static final String STREAMING = BASE + "OpenAiStreamingChatModel";
    static final Set<String> CLIENTS =
            Set.of(MODEL, MODEL + "$OpenAiChatModelBuilder", STREAMING, STREAMING + "$OpenAiStreamingChatModelBuilder");

    private static final String REQUEST = "dev.langchain4j.model.chat.request.";
    /** Settings that the models for Responses refuse with an exception when a request has them. */
    private static final Set<String> REFUSED = Set.of("stopSequences", "frequencyPenalty", "presencePenalty", "topK");

    private static final Set<String> REQUESTS =
            Set.of(REQUEST + "ChatRequest$Builder", REQUEST + "DefaultChatRequestParameters$Builder");
    /** Contents of messages that those models refuse. */
    private static final Set<String> CONTENTS =
            Set.of("dev.langchain4j.data.message.AudioContent", "dev.langchain4j.data.message.VideoContent");

    private final Snippets snippets = new Snippets(
            LangChain4j.class,
            "chat2responses-langchain4j",
            List.of(BASE + "OpenAiResponsesChatModel", BASE + "OpenAiResponsesStreamingChatModel"));

    @Override
    public Snippets snippets() {
        return snippets;
    }

    @Override
    public SdkArtifact artifact() {
        return new SdkArtifact(
                "dev.langchain4j",
                "langchain4j(-bom|-core|-open-ai|-open-ai-spring-boot-starter|-spring-boot-starter)?",
                "1.14.0",
                "1.19.0",
                "1.19.0",
                true);
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
        return CLIENTS.contains(JavaTypes.name(type));
    }

    @Override
    public boolean startsAtOpenAi(String type) {
        return CLIENTS.contains(type);
    }

    @Override
    public boolean isEndpoint(JavaType.@Nullable Method method) {
        return method != null
                && method.getName().equals("builder")
                && method.hasFlags(Flag.Static)
                && CLIENTS.contains(JavaTypes.name(method.getDeclaringType()));
    }

    /** Other libraries have classes of the same name, so without types nothing is certain. */
    @Override
    public boolean looksLikeEndpoint(J.MethodInvocation call) {
        return false;
    }

    @Override
    public boolean streams(String method) {
        return false;
    }

    @Override
    public Expression client(J.MethodInvocation call) {
        return call;
    }

    @Override
    public boolean forbids(JavaType.Method method) {
        String owner = JavaTypes.name(method.getDeclaringType());
        return (REQUESTS.contains(owner) && REFUSED.contains(method.getName())) || CONTENTS.contains(owner);
    }

    @Override
    public Scene walk(FileScope file, Notes notes, Verdicts verdicts) {
        return new ModelWalk(file, snippets, notes, verdicts);
    }
}
