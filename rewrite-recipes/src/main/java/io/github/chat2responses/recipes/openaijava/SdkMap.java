package io.github.chat2responses.recipes.openaijava;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.chat2responses.recipes.source.JavaTypes;
import io.github.chat2responses.recipes.source.Resources;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/**
 * How a library's Chat types and methods move to Responses, read from its {@code map.yml}.
 *
 * @param types Chat type to Responses type
 * @param aliases Chat types without a counterpart of their own, to the type of the answer that takes their place
 * @param methods receiver type, old method name, new method name
 * @param steps steps of the request builder that keep their argument
 * @param parts builder chains of parts of a request, by the class whose builder it is
 * @param kinds what is different where a tool call may be of a function or of a custom tool
 * @param wrappers builder chains that only wrap a part: the class whose builder it is, the step with the part
 * @param chat how the names of further Chat types begin
 * @param answers which of these names are of answers, where code may keep their classes
 * @param wide types that a Chat value may be given to, because what takes its place is of them, too
 */
public record SdkMap(
        Map<String, String> types,
        Map<String, String> aliases,
        Map<String, Map<String, String>> methods,
        Map<String, String> steps,
        Map<String, Part> parts,
        Map<String, String> wrappers,
        Kinds kinds,
        List<String> chat,
        List<String> answers,
        List<String> wide) {
    /** What a table leaves out is empty. */
    public SdkMap {
        aliases = aliases == null ? Map.of() : aliases;
        methods = methods == null ? Map.of() : methods;
        steps = steps == null ? Map.of() : steps;
        parts = parts == null ? Map.of() : parts;
        wrappers = wrappers == null ? Map.of() : wrappers;
        kinds = kinds == null ? new Kinds(Map.of(), Map.of(), null) : kinds;
        chat = chat == null ? List.of() : chat;
        answers = answers == null ? List.of() : answers;
        wide = wide == null ? List.of() : wide;
    }

    private static final Pattern SDK = Pattern.compile(
            "com\\.openai\\.(azure|client|core|credential|errors|helpers|models|services)\\.|com\\.azure\\.ai\\.openai\\."
                    + "|dev\\.langchain4j\\.(?!examples?\\.)"
                    + "|io\\.github\\.sashirestela\\.(cleverclient\\.|openai\\.([A-Z]|(base|common|domain|exception|service|support)\\.))");
    static final String CHAT = "com.openai.models.chat.completions.";

    /**
     * What is different where a tool call may be of a function or of a custom tool.
     *
     * @param types Chat type to Responses type
     * @param methods receiver type, old method name, new method name
     * @param output the builder chain of a custom tool's output
     */
    public record Kinds(
            Map<String, String> types,
            Map<String, Map<String, String>> methods,
            @Nullable Part output) {
        Optional<String> method(String receiver, String name) {
            return Optional.ofNullable(methods.getOrDefault(receiver, Map.of()).get(name));
        }
    }

    /** The map for code in which a tool call may be of a function or of a custom tool. */
    SdkMap ofKinds() {
        Map<String, String> changed = new HashMap<>(types);
        changed.putAll(kinds.types());
        Map<String, Map<String, String>> renamed = new HashMap<>(methods);
        renamed.putAll(kinds.methods());
        return new SdkMap(changed, aliases, renamed, steps, parts, wrappers, kinds, chat, answers, wide);
    }

    /** The map for code whose answers keep their classes, and are made from those of Responses. */
    SdkMap keepingAnswers() {
        return new SdkMap(
                withoutAnswers(types),
                withoutAnswers(aliases),
                withoutAnswers(methods),
                steps,
                parts,
                wrappers,
                new Kinds(Map.of(), Map.of(), null),
                chat.stream().filter(name -> !answers.contains(name)).toList(),
                answers,
                wide);
    }

    private <T> Map<String, T> withoutAnswers(Map<String, T> table) {
        Map<String, T> kept = new HashMap<>(table);
        answers.forEach(kept::remove);
        return kept;
    }

    /**
     * Reads the table of a library.
     *
     * @param beside a class in whose package {@code map.yml} is
     * @return the table
     */
    public static SdkMap load(Class<?> beside) {
        return Resources.yaml(beside, "map.yml", new TypeReference<SdkMap>() {});
    }

    /** Whether a class is the SDK's own; there are examples and wrappers in other packages under {@code com.openai}. */
    static boolean isSdk(String name) {
        return SDK.matcher(name).lookingAt();
    }

    /** The type that takes the place of a Chat type, in a declaration or a static call. */
    public Optional<String> target(String chatType) {
        return Optional.ofNullable(types.getOrDefault(chatType, aliases.get(chatType)));
    }

    public Optional<String> method(String receiver, String name) {
        return Optional.ofNullable(methods.getOrDefault(receiver, Map.of()).get(name));
    }

    /** Whether a type belongs to Chat Completions, by its own name. */
    public boolean isChat(String name) {
        if (types.containsKey(name) || aliases.containsKey(name)) {
            return true;
        }
        // Asked of every expression, so without a stream.
        for (String prefix : chat) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an import line brings in a type of Chat Completions. */
    boolean isChat(J.Import line) {
        return !line.isStatic() && isChat(line.getTypeName());
    }

    /** Whether a value of this type is, or holds, something of Chat Completions. */
    public boolean mentionsChat(@Nullable JavaType type) {
        return JavaTypes.mentions(type, this::isChat);
    }

    /** Whether a type takes, or holds, what a Chat value becomes as well as the value itself. */
    boolean isWide(@Nullable JavaType type) {
        return !wide.isEmpty() && JavaTypes.mentions(type, wide::contains);
    }

    /** Whether a value of this type is, or holds, something of the SDK. */
    boolean mentionsSdk(@Nullable JavaType type) {
        return JavaTypes.mentions(type, name -> isSdk(name) || isChat(name));
    }

    /** Whether a class of the user's own extends or implements a type that mentions Chat Completions. */
    boolean inheritsChat(@Nullable JavaType type) {
        JavaType.FullyQualified qualified = TypeUtils.asFullyQualified(type);
        if (qualified == null || isSdk(qualified.getFullyQualifiedName())) {
            return false;
        }
        JavaType.FullyQualified above = qualified.getSupertype();
        return qualified.getInterfaces().stream().anyMatch(one -> mentionsChat(one) || inheritsChat(one))
                || (above != null && (mentionsChat(above) || inheritsChat(above)));
    }

    /**
     * A builder chain of a part of a request.
     *
     * @param target the class whose builder takes its place
     * @param steps old step, new step
     * @param defaults what must be said where Chat said nothing: new step, snippet
     * @param texts old steps that must be given a text, because other overloads have no counterpart
     * @param required old steps without which there is no counterpart
     * @param lists old steps that take a list of text parts, and what each of them becomes
     * @param inline old steps whose argument is a builder chain that goes into this one: the class whose builder it is
     */
    public record Part(
            String target,
            Map<String, String> steps,
            @Nullable Map<String, String> defaults,
            @Nullable List<String> texts,
            @Nullable List<String> required,
            @Nullable Map<String, ListStep> lists,
            @Nullable Map<String, String> inline) {}

    /**
     * A step that takes a list of text parts.
     *
     * @param step the new step
     * @param element the snippet for a text
     */
    public record ListStep(String step, String element) {}
}
