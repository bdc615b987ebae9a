package io.github.chat2responses.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes a reply as Responses does (schema {@code Response}). */
final class ResponsesWriter {
    /** When everything happened. */
    static final int CREATED = 1_790_000_000;

    private ResponsesWriter() {}

    static ObjectNode answer(ObjectNode request, Reply reply, Ids ids) {
        String status = reply.cut() ? "incomplete" : "completed";
        ObjectNode answer = envelope(request, ids.next("resp"), status);
        if (reply.cut()) {
            answer.putObject("incomplete_details").put("reason", "max_output_tokens");
        }
        ObjectNode item = item(reply, status, ids);
        answer.putArray("output").add(item);
        if (asksLogprobs(request) && item.at("/content/0/logprobs") instanceof ArrayNode tokens) {
            Words.logprobs(tokens, reply.text(), request);
        }
        Usage.put(answer, reply.inputTokens(), reply.outputTokens(), 3, 2);
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

    private static ObjectNode item(Reply reply, String status, Ids ids) {
        if (reply.tool() == null) {
            ObjectNode item = message(ids, status);
            item.withArrayProperty("content").add(part(reply.text()));
            return item;
        }
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        if (reply.custom()) {
            return item.put("id", ids.next("ctc"))
                    .put("type", "custom_tool_call")
                    .put("call_id", "call_1")
                    .put("name", reply.tool())
                    .put("input", reply.arguments());
        }
        return item.put("id", ids.next("fc"))
                .put("type", "function_call")
                .put("status", status)
                // The same as in Chat, where it is part of the conversation that follows.
                .put("call_id", "call_1")
                .put("name", reply.tool())
                .put("arguments", reply.arguments());
    }

    static ObjectNode message(Ids ids, String status) {
        ObjectNode item = JsonNodeFactory.instance
                .objectNode()
                .put("id", ids.next("msg"))
                .put("type", "message")
                .put("role", "assistant")
                .put("status", status);
        item.putArray("content");
        return item;
    }

    static ObjectNode part(String text) {
        ObjectNode part =
                JsonNodeFactory.instance.objectNode().put("type", "output_text").put("text", text);
        part.putArray("annotations");
        part.putArray("logprobs");
        return part;
    }

    /** A response without its output. */
    static ObjectNode envelope(ObjectNode request, String id, String status) {
        ObjectNode answer = JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("object", "response")
                .put("created_at", CREATED)
                .put("status", status)
                .put("model", request.path("model").asText("fake"))
                .put("parallel_tool_calls", request.path("parallel_tool_calls").asBoolean(true))
                .put("background", request.path("background").asBoolean())
                .put("store", request.path("store").asBoolean(true));
        answer.putNull("error").putNull("incomplete_details");
        answer.put("temperature", request.path("temperature").asDouble(1));
        answer.put("top_p", request.path("top_p").asDouble(1));
        for (String same :
                new String[] {"instructions", "max_output_tokens", "max_tool_calls", "previous_response_id"}) {
            answer.set(same, request.path(same).isMissingNode() ? answer.nullNode() : request.get(same));
        }
        answer.set("metadata", or(request, "metadata", answer.objectNode()));
        answer.set("text", or(request, "text", text()));
        answer.set("tool_choice", or(request, "tool_choice", answer.textNode("auto")));
        answer.set("tools", or(request, "tools", answer.arrayNode()));
        answer.set("truncation", or(request, "truncation", answer.textNode("disabled")));
        ObjectNode reasoning = answer.putObject("reasoning");
        reasoning.set("effort", or(request.path("reasoning"), "effort", answer.nullNode()));
        reasoning.set("summary", or(request.path("reasoning"), "summary", answer.nullNode()));
        if (request.hasNonNull("conversation")) {
            answer.putObject("conversation").put("id", Conversations.id(request));
        }
        return answer;
    }

    private static ObjectNode text() {
        ObjectNode text = JsonNodeFactory.instance.objectNode();
        text.putObject("format").put("type", "text");
        return text;
    }

    private static JsonNode or(JsonNode request, String name, JsonNode otherwise) {
        return request.hasNonNull(name) ? request.get(name) : otherwise;
    }
}
