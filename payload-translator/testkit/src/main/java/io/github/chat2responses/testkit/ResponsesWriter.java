package io.github.chat2responses.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Writes a reply as Responses does (schemas {@code Response} and {@code ResponseStreamEvent}). */
final class ResponsesWriter {
    private ResponsesWriter() {}

    static ObjectNode answer(JsonNode request, Reply reply) {
        ObjectNode answer = envelope(request, status(reply));
        if (reply.cut()) {
            answer.putObject("incomplete_details").put("reason", "max_output_tokens");
        }
        answer.putArray("output").add(item(reply, status(reply), reply.text(), reply.arguments()));
        if (asksLogprobs(request) && answer.at("/output/0/content/0/logprobs") instanceof ArrayNode tokens) {
            Words.logprobs(tokens, reply.text(), request);
        }
        ObjectNode usage = answer.putObject("usage")
                .put("input_tokens", reply.inputTokens())
                .put("output_tokens", reply.outputTokens())
                .put("total_tokens", reply.totalTokens());
        usage.putObject("input_tokens_details").put("cached_tokens", 3).put("cache_write_tokens", 0);
        usage.putObject("output_tokens_details").put("reasoning_tokens", 2);
        return answer;
    }

    private static boolean asksLogprobs(JsonNode request) {
        for (JsonNode included : request.path("include")) {
            if (included.asText().equals("message.output_text.logprobs")) {
                return true;
            }
        }
        return false;
    }

    private static String status(Reply reply) {
        return reply.cut() ? "incomplete" : "completed";
    }

    private static ObjectNode item(Reply reply, String status, String text, String arguments) {
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        if (reply.tool() == null) {
            item.put("id", "msg_1")
                    .put("type", "message")
                    .put("role", "assistant")
                    .put("status", status);
            if (!status.equals("in_progress")) {
                item.putArray("content").add(part(text));
            } else {
                item.putArray("content");
            }
            return item;
        }
        if (reply.custom()) {
            return item.put("id", "ctc_1")
                    .put("type", "custom_tool_call")
                    .put("call_id", "call_1")
                    .put("name", reply.tool())
                    .put("input", arguments);
        }
        return item.put("id", "fc_1")
                .put("type", "function_call")
                .put("status", status)
                .put("call_id", "call_1")
                .put("name", reply.tool())
                .put("arguments", arguments);
    }

    private static ObjectNode part(String text) {
        ObjectNode part =
                JsonNodeFactory.instance.objectNode().put("type", "output_text").put("text", text);
        part.putArray("annotations");
        part.putArray("logprobs");
        return part;
    }

    /** The data of each server-sent event; its {@code type} is also the event's name. */
    static List<ObjectNode> events(JsonNode request, Reply reply) {
        List<ObjectNode> events = new ArrayList<>();
        ObjectNode begun = envelope(request, "in_progress");
        begun.putArray("output");
        add(events, "response.created").set("response", begun);
        add(events, "response.in_progress").set("response", begun);
        add(events, "response.output_item.added")
                .put("output_index", 0)
                .set("item", item(reply, "in_progress", "", ""));
        if (reply.tool() == null) {
            text(events, reply);
        } else {
            call(events, reply);
        }
        add(events, "response.output_item.done")
                .put("output_index", 0)
                .set("item", item(reply, status(reply), reply.text(), reply.arguments()));
        add(events, "response." + status(reply)).set("response", answer(request, reply));
        return events;
    }

    private static void text(List<ObjectNode> events, Reply reply) {
        at(add(events, "response.content_part.added"), "msg_1").set("part", part(""));
        for (String word : Words.of(reply.text())) {
            at(add(events, "response.output_text.delta"), "msg_1")
                    .put("delta", word)
                    .putArray("logprobs");
        }
        at(add(events, "response.output_text.done"), "msg_1")
                .put("text", reply.text())
                .putArray("logprobs");
        at(add(events, "response.content_part.done"), "msg_1").set("part", part(reply.text()));
    }

    private static void call(List<ObjectNode> events, Reply reply) {
        for (String word : Words.of(reply.arguments())) {
            add(events, "response.function_call_arguments.delta")
                    .put("item_id", "fc_1")
                    .put("output_index", 0)
                    .put("delta", word);
        }
        add(events, "response.function_call_arguments.done")
                .put("item_id", "fc_1")
                .put("output_index", 0)
                .put("name", reply.tool())
                .put("arguments", reply.arguments());
    }

    private static ObjectNode at(ObjectNode event, String item) {
        return event.put("item_id", item).put("output_index", 0).put("content_index", 0);
    }

    private static ObjectNode add(List<ObjectNode> events, String type) {
        ObjectNode event =
                JsonNodeFactory.instance.objectNode().put("type", type).put("sequence_number", events.size());
        events.add(event);
        return event;
    }

    private static ObjectNode envelope(JsonNode request, String status) {
        ObjectNode answer = JsonNodeFactory.instance
                .objectNode()
                .put("id", "resp_1")
                .put("object", "response")
                .put("created_at", 1_790_000_000)
                .put("status", status)
                .put("model", request.path("model").asText("fake"))
                .put("parallel_tool_calls", true)
                .put("background", request.path("background").asBoolean())
                .put("store", request.path("store").asBoolean(true));
        answer.putNull("error").putNull("incomplete_details").putNull("instructions");
        answer.set("metadata", request.path("metadata").isObject() ? request.get("metadata") : answer.objectNode());
        answer.put("temperature", 1.0).put("top_p", 1.0);
        answer.set(
                "tool_choice",
                request.hasNonNull("tool_choice") ? request.get("tool_choice") : answer.textNode("auto"));
        answer.set("tools", request.path("tools").isArray() ? request.get("tools") : answer.arrayNode());
        return answer;
    }
}
