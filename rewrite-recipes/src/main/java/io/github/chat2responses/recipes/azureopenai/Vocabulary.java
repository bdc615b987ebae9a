package io.github.chat2responses.recipes.azureopenai;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.chat2responses.recipes.replace.OldLibrary;
import io.github.chat2responses.recipes.replace.Step;
import io.github.chat2responses.recipes.source.JavaTypes;
import io.github.chat2responses.recipes.source.Resources;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/**
 * The words of the old client and their counterparts, read from {@code map.yml} beside this class.
 *
 * @param types old type to new type
 * @param reads what is read of a received value, to the snippet for it
 * @param references the same for references to methods
 * @param finishReasons constants, and the words of Chat Completions for them
 * @param roles messages with a text, to the snippet for their role
 * @param steps the settings of a request
 */
record Vocabulary(
        Map<String, String> types,
        Map<String, String> reads,
        Map<String, String> references,
        Map<String, String> finishReasons,
        Map<String, String> roles,
        Map<String, Step> steps) {
    static final String ROOT = "com.azure.ai.openai.";
    static final String MODELS = ROOT + "models.";
    static final String CLIENT = ROOT + "OpenAIClient";
    static final String ASYNC_CLIENT = ROOT + "OpenAIAsyncClient";
    static final String BUILDER = ROOT + "OpenAIClientBuilder";
    static final String OPTIONS = MODELS + "ChatCompletionsOptions";
    static final String ANSWER = MODELS + "ChatCompletions";
    static final String CHOICE = MODELS + "ChatChoice";
    static final String RECEIVED = MODELS + "ChatResponseMessage";
    static final String ASSISTANT = MODELS + "ChatRequestAssistantMessage";
    static final String REASON = MODELS + "CompletionsFinishReason";
    static final String ITERABLE = "com.azure.core.util.IterableStream";
    static final String STREAM = "getChatCompletionsStream";

    /** The snippet that stands for no code at all. */
    static final String SAME = "same";

    /** What sets the old client apart from other libraries. */
    static final OldLibrary LIBRARY = new OldLibrary(
            ROOT,
            Set.of("OpenAIClient"),
            Set.of(),
            "",
            Set.of("getChoices", "getFinishReason", "getChatCompletions", STREAM, "getDelta"),
            Set.of());

    static Vocabulary load() {
        return Resources.yaml(Vocabulary.class, "map.yml", new TypeReference<Vocabulary>() {});
    }

    /** A text beside this class. */
    static String resource(String name) {
        return Resources.text(Vocabulary.class, name);
    }

    static String name(@Nullable JavaType type) {
        return JavaTypes.name(type);
    }

    /** The class that a method is the old client's of; empty if it is another's. */
    static String owner(JavaType.@Nullable Method method) {
        String owner = method == null ? "" : name(method.getDeclaringType());
        return owner.startsWith(ROOT) ? owner : "";
    }

    /** Whether a call asks the old client for a stream. */
    static boolean asksForStream(J.MethodInvocation call) {
        return owner(call.getMethodType()).equals(CLIENT)
                && call.getSimpleName().equals(STREAM)
                && call.getArguments().size() == 2;
    }

    /** The snippet for what is read of a value of a kind. */
    Optional<String> read(String owner, String member, Kind kind) {
        String name = simple(owner) + "." + member;
        return Optional.ofNullable(reads.getOrDefault(name + "/" + kind.id(), reads.get(name)));
    }

    static String simple(String name) {
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }
}
