package io.github.chat2responses.rules;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whose server a URL names. */
public enum ApiHost {
    /** OpenAI's own, of any region. */
    OPENAI,
    /** Azure OpenAI's. */
    AZURE,
    /** Somebody else's. */
    OTHER;

    private static final Pattern URL = Pattern.compile("(?i)^\\s*https?://(?:[^/@]*@)?([^/:?#\\s\"'}]+)");

    /**
     * Whose server a URL names.
     *
     * @param url a URL, or its beginning up to the host's end
     * @return empty if it is none, or its host is not constant
     */
    public static Optional<ApiHost> of(String url) {
        return host(url).map(ApiHost::ofName);
    }

    /**
     * The host in a URL.
     *
     * @param url a URL, or its beginning up to the host's end
     * @return the name in lower case; empty if it is none, or its host is not constant
     */
    public static Optional<String> host(String url) {
        Matcher matcher = URL.matcher(url);
        return matcher.find()
                ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT)).filter(host -> !host.matches(".*[%${].*"))
                : Optional.empty();
    }

    private static ApiHost ofName(String host) {
        if (host.equals("api.openai.com") || host.endsWith(".api.openai.com")) {
            return OPENAI;
        }
        return host.endsWith(".openai.azure.com")
                        || host.endsWith(".services.ai.azure.com")
                        || host.endsWith(".cognitiveservices.azure.com")
                ? AZURE
                : OTHER;
    }
}
