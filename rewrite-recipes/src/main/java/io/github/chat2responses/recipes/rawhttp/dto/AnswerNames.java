package io.github.chat2responses.recipes.rawhttp.dto;

import java.util.Map;
import java.util.Set;

/** What the members of answers are called: those that new classes get, and those that stay. */
final class AnswerNames {
    /** The method that gives the text. */
    static final String TEXT = "outputText";
    /** The method that gives the text as a message. */
    static final String MESSAGE = "outputMessage";
    /** What has the items of the answer. */
    static final String OUTPUT = "output";
    /** What says why an answer failed. */
    static final String ERROR = "error";

    private static final Set<String> SAME = Set.of("id", "model", "usage", "error", "service_tier");
    private static final Map<String, String> RENAMED = Map.of("created", "created_at");
    private static final Map<String, String> USAGE = Map.of(
            "prompt_tokens", "input_tokens",
            "completion_tokens", "output_tokens",
            "prompt_tokens_details", "input_tokens_details",
            "completion_tokens_details", "output_tokens_details");
    private static final Set<String> USAGE_SAME = Set.of("total_tokens", "cached_tokens", "reasoning_tokens");

    private AnswerNames() {}

    /** Whether a member of Chat's answer is in the new one, too. */
    static boolean isKept(String json) {
        return SAME.contains(json) || RENAMED.containsKey(json);
    }

    /** The name of a member in the new answer, which may be the same. */
    static String renamed(String json) {
        return RENAMED.getOrDefault(json, json);
    }

    /** The name of a number of the usage. */
    static String usage(String json) {
        return USAGE.getOrDefault(json, json);
    }

    /** Whether the usage has such a number. */
    static boolean isUsage(String json) {
        return USAGE.containsKey(json) || USAGE_SAME.contains(json);
    }
}
