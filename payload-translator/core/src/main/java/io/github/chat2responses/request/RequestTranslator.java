package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.Diagnostics;

/** A whole Chat request to a Responses request. */
public final class RequestTranslator {
    private final RequestOptions options;

    /**
     * A translator.
     *
     * @param options what the caller chose
     */
    public RequestTranslator(RequestOptions options) {
        this.options = options;
    }

    /**
     * What came of a request.
     *
     * @param body the Responses request
     * @param calls how many times it is to be sent, Chat's {@code n}
     * @param memo what the answer side must know
     * @param staysOnChat whether Responses cannot do what was asked for, so that the Chat request is to be sent instead
     */
    public record Result(ObjectNode body, int calls, RequestMemo memo, boolean staysOnChat) {}

    /**
     * Translates a request.
     *
     * @param chat the Chat request, whose shape was checked; it is not changed
     * @param diagnostics where diagnostics go
     * @return the Responses request and what belongs to it
     */
    public Result translate(JsonNode chat, Diagnostics diagnostics) {
        RequestMemo memo = new RequestMemo(chat);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        new Scalars(diagnostics, options).translate(chat, body);
        JsonNode messages = chat.path("messages");
        boolean hoist = options.hoistInstructions() && isLead(messages, chat);
        if (hoist) {
            body.set("instructions", messages.get(0).path("content"));
        }
        CallIds ids = new CallIds(diagnostics, memo);
        body.set("input", new Messages(diagnostics, ids).items(messages, hoist ? 1 : 0));
        new Tools(diagnostics, memo, options.upgradeTools()).translate(chat, body);
        new TextFormat(diagnostics).translate(chat, body);
        return new Result(body, Math.max(1, chat.path("n").asInt(1)), memo, audio(chat, diagnostics));
    }

    /** Exactly one leading system or developer line of plain text, and no JSON mode, which does not look at instructions. */
    private static boolean isLead(JsonNode messages, JsonNode chat) {
        boolean jsonMode = chat.path("response_format").path("type").asText().equals("json_object");
        int leads = 0;
        for (JsonNode message : messages) {
            leads += isLead(message) ? 1 : 0;
        }
        return !jsonMode
                && leads == 1
                && messages.size() > 1
                && isLead(messages.get(0))
                && messages.get(0).path("content").isTextual();
    }

    private static boolean isLead(JsonNode message) {
        String role = message.path("role").asText();
        return role.equals("system") || role.equals("developer");
    }

    private static boolean audio(JsonNode chat, Diagnostics diagnostics) {
        boolean audio = chat.hasNonNull("audio");
        for (JsonNode modality : chat.path("modalities")) {
            audio |= modality.asText().equals("audio");
        }
        if (audio) {
            diagnostics.add(
                    "C2R113", chat.hasNonNull("audio") ? "/audio" : "/modalities", "the request asks for audio");
        }
        JsonNode messages = chat.path("messages");
        for (int i = 0; i < messages.size(); i++) {
            JsonNode content = messages.get(i).path("content");
            for (int j = 0; j < content.size(); j++) {
                if (content.path(j).path("type").asText().equals("input_audio")) {
                    diagnostics.add("C2R113", Pointers.of("messages", i, "content", j), "the message has audio in it");
                    audio = true;
                }
            }
        }
        return audio;
    }
}
