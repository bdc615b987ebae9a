package io.github.chat2responses.error;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.memory.RequestMemory;
import io.github.chat2responses.rules.Notes;
import io.github.chat2responses.rules.Pointer;
import java.util.Map;

/** Answers, and events of streams, that Chat would have given as an error. */
public final class Failures {
    private static final int BAD_REQUEST = 400;
    private static final int SERVER_ERROR = 500;

    /** Codes whose status is not the usual 500 (schema {@code ResponseErrorCode}, guide error-codes). */
    private static final Map<String, Integer> STATUS = Map.ofEntries(
            Map.entry("rate_limit_exceeded", 429),
            Map.entry("slow_down", 429),
            Map.entry("insufficient_quota", 429),
            Map.entry("credit_balance_exhausted", 429),
            Map.entry("project_spend_limit_exceeded", 429),
            Map.entry("organization_spend_limit_exceeded", 429),
            Map.entry("server_is_overloaded", 503),
            Map.entry("misalignment_policy_violation", 403),
            Map.entry("invalid_api_key", 401),
            Map.entry("model_not_found", 404),
            Map.entry("invalid_prompt", BAD_REQUEST),
            Map.entry("bio_policy", BAD_REQUEST),
            Map.entry("cyber_policy", BAD_REQUEST),
            Map.entry("content_filter", BAD_REQUEST),
            Map.entry("context_length_exceeded", BAD_REQUEST),
            Map.entry("data_residency_mismatch", BAD_REQUEST));

    private Failures() {}

    /**
     * Tells an error body from an answer.
     *
     * @param response what a server answered
     * @return whether it is the body of an HTTP error
     */
    public static boolean isErrorBody(ObjectNode response) {
        return response.path("error").isObject() && !response.has("output") && !response.has("status");
    }

    /**
     * Translates an error body whose HTTP status is not known.
     *
     * @param body the error body
     * @param at where it stands in the input
     * @param memory what is known of the request
     * @param notes receives what has to be said
     * @return the error
     */
    public static ChatError errorBody(ObjectNode body, Pointer at, RequestMemory memory, Notes notes) {
        JsonNode error = body.path("error");
        String code = error.path("code").asText("");
        boolean invalid = error.path("type").asText().equals("invalid_request_error");
        int status = STATUS.getOrDefault(code, invalid ? BAD_REQUEST : status(code));
        return new ChatError(status, ErrorBodies.translate(body, at, memory, notes));
    }

    /**
     * Translates an answer of the status {@code failed}.
     *
     * @param response the answer
     * @param at where it stands in the input
     * @param memory what is known of the request
     * @param notes receives what has to be said
     * @return the error
     */
    public static ChatError failed(JsonNode response, Pointer at, RequestMemory memory, Notes notes) {
        JsonNode error = response.path("error");
        String code = error.path("code").asText("server_error");
        int status = status(code);
        notes.add(
                ErrorRules.FAILED,
                at.at("status"),
                "the answer failed under HTTP status 200; Chat would have said " + status);
        String message = error.path("message").asText("The response failed.");
        return error(status, memory.params().chatMessage(message), code);
    }

    /**
     * Translates the event {@code error} of a stream, flat as the document has it or nested as servers send it.
     *
     * @param event the event
     * @param at where it stands in the input
     * @param memory what is known of the request
     * @param notes receives what has to be said
     * @return the error
     */
    public static ChatError event(JsonNode event, Pointer at, RequestMemory memory, Notes notes) {
        JsonNode given = event.path("error").isObject() ? event.get("error") : event;
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode error = body.putObject("error");
        String code = given.path("code").asText("");
        error.put("message", given.path("message").asText("The stream failed."));
        String type = given.path("type").asText("");
        error.put("type", type.isEmpty() || type.equals("error") ? type(status(code)) : type);
        error.set("param", given.path("param").isTextual() ? given.get("param") : error.nullNode());
        error.put("code", code.isEmpty() ? null : code);
        return new ChatError(status(code), ErrorBodies.translate(body, at, memory, notes));
    }

    /**
     * The error for an answer that is still being made.
     *
     * @param found the status of the answer
     * @param at where the answer stands in the input
     * @param notes receives what has to be said
     * @return the error
     */
    public static ChatError notFinished(String found, Pointer at, Notes notes) {
        notes.add(
                ErrorRules.NOT_FINISHED,
                at.at("status"),
                "the answer is still '" + found + "'; ask for it again later");
        return error(
                SERVER_ERROR, "The response is not finished; its status is '" + found + "'.", "response_not_finished");
    }

    /**
     * The error for an answer that was cancelled before it said anything.
     *
     * @param at where the answer stands in the input
     * @param notes receives what has to be said
     * @return the error
     */
    public static ChatError cancelled(Pointer at, Notes notes) {
        notes.add(ErrorRules.CANCELLED, at.at("status"), "the answer was cancelled before it said anything");
        return error(SERVER_ERROR, "The response was cancelled.", "response_cancelled");
    }

    /**
     * The error for a stream that is over before its last event.
     *
     * @return the error
     */
    public static ChatError cutOff() {
        return error(SERVER_ERROR, "The stream ended before the response was complete.", "stream_ended_early");
    }

    /**
     * The error for a stream that cannot be read.
     *
     * @param reason what is wrong with it
     * @return the error
     */
    public static ChatError unreadable(String reason) {
        return error(SERVER_ERROR, "The stream cannot be read: " + reason + ".", "stream_unreadable");
    }

    private static int status(String code) {
        return STATUS.getOrDefault(code, code.contains("image") ? BAD_REQUEST : SERVER_ERROR);
    }

    private static String type(int status) {
        return status < SERVER_ERROR ? "invalid_request_error" : "server_error";
    }

    private static ChatError error(int status, String message, String code) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("error")
                .put("message", message)
                .put("type", type(status))
                .putNull("param")
                .put("code", code);
        return new ChatError(status, body);
    }
}
