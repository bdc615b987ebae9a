package io.github.chat2responses.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Writes a reply as Chat Completions does (schemas {@code CreateChatCompletionResponse} and its stream chunk). */
final class ChatWriter {
    private ChatWriter() {}

    static ObjectNode answer(JsonNode request, Reply reply) {
        ObjectNode answer = envelope(request, "chat.completion");
        ObjectNode choice = answer.putArray("choices").addObject();
        choice.put("index", 0);
        ObjectNode message = choice.putObject("message").put("role", "assistant");
        message.putNull("refusal");
        message.putArray("annotations");
        if (reply.tool() == null) {
            message.put("content", reply.text());
        } else {
            message.putNull("content");
            if (request.hasNonNull("functions")) {
                message.putObject("function_call").put("name", reply.tool()).put("arguments", reply.arguments());
            } else {
                call(message.putArray("tool_calls").addObject(), reply, reply.arguments());
            }
        }
        if (request.path("logprobs").asBoolean()) {
            Words.logprobs(choice.putObject("logprobs").putNull("refusal").putArray("content"), reply.text(), request);
        } else {
            choice.putNull("logprobs");
        }
        choice.put("finish_reason", finish(request, reply));
        answer.set("usage", usage(reply));
        return answer;
    }

    /** The data of each server-sent event, without {@code [DONE]}. */
    static List<ObjectNode> chunks(JsonNode request, Reply reply) {
        List<ObjectNode> chunks = new ArrayList<>();
        ObjectNode begin = delta(request, chunks);
        begin.put("role", "assistant").put("content", "").putNull("refusal");
        if (reply.tool() == null) {
            Words.of(reply.text()).forEach(word -> delta(request, chunks).put("content", word));
        } else if (request.hasNonNull("functions")) {
            delta(request, chunks)
                    .putObject("function_call")
                    .put("name", reply.tool())
                    .put("arguments", "");
            Words.of(reply.arguments())
                    .forEach(word ->
                            delta(request, chunks).putObject("function_call").put("arguments", word));
        } else {
            call(delta(request, chunks).putArray("tool_calls").addObject().put("index", 0), reply, "");
            Words.of(reply.arguments())
                    .forEach(word -> delta(request, chunks)
                            .putArray("tool_calls")
                            .addObject()
                            .put("index", 0)
                            .putObject("function")
                            .put("arguments", word));
        }
        delta(request, chunks);
        ((ObjectNode) chunks.get(chunks.size() - 1).path("choices").get(0))
                .put("finish_reason", finish(request, reply));
        if (request.path("stream_options").path("include_usage").asBoolean()) {
            ObjectNode last = envelope(request, "chat.completion.chunk");
            last.putArray("choices");
            last.set("usage", usage(reply));
            chunks.add(last);
        }
        return chunks;
    }

    private static ObjectNode delta(JsonNode request, List<ObjectNode> chunks) {
        ObjectNode chunk = envelope(request, "chat.completion.chunk");
        ObjectNode choice = chunk.putArray("choices").addObject();
        choice.put("index", 0);
        ObjectNode delta = choice.putObject("delta");
        choice.putNull("logprobs").putNull("finish_reason");
        chunks.add(chunk);
        return delta;
    }

    private static void call(ObjectNode call, Reply reply, String arguments) {
        call.put("id", "call_1").put("type", reply.custom() ? "custom" : "function");
        if (reply.custom()) {
            call.putObject("custom").put("name", reply.tool()).put("input", arguments);
            return;
        }
        call.putObject("function").put("name", reply.tool()).put("arguments", arguments);
    }

    private static String finish(JsonNode request, Reply reply) {
        String called = request.hasNonNull("functions") ? "function_call" : "tool_calls";
        return reply.cut() ? "length" : reply.tool() == null ? "stop" : called;
    }

    private static ObjectNode envelope(JsonNode request, String object) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", "chatcmpl-1")
                .put("object", object)
                .put("created", 1_790_000_000)
                .put("model", request.path("model").asText("fake"));
    }

    private static ObjectNode usage(Reply reply) {
        ObjectNode usage = JsonNodeFactory.instance
                .objectNode()
                .put("prompt_tokens", reply.inputTokens())
                .put("completion_tokens", reply.outputTokens())
                .put("total_tokens", reply.totalTokens());
        usage.putObject("prompt_tokens_details").put("cached_tokens", 3).put("audio_tokens", 0);
        usage.putObject("completion_tokens_details").put("reasoning_tokens", 2).put("audio_tokens", 0);
        return usage;
    }
}
