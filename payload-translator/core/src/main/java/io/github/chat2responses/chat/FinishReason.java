package io.github.chat2responses.chat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chat2responses.rules.Notes;
import io.github.chat2responses.rules.Pointer;

/** Why the model stopped, as Chat says it. */
public final class FinishReason {
    private FinishReason() {}

    /**
     * Reads the finish reason off an answer.
     *
     * @param response the answer; members may be missing
     * @param calls whether the application was asked to call something
     * @param legacy whether the request used the legacy functions
     * @param stopped whether the text was cut at a stop sequence
     * @param at where the answer stands in the input
     * @param notes receives what has to be said
     * @return one of the values of Chat's enum
     */
    public static String of(
            JsonNode response, boolean calls, boolean legacy, boolean stopped, Pointer at, Notes notes) {
        switch (response.path("status").asText()) {
            case "incomplete" -> {
                String reason = incomplete(response.path("incomplete_details").path("reason"), at, notes);
                // Chat would have ended at the stop sequence, before the limit.
                return stopped && !calls && reason.equals("length") ? "stop" : reason;
            }
            case "cancelled" ->
                notes.add(
                        AnswerRules.CANCELLED,
                        at.at("status"),
                        "the answer was cancelled; what there was of it was kept");
            default -> {}
        }
        if (!calls) {
            return "stop";
        }
        return legacy ? "function_call" : "tool_calls";
    }

    private static String incomplete(JsonNode reason, Pointer at, Notes notes) {
        switch (reason.asText()) {
            case "content_filter" -> {
                return "content_filter";
            }
            case "max_output_tokens" -> {}
            default ->
                notes.add(
                        AnswerRules.INCOMPLETE,
                        at.at("incomplete_details"),
                        "the answer is incomplete for the unknown reason '" + reason.asText()
                                + "'; Chat says 'length'");
        }
        return "length";
    }
}
