package io.github.chat2responses.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.error.ChatError;

/**
 * A translated answer.
 *
 * @param status the HTTP status that Chat Completions would have answered with
 * @param body the Chat answer, or the error body if the status is not 200
 */
public record AnswerOutcome(int status, ObjectNode body) {
    static final int OK = 200;

    static AnswerOutcome of(ChatError error) {
        return new AnswerOutcome(error.status(), error.body());
    }

    /**
     * Whether there is no Chat answer but an error.
     *
     * @return true if the body is an error body
     */
    public boolean failed() {
        return status != OK;
    }
}
