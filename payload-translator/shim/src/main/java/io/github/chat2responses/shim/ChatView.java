package io.github.chat2responses.shim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.chat2responses.shim.observe.Difference;
import io.github.chat2responses.sse.SseDecoder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What two answers of models can be compared by: their texts never are the same. Holds no text.
 *
 * @param status the HTTP status; 0 for no answer
 * @param finish why the model stopped
 * @param tools the tools it calls, in their order
 * @param content whether it says something, and whether that is JSON
 */
record ChatView(int status, String finish, List<String> tools, Content content) {
    static final ChatView NO_ANSWER = new ChatView(0, "", List.of(), Content.NONE);

    private static final ObjectReader READER = JsonMapper.builder().build().reader();
    private static final int LONGEST = 1 << 24;
    private static final int FIRST_ERROR = 400;

    /** What a message holds. */
    enum Content {
        /** Nothing. */
        NONE,
        /** Some text. */
        TEXT,
        /** A JSON object or array. */
        JSON,
        /** A refusal. */
        REFUSAL
    }

    /** A document; empty if it is none that can be compared. */
    static Optional<ChatView> document(int status, byte[] body) {
        if (status >= FIRST_ERROR) {
            return Optional.of(new ChatView(status, "", List.of(), Content.NONE));
        }
        try {
            Parts parts = new Parts();
            parts.add(READER.readTree(body).at("/choices/0"), "message");
            return Optional.of(parts.view(status));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A stream of events. */
    static Optional<ChatView> stream(int status, byte[] events) {
        Parts parts = new Parts();
        SseDecoder decoder = new SseDecoder(LONGEST);
        decoder.push(events, 0, events.length, parts::event);
        decoder.end(parts::event);
        return Optional.of(parts.view(status));
    }

    /** What differs from the answer of Responses. */
    List<Difference> differences(ChatView responses) {
        List<Difference> found = new ArrayList<>();
        compare("status", status, responses.status, found);
        if (found.isEmpty()) {
            compare("finish_reason", finish, responses.finish, found);
            compare("tool_calls", tools, responses.tools, found);
            compare("content", content, responses.content, found);
        }
        return found;
    }

    private static void compare(String what, Object chat, Object responses, List<Difference> found) {
        if (!chat.equals(responses)) {
            found.add(new Difference(what, chat.toString(), responses.toString()));
        }
    }

    /** The parts of an answer, as they come. */
    private static final class Parts {
        private final StringBuilder text = new StringBuilder();
        private final List<String> tools = new ArrayList<>();
        private String finish = "";
        private boolean refused;
        private boolean failed;

        void event(byte[] data, int from, int length) {
            try {
                JsonNode chunk = READER.readTree(data, from, length);
                failed |= chunk.path("error").isObject();
                if (chunk.at("/choices/0/index").asInt() == 0) {
                    add(chunk.at("/choices/0"), "delta");
                }
            } catch (JsonProcessingException e) {
                // The mark at the end, or what the Chat code cannot read either.
                failed |= length > 0 && data[from] != '[';
            } catch (IOException e) {
                failed = true;
            }
        }

        void add(JsonNode choice, String message) {
            JsonNode said = choice.path(message);
            text.append(said.path("content").asText(""));
            refused |= said.path("refusal").isTextual();
            if (choice.path("finish_reason").isTextual()) {
                finish = choice.path("finish_reason").asText();
            }
            for (JsonNode call : said.path("tool_calls")) {
                String name =
                        call.at("/function/name").asText(call.at("/custom/name").asText(""));
                if (!name.isEmpty()) {
                    tools.add(name);
                }
            }
            if (said.path("function_call").hasNonNull("name")) {
                tools.add(said.at("/function_call/name").asText());
            }
        }

        ChatView view(int status) {
            return new ChatView(failed ? 500 : status, finish, List.copyOf(tools), content());
        }

        private Content content() {
            if (refused) {
                return Content.REFUSAL;
            }
            String said = text.toString().strip();
            if (said.isEmpty()) {
                return Content.NONE;
            }
            if (!said.startsWith("{") && !said.startsWith("[")) {
                return Content.TEXT;
            }
            try {
                return READER.readTree(said).isContainerNode() ? Content.JSON : Content.TEXT;
            } catch (JsonProcessingException e) {
                return Content.TEXT;
            }
        }
    }
}
