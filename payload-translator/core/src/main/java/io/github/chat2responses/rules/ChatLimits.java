package io.github.chat2responses.rules;

import java.util.regex.Pattern;

/** What Chat Completions refuses and Responses takes. Source: the guide to function calling with reasoning models. */
public final class ChatLimits {
    /** Models that reason unless they are told not to. */
    private static final Pattern REASONS_BY_DEFAULT =
            Pattern.compile("gpt[-_](5[._][56]|6([._]\\d)?)([-_].*)?", Pattern.CASE_INSENSITIVE);
    /** Models that reason only if they are told to. */
    private static final Pattern REASONS_ON_DEMAND =
            Pattern.compile("gpt[-_]5[._]4([-_].*)?", Pattern.CASE_INSENSITIVE);

    private ChatLimits() {}

    /**
     * Whether Chat Completions refuses function tools for a model: it does while the model reasons.
     *
     * @param model its name in requests, or that of its constant in the official SDK
     * @param hasEffort whether the request asks for an effort other than none
     * @return whether it does
     */
    public static boolean refusesTools(String model, boolean hasEffort) {
        return REASONS_BY_DEFAULT.matcher(model).matches()
                || (hasEffort && REASONS_ON_DEMAND.matcher(model).matches());
    }
}
