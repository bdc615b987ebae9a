package io.github.chat2responses.error;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An error as Chat Completions tells it.
 *
 * @param status the HTTP status
 * @param body the error body {@code {"error":{"message","type","param","code"}}} (schema {@code ErrorResponse})
 */
public record ChatError(int status, ObjectNode body) {}
