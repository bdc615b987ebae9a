package io.github.chat2responses.rules;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the server refuses together with a web search, whoever asks for the search (guide {@code tools-web-search}). */
public final class SearchLimits {
    private static final String REFUSED_TOGETHER = "C2R127";

    private SearchLimits() {}

    /**
     * Reports what a request has that does not go with a search.
     *
     * @param chat the Chat request
     * @param notes receives it; the paths are those of the fields
     */
    public static void report(ObjectNode chat, Notes notes) {
        if (chat.path("reasoning_effort").asText().equals("minimal")) {
            add("reasoning_effort", "the server refuses web search with 'reasoning_effort':'minimal'", notes);
        }
        if (chat.path("response_format").path("type").asText().equals("json_object")) {
            add("response_format", "the server refuses web search with the format 'json_object'", notes);
        }
    }

    private static void add(String field, String message, Notes notes) {
        notes.add(REFUSED_TOGETHER, Pointer.root().at(field), message);
    }
}
