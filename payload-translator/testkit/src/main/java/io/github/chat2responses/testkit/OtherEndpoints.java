package io.github.chat2responses.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Endpoints that are about neither API; programs use them beside it, and go on using them. */
final class OtherEndpoints {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> PATHS = Set.of("embeddings", "completions");

    private OtherEndpoints() {}

    static boolean has(ApiCall call) {
        return call.method().equals("POST") && PATHS.contains(call.path());
    }

    static Served answer(ApiCall call) {
        ObjectNode body = call.object();
        return Served.json(call.path().equals("embeddings") ? embeddings(body) : completion(body));
    }

    /** The model of this server knows of a text how long it is. */
    private static ObjectNode embeddings(ObjectNode body) {
        JsonNode input = body.path("input");
        List<String> texts = new ArrayList<>();
        (input.isArray() ? input : JSON.arrayNode().add(input)).forEach(text -> texts.add(text.asText()));
        if (texts.isEmpty() || texts.contains("")) {
            throw ApiException.invalid("input", "Invalid 'input': it must not be empty.");
        }
        ObjectNode list = JSON.objectNode().put("object", "list");
        for (int i = 0; i < texts.size(); i++) {
            ObjectNode one = list.withArray("data")
                    .addObject()
                    .put("object", "embedding")
                    .put("index", i);
            one.putArray("embedding").add(texts.get(i).length()).add(0.5).add(-0.25);
        }
        list.put("model", body.path("model").asText());
        list.putObject("usage").put("prompt_tokens", texts.size()).put("total_tokens", texts.size());
        return list;
    }

    private static ObjectNode completion(ObjectNode body) {
        ObjectNode answer = JSON.objectNode()
                .put("id", "cmpl-1")
                .put("object", "text_completion")
                .put("created", 1_750_000_000)
                .put("model", body.path("model").asText());
        answer.putArray("choices")
                .addObject()
                .put("text", "completed: " + body.path("prompt").asText())
                .put("index", 0)
                .put("finish_reason", "stop");
        answer.putObject("usage")
                .put("prompt_tokens", 1)
                .put("completion_tokens", 1)
                .put("total_tokens", 2);
        return answer;
    }
}
