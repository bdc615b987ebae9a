package io.github.chat2responses.benchmark;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/** The payloads of the measures: the same in every run. */
final class Payloads {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String PARAGRAPH =
            "The ferry to Ålesund leaves at seven; \"take the early one\", she said, and bring a "
                    + "coat – it is windy.\nTickets: https://example.com/ferry?from=bergen&to=alesund. ";

    private Payloads() {}

    /** A conversation of 40 messages with seven tool rounds and 10 tools, about 50 KB. */
    static byte[] request() {
        ObjectNode request = MAPPER.createObjectNode().put("model", "gpt-5.6-terra");
        ArrayNode messages = request.putArray("messages");
        messages.addObject().put("role", "system").put("content", PARAGRAPH.repeat(10));
        messages.addObject().put("role", "developer").put("content", PARAGRAPH.repeat(3));
        for (int round = 0; round < 7; round++) {
            ArrayNode parts = messages.addObject().put("role", "user").putArray("content");
            parts.addObject().put("type", "text").put("text", PARAGRAPH.repeat(8));
            parts.addObject()
                    .put("type", "image_url")
                    .putObject("image_url")
                    .put("url", "https://example.com/" + round);
            ObjectNode calls = messages.addObject().put("role", "assistant").put("content", "I will look that up.");
            for (int call = 0; call < 2; call++) {
                calls.withArrayProperty("tool_calls")
                        .addObject()
                        .put("id", "call_" + round + "_" + call)
                        .put("type", "function")
                        .putObject("function")
                        .put("name", "tool_" + call)
                        .put("arguments", "{\"from\":\"Bergen\",\"to\":\"Ålesund\",\"days\":" + round + "}");
            }
            for (int call = 0; call < 2; call++) {
                messages.addObject()
                        .put("role", "tool")
                        .put("tool_call_id", "call_" + round + "_" + call)
                        .put("content", "{\"ferries\":[\"" + "07:00, 09:30, 12:15, ".repeat(45) + "\"]}");
            }
        }
        while (messages.size() < 40) {
            String role = messages.size() % 2 == 0 ? "user" : "assistant";
            messages.addObject().put("role", role).put("content", PARAGRAPH.repeat(7));
        }
        for (int tool = 0; tool < 10; tool++) {
            tool(request.withArrayProperty("tools"), tool);
        }
        request.put("temperature", 0.5).put("max_completion_tokens", 2000).put("reasoning_effort", "low");
        return request.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void tool(ArrayNode tools, int number) {
        ObjectNode function = tools.addObject().put("type", "function").putObject("function");
        function.put("name", "tool_" + number).put("description", "Looks for ferries, trains and buses. " + PARAGRAPH);
        ObjectNode parameters = function.putObject("parameters").put("type", "object");
        ObjectNode properties = parameters.putObject("properties");
        for (String name : new String[] {"from", "to", "via", "class", "currency"}) {
            properties.putObject(name).put("type", "string").put("description", "The " + name + " of the journey");
        }
        properties.putObject("days").put("type", "integer").put("minimum", 1);
        ObjectNode traveller =
                properties.putObject("travellers").put("type", "array").putObject("items");
        traveller.put("type", "object").putObject("properties").putObject("age").put("type", "integer");
        parameters.putArray("required").add("from").add("to").add("days");
    }

    /** An answer of 14 KB: reasoning, text and two calls. */
    static byte[] answer() {
        ObjectNode answer =
                MAPPER.createObjectNode().put("id", "resp_0123456789").put("object", "response");
        answer.put("created_at", 1795200000).put("status", "completed").put("model", "gpt-5.6-terra");
        ArrayNode output = answer.putArray("output");
        ObjectNode reasoning = output.addObject().put("type", "reasoning").put("id", "rs_1");
        reasoning.putArray("summary");
        reasoning.put("encrypted_content", "gAAAAAB".repeat(300));
        ObjectNode part = output.addObject()
                .put("type", "message")
                .put("id", "msg_1")
                .put("role", "assistant")
                .put("status", "completed")
                .putArray("content")
                .addObject()
                .put("type", "output_text")
                .put("text", PARAGRAPH.repeat(50));
        part.putArray("annotations");
        part.putArray("logprobs");
        for (int call = 0; call < 2; call++) {
            output.addObject()
                    .put("type", "function_call")
                    .put("id", "fc_" + call)
                    .put("call_id", "call_" + call)
                    .put("name", "tool_" + call)
                    .put("status", "completed")
                    .put("arguments", "{\"from\":\"Bergen\",\"to\":\"Ålesund\",\"days\":1,\"via\":null}");
        }
        ObjectNode usage = answer.putObject("usage").put("input_tokens", 9000).put("output_tokens", 400);
        usage.put("total_tokens", 9400).putObject("input_tokens_details").put("cached_tokens", 4096);
        usage.putObject("output_tokens_details").put("reasoning_tokens", 128);
        return answer.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The events that open a stream. */
    static byte[] streamStart() {
        return sse(
                "{\"type\":\"response.created\",\"sequence_number\":0,\"response\":{\"id\":\"resp_0123456789\","
                        + "\"created_at\":1795200000,\"status\":\"in_progress\",\"model\":\"gpt-5.6-terra\",\"output\":[]}}",
                "response.created");
    }

    /** One delta of text, as servers send it: about 224 bytes. */
    static byte[] delta(int number) {
        return sse(
                "{\"type\":\"response.output_text.delta\",\"sequence_number\":" + number
                        + ",\"item_id\":\"msg_68a1f0c2b7d08190a9d5\",\"output_index\":1,\"content_index\":0,\"delta\":\" ferry\","
                        + "\"logprobs\":[],\"obfuscation\":\"aB3dE5fG7h\"}",
                "response.output_text.delta");
    }

    private static byte[] sse(String data, String event) {
        return ("event: " + event + "\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8);
    }
}
