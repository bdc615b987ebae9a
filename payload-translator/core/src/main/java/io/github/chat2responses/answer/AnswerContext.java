package io.github.chat2responses.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chat2responses.schema.StrictSchema;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What an answer depends on besides itself.
 *
 * @param strictTools tools that were made strict, by name
 * @param callIds short call ids that stand for longer ones
 * @param stops stop sequences to emulate
 * @param legacyFunctions whether the request used the deprecated functions
 * @param parser reads the JSON of a call's arguments; a missing node if it is not JSON
 */
public record AnswerContext(
        Map<String, StrictSchema> strictTools,
        Map<String, String> callIds,
        List<String> stops,
        boolean legacyFunctions,
        Function<String, JsonNode> parser) {}
