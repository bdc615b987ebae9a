package io.github.chat2responses.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Puts the chunks of a Chat stream together as a client does, and checks on the way that they come in the order clients rely on. */
final class Accumulated {
    private final ObjectNode whole = JsonMapper.builder().build().createObjectNode();

    private Accumulated() {}

    static ObjectNode of(List<? extends JsonNode> chunks) {
        Accumulated accumulated = new Accumulated();
        chunks.forEach(accumulated::add);
        return accumulated.whole;
    }

    private void add(JsonNode chunk) {
        assertThat(chunk.has("error")).isFalse();
        assertThat(chunk.path("object").asText()).isEqualTo("chat.completion.chunk");
        for (String same : List.of("id", "created", "model", "service_tier")) {
            if (chunk.has(same)) {
                if (whole.has(same)) {
                    assertThat(chunk.get(same)).isEqualTo(whole.get(same));
                }
                whole.set(same, chunk.get(same));
            }
        }
        for (String once : List.of("usage", "moderation")) {
            if (chunk.hasNonNull(once)) {
                assertThat(chunk.path("choices")).isEmpty();
                whole.set(once, chunk.get(once));
            }
        }
        for (JsonNode choice : chunk.path("choices")) {
            choice(choice);
        }
    }

    private void choice(JsonNode choice) {
        int index = choice.path("index").asInt();
        ArrayNode choices = whole.withArrayProperty("choices");
        while (choices.size() <= index) {
            choices.addObject().put("index", choices.size() - 1).putObject("message");
        }
        ObjectNode target = (ObjectNode) choices.get(index);
        assertThat(target.has("finish_reason"))
                .as("nothing follows the finish reason")
                .isFalse();
        ObjectNode message = (ObjectNode) target.get("message");
        choice.path("delta").properties().forEach(member -> {
            switch (member.getKey()) {
                case "content", "refusal" -> append(message, member.getKey(), member.getValue());
                case "tool_calls" ->
                    member.getValue().forEach(call -> call(message.withArrayProperty("tool_calls"), call));
                case "function_call" -> join(message.withObjectProperty("function_call"), member.getValue());
                default -> message.set(member.getKey(), member.getValue());
            }
        });
        if (choice.hasNonNull("finish_reason")) {
            target.set("finish_reason", choice.get("finish_reason"));
        }
    }

    private static void call(ArrayNode calls, JsonNode delta) {
        int index = delta.path("index").asInt();
        if (index == calls.size()) {
            assertThat(delta.has("id")).as("the first delta of a call names it").isTrue();
            calls.addObject();
        }
        ObjectNode call = (ObjectNode) calls.get(index);
        delta.properties().forEach(member -> {
            if (member.getValue().isObject()) {
                join(call.withObjectProperty(member.getKey()), member.getValue());
            } else if (!member.getKey().equals("index")) {
                call.set(member.getKey(), member.getValue());
            }
        });
    }

    private static void join(ObjectNode target, JsonNode delta) {
        delta.properties().forEach(member -> {
            if (member.getKey().equals("name")) {
                target.set("name", member.getValue());
            } else {
                append(target, member.getKey(), member.getValue());
            }
        });
    }

    private static void append(ObjectNode target, String name, JsonNode value) {
        if (!value.isNull()) {
            target.put(name, target.path(name).asText("") + value.asText());
        } else if (!target.has(name)) {
            target.set(name, value);
        }
    }
}
