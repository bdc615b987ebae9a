package io.github.chat2responses.testkit;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A request that the fake server got. Keys are never kept.
 *
 * @param method the HTTP method
 * @param path the path
 * @param body the JSON body; a missing node if there was none or it was not JSON
 */
public record RecordedRequest(String method, String path, JsonNode body) {}
