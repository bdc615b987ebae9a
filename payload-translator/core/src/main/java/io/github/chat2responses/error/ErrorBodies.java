package io.github.chat2responses.error;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.memory.RequestMemory;
import io.github.chat2responses.rules.Notes;
import io.github.chat2responses.rules.Pointer;
import java.util.Locale;
import java.util.Optional;

/** The bodies of HTTP errors: one envelope in both APIs, but {@code param} and the message speak of another request. */
public final class ErrorBodies {
    private ErrorBodies() {}

    /**
     * Translates an error body.
     *
     * @param body what the server sent; it is not changed
     * @param at where it stands in the input
     * @param memory what is known of the request
     * @param notes receives what has to be said
     * @return the body that Chat would have sent; one that has no known envelope comes back as it is
     */
    public static ObjectNode translate(ObjectNode body, Pointer at, RequestMemory memory, Notes notes) {
        ObjectNode chat = body.deepCopy();
        if (!(chat.get("error") instanceof ObjectNode error)) {
            notes.add(ErrorRules.NO_ENVELOPE, at, "the error body has no object 'error'; it is passed on as it is");
            return chat;
        }
        notes.add(ErrorRules.ERROR_BODY, at.at("error"), "this is an error, not an answer");
        String message = error.path("message").asText("");
        if (error.path("param").isTextual()) {
            param(error, message, at, memory, notes);
        }
        if (error.path("message").isTextual()) {
            error.put("message", memory.params().chatMessage(message));
        }
        if (error.path("code").isNumber()) {
            error.put("code", error.get("code").asText());
        }
        AzureFilter.translate(error);
        return chat;
    }

    private static void param(ObjectNode error, String message, Pointer at, RequestMemory memory, Notes notes) {
        String param = error.get("param").asText();
        // Both APIs want the word in a message; Chat says so of the messages, Responses of the format.
        boolean jsonWord =
                param.equals("text.format") && message.toLowerCase(Locale.ROOT).contains("'json'");
        Optional<String> chat =
                jsonWord ? Optional.of("messages") : memory.params().chat(param);
        if (chat.isPresent()) {
            error.put("param", chat.get());
            return;
        }
        error.putNull("param");
        notes.add(
                ErrorRules.NO_PARAM,
                at.at("error").at("param"),
                "'" + param + "' is nothing that the Chat request has; the param is null");
    }
}
