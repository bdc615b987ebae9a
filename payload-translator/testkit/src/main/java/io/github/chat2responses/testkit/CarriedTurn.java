package io.github.chat2responses.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.carrier.ReasoningCarrier;
import io.github.chat2responses.carrier.ReasoningStore;
import io.github.chat2responses.translate.ChatTranslator;
import io.github.chat2responses.translate.Exchange;
import io.github.chat2responses.translate.Translation;
import io.github.chat2responses.translate.TranslationPolicy;

/**
 * A conversation of two requests, in which the model thinks and calls a tool, for tests of a {@link ReasoningStore}.
 *
 * @param answer what the Chat client gets: the call
 * @param next the request with the tool's result
 */
public record CarriedTurn(Translation answer, Exchange next) {
    private static final String CALL = "call_weather";
    private static final String SECRET = "gAAAA-encrypted-thought";

    /**
     * Plays the conversation.
     *
     * @param writes the store of the process that has the first request
     * @param reads the store of the process that has the second
     * @return what came out
     */
    public static CarriedTurn through(ReasoningStore writes, ReasoningStore reads) {
        ObjectNode request = JsonNodeFactory.instance.objectNode().put("model", "gpt-5.6-sol");
        request.putArray("messages").addObject().put("role", "user").put("content", "What is the weather?");
        Translation answer = translator(writes).request(request).answer(response());
        JsonNode message = answer.body().at("/choices/0/message");
        request.withArrayProperty("messages").add(message);
        request.withArrayProperty("messages")
                .addObject()
                .put("role", "tool")
                .put("tool_call_id", CALL)
                .put("content", "rain");
        return new CarriedTurn(answer, translator(reads).request(request));
    }

    /**
     * Whether the second request brings the model its thoughts back.
     *
     * @return true if the encrypted reasoning stands before the call
     */
    public boolean isThoughtBack() {
        JsonNode item = next.body().at("/input/1");
        return item.path("type").asText().equals("reasoning")
                && item.path("encrypted_content").asText().equals(SECRET);
    }

    private static ChatTranslator translator(ReasoningStore store) {
        return ChatTranslator.create(TranslationPolicy.defaults().withReasoning(ReasoningCarrier.in(store)));
    }

    private static ObjectNode response() {
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        response.put("id", "resp_1").put("object", "response").put("created_at", 1);
        response.put("status", "completed").put("model", "gpt-5.6-sol");
        ObjectNode thought = response.putArray("output").addObject();
        thought.put("type", "reasoning").put("id", "rs_1").put("encrypted_content", SECRET);
        thought.putArray("summary");
        response.withArrayProperty("output")
                .addObject()
                .put("type", "function_call")
                .put("id", "fc_1")
                .put("call_id", CALL)
                .put("name", "weather")
                .put("arguments", "{}")
                .put("status", "completed");
        return response;
    }
}
