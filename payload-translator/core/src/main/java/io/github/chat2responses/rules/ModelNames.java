package io.github.chat2responses.rules;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How source code names models, so that every tool that looks for them looks for the same. */
public final class ModelNames {
    /** Names that only mean a model; others, such as {@code o1}, count where the code around speaks of a model. */
    private static final List<String> PREFIXES = List.of(
            "gpt-",
            "chatgpt-",
            "codex-",
            "babbage-",
            "davinci-",
            "text-ada-",
            "text-babbage-",
            "text-curie-",
            "text-davinci-");

    /** A body of a request, or a piece of one, that is written out; its quotes may be escaped once more. */
    private static final Pattern MEMBER =
            Pattern.compile("[\"']model\\\\?[\"']\\s*:\\s*\\\\?[\"']([\\w.:-]+)\\\\?[\"']");

    private ModelNames() {}

    /**
     * The constant of the official SDK's {@code ChatModel} for a model.
     *
     * @param model the name in requests, for example {@code "gpt-4.1-nano"}
     * @return the constant's name, for example {@code "GPT_4_1_NANO"}
     */
    public static String constant(String model) {
        return model.toUpperCase(Locale.ROOT).replace('-', '_').replace('.', '_');
    }

    /**
     * The models that JSON inside of a text asks for.
     *
     * @param text the text, for example {@code "{\"model\":\"gpt-4\",\"stream\":true}"}
     * @return where each name stands in the text, as {@code start(1)} and {@code end(1)}, and the name as {@code group(1)}; empty
     *     if there is none
     */
    public static List<MatchResult> inJson(String text) {
        return text.contains("model") ? MEMBER.matcher(text).results().toList() : List.of();
    }

    /**
     * Whether a text that reads like a model's name is meant as one.
     *
     * @param text the text, for example {@code "o1"}
     * @param around the name of what it is given to: a method, a variable; empty if there is none
     * @return whether it is
     */
    public static boolean isMeant(String text, String around) {
        return PREFIXES.stream().anyMatch(text::startsWith)
                || around.toLowerCase(Locale.ROOT).contains("model");
    }

    /**
     * Whether such a text asks for the model; one that another name is compared with does not.
     *
     * @param text the text, for example {@code "o1"}
     * @param around the name of what it is given to: a method, a variable; empty if there is none
     * @return whether it does
     */
    public static boolean isAskedFor(String text, String around) {
        return isMeant(text, around) && !Comparisons.isOne(around);
    }
}
