package io.github.chat2responses.recipes.theokanning;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.chat2responses.recipes.replace.OldLibrary;
import io.github.chat2responses.recipes.replace.Step;
import io.github.chat2responses.recipes.source.JavaTypes;
import io.github.chat2responses.recipes.source.Resources;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.JavaType;

/**
 * The words of the old client and their counterparts, read from {@code map.yml} beside this class.
 *
 * @param types old type to new type
 * @param reads what is read of a received value, to the snippet for it
 * @param texts what a value is as a text, to the snippet for it
 * @param steps the settings of a request
 */
record Vocabulary(
        Map<String, String> types, Map<String, String> reads, Map<String, String> texts, Map<String, Step> steps) {
    static final String ROOT = "com.theokanning.openai.";
    static final String CHAT = ROOT + "completion.chat.";
    static final String MESSAGE = CHAT + "ChatMessage";
    static final String CHOICE = CHAT + "ChatCompletionChoice";
    static final String CHUNK = CHAT + "ChatCompletionChunk";
    static final String RESULT = CHAT + "ChatCompletionResult";
    static final String REQUEST = CHAT + "ChatCompletionRequest";
    static final String BUILDER = REQUEST + "$ChatCompletionRequestBuilder";

    /** The type table with its classes, and with those of RxJava that it hands out. */
    static final String TABLE = "chat2responses-theokanning";

    /** What sets the old client apart from other libraries. */
    static final OldLibrary LIBRARY = new OldLibrary(
            ROOT,
            Set.of("OpenAiService"),
            Set.of("OpenAiApi"),
            CHUNK,
            Set.of("getChoices", "getFinishReason", "getFunctionCall", "createChatCompletion", "streamChatCompletion"),
            Set.of("io.reactivex.", "reactor.core.publisher."));

    static Vocabulary load() {
        return Resources.yaml(Vocabulary.class, "map.yml", new TypeReference<Vocabulary>() {});
    }

    /** A text beside this class. */
    static String resource(String name) {
        return Resources.text(Vocabulary.class, name);
    }

    /** Whether a class is the old client's. */
    static boolean isOld(@Nullable JavaType type) {
        return LIBRARY.isOld(type);
    }

    /** Whether a value of a type is, or holds, something of the old client. */
    static boolean mentionsOld(@Nullable JavaType type) {
        return LIBRARY.mentionsOld(type);
    }

    /** Whether a value of a type is, or holds, one of a class. */
    static boolean mentions(@Nullable JavaType type, String wanted) {
        return JavaTypes.mentions(type, wanted::equals);
    }

    /** Whether a method's head names types of the old client. */
    static boolean headMentionsOld(JavaType.@Nullable Method method) {
        return LIBRARY.headMentionsOld(method);
    }

    /** The full name of a type, without its type arguments; empty if it has none. */
    static String name(@Nullable JavaType type) {
        return JavaTypes.name(type);
    }

    /** The snippet for what is read of a value of a kind. */
    Optional<String> read(String owner, String member, Kind kind) {
        return of(reads, simple(owner) + "." + member, kind);
    }

    /** The snippet for the text that a value of a class and a kind is. */
    Optional<String> text(String owner, Kind kind) {
        return of(texts, simple(owner), kind);
    }

    private static String simple(String owner) {
        return owner.substring(owner.lastIndexOf('.') + 1);
    }

    private static Optional<String> of(Map<String, String> table, String name, Kind kind) {
        return Optional.ofNullable(table.getOrDefault(name + "/" + kind.id(), table.get(name)));
    }
}
