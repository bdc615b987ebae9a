package io.github.chat2responses.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Assistants API in texts: its URLs and its header. */
public final class AssistantsApi {
    /** The day on which it was switched off. */
    public static final LocalDate SHUTDOWN = LocalDate.of(2026, 8, 26);

    private static final String HEADER = "assistants=v";
    /** Own routes such as {@code /v1/assistants} are not the API's, so a host has to be there, too. */
    private static final List<String> HOSTS = List.of("api.openai.com", ".azure.com");

    private static final List<String> PATHS =
            List.of("/v1/assistants", "/v1/threads", "/openai/assistants", "/openai/threads");

    private static final Pattern PATH =
            Pattern.compile("^(https?://[^/]+|\\{})?/?((openai/)?v1/|openai/)?(assistants|threads)([/?%{].*)?$");

    /** Other areas whose requests carry the same header. */
    private static final Pattern OTHER_AREAS = Pattern.compile("vector_stores|/realtime/");

    private AssistantsApi() {}

    /**
     * Whether a text is a path of the API, whose host stands elsewhere. It may be an own route, so that the API's header has to be
     * near, too.
     *
     * @param text a path, or the beginning of one; {@code {}} stands for a variable before it
     * @return whether it is
     */
    public static boolean isPath(String text) {
        return PATH.matcher(text).matches();
    }

    /**
     * Whether a text names another area of OpenAI's, whose requests carry the same header.
     *
     * @param text a URL or a part of one
     * @return whether it does
     */
    public static boolean isOfOtherArea(String text) {
        return OTHER_AREAS.matcher(text).find();
    }

    /**
     * Whether a text is, or has, the value of the API's header. Requests to vector stores carry it as well.
     *
     * @param text a header
     * @return whether it does
     */
    public static boolean isHeader(String text) {
        return text.contains(HEADER);
    }

    /**
     * Whether a text names the API.
     *
     * @param text a URL, a header, a line, or a whole document
     * @return whether it does
     */
    public static boolean isNamedIn(String text) {
        return isHeader(text)
                || (HOSTS.stream().anyMatch(text::contains) && PATHS.stream().anyMatch(text::contains));
    }

    /**
     * Texts of which every naming of the API has one, to leave out quickly what has none.
     *
     * @return the texts
     */
    public static List<String> traces() {
        return Stream.concat(Stream.of(HEADER), PATHS.stream()).toList();
    }
}
