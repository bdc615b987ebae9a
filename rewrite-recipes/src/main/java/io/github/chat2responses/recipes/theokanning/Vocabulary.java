package io.github.chat2responses.recipes.theokanning;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/**
 * The words of the old client and their counterparts, read from {@code map.yml} beside this class.
 *
 * @param types old type to new type
 * @param reads what is read of a received value, to the snippet for it
 * @param steps the settings of a request
 */
record Vocabulary(Map<String, String> types, Map<String, String> reads, Map<String, Step> steps) {
    static final String ROOT = "com.theokanning.openai.";
    static final String CHAT = ROOT + "completion.chat.";
    static final String MESSAGE = CHAT + "ChatMessage";
    static final String CHOICE = CHAT + "ChatCompletionChoice";
    static final String CHUNK = CHAT + "ChatCompletionChunk";
    static final String RESULT = CHAT + "ChatCompletionResult";
    static final String REQUEST = CHAT + "ChatCompletionRequest";
    static final String BUILDER = REQUEST + "$ChatCompletionRequestBuilder";

    /**
     * A setting of a request.
     *
     * @param field the field of Chat Completions
     * @param to the step of the new builder; null if there is none
     * @param widened whether an {@code Integer} becomes a {@code long}
     * @param text whether the value must certainly be there
     * @param method whether the method that is called says the same
     */
    record Step(
            String field,
            @Nullable String to,
            @JsonProperty("long") boolean widened,
            boolean text,
            boolean method) {}

    static Vocabulary load() {
        try (InputStream in = Vocabulary.class.getResourceAsStream("map.yml")) {
            if (in == null) {
                throw new IllegalStateException("map.yml is not on the class path");
            }
            return YAMLMapper.builder().build().readValue(in, Vocabulary.class);
        } catch (IOException e) {
            throw new UncheckedIOException("map.yml cannot be read", e);
        }
    }

    /** A text beside this class. */
    static String resource(String name) {
        try (InputStream in = Vocabulary.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    /** Whether a class is the old client's. */
    static boolean isOld(@Nullable JavaType type) {
        return name(type).startsWith(ROOT);
    }

    /** Whether a value of a type is, or holds, something of the old client. */
    static boolean mentionsOld(@Nullable JavaType type) {
        return mentions(type, name -> name.startsWith(ROOT), 0);
    }

    /** Whether a value of a type is, or holds, something of the old client or of what takes its place. */
    static boolean mentionsClient(@Nullable JavaType type) {
        return mentions(type, name -> name.startsWith(ROOT) || name.startsWith("com.openai."), 0);
    }

    /** Whether a value of a type is, or holds, one of a class. */
    static boolean mentions(@Nullable JavaType type, String wanted) {
        return mentions(type, wanted::equals, 0);
    }

    /** Whether a value of a type is, or holds, one of some classes. */
    static boolean mentions(@Nullable JavaType type, Predicate<String> wanted) {
        return mentions(type, wanted, 0);
    }

    /** Whether a method's head names types of the old client. */
    static boolean headMentionsOld(JavaType.@Nullable Method method) {
        return method != null
                && (mentionsOld(method.getReturnType())
                        || method.getParameterTypes().stream().anyMatch(Vocabulary::mentionsOld));
    }

    private static boolean mentions(@Nullable JavaType type, Predicate<String> wanted, int depth) {
        if (type == null || depth > 6) {
            return false;
        }
        if (type instanceof JavaType.Parameterized parameterized) {
            return mentions(parameterized.getType(), wanted, depth + 1)
                    || parameterized.getTypeParameters().stream()
                            .anyMatch(parameter -> mentions(parameter, wanted, depth + 1));
        }
        if (type instanceof JavaType.Array array) {
            return mentions(array.getElemType(), wanted, depth + 1);
        }
        if (type instanceof JavaType.GenericTypeVariable variable) {
            return variable.getBounds().stream().anyMatch(bound -> mentions(bound, wanted, depth + 1));
        }
        return wanted.test(name(type));
    }

    /** The full name of a type, without its type arguments; empty if it has none. */
    static String name(@Nullable JavaType type) {
        JavaType.FullyQualified qualified = TypeUtils.asFullyQualified(type);
        return qualified == null ? "" : qualified.getFullyQualifiedName();
    }

    /** The snippet for what is read of a value of a kind. */
    Optional<String> read(String owner, String member, Kind kind) {
        String simple = owner.substring(owner.lastIndexOf('.') + 1);
        String name = simple + "." + member;
        return Optional.ofNullable(reads.getOrDefault(name + "/" + kind.id(), reads.get(name)));
    }
}
