package io.github.chat2responses.rules;

import java.util.Optional;
import java.util.regex.Pattern;

/** The endpoint before Chat Completions, which takes a prompt: {@code /v1/completions}, once {@code /v1/engines/MODEL/completions}. */
public final class LegacyCompletions {
    private static final Pattern PATH =
            Pattern.compile("(^|/)(v1|engines/[^/]+|deployments/[^/]+)/completions(\\?.*|/)?\\s*$");

    private LegacyCompletions() {}

    /**
     * Whether a text is a URL or a path of the endpoint.
     *
     * @param text the text, for example {@code "https://api.openai.com/v1/completions"} or {@code "/v1/completions"}
     * @return whether it is; false for {@code /v1/chat/completions}
     */
    public static boolean isPath(String text) {
        return text.contains("/completions") && PATH.matcher(text).find();
    }

    /**
     * Whether a text is a URL of the endpoint at OpenAI or Azure OpenAI.
     *
     * @param text the text
     * @return whether it is; false for a path without a host
     */
    public static boolean isUrl(String text) {
        Optional<ApiHost> host = isPath(text) ? ApiHost.of(text) : Optional.empty();
        return host.isPresent() && host.get() != ApiHost.OTHER;
    }
}
