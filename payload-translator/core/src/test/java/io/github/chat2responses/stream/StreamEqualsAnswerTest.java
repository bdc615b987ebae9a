package io.github.chat2responses.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.openai.core.ObjectMappers;
import com.openai.helpers.ChatCompletionAccumulator;
import com.openai.models.chat.completions.ChatCompletionChunk;
import io.github.chat2responses.Rounds;
import io.github.chat2responses.translate.ChatStream;
import io.github.chat2responses.translate.ChatTranslator;
import io.github.chat2responses.translate.Exchange;
import io.github.chat2responses.translate.SseStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However a server streams an answer, the chunks together say what the whole answer says. */
class StreamEqualsAnswerTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    /** Pieces end within characters, too. */
    private static final ObjectWriter ESCAPED = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build()
            .writer();

    private static final int ANSWERS = Rounds.of(300);

    @ParameterizedTest
    @EnumSource(EventScript.Habit.class)
    void sameContentCallsReasonAndUsage(EventScript.Habit habit) throws Exception {
        for (int seed = 0; seed < ANSWERS; seed++) {
            Random random = new Random(Rounds.seed(seed));
            Exchange exchange = exchange(random);
            // A stream is over when its text reaches a stop sequence, so no call can follow, as in a whole answer.
            ObjectNode response = response(
                    random,
                    exchange.body().has("tools")
                            && !exchange.diagnostics().toString().contains("stop sequence"));
            List<ObjectNode> events = EventScript.of(response, habit, random);
            ChatStream stream = exchange.stream();
            List<ObjectNode> chunks = new ArrayList<>();
            events.forEach(event -> chunks.addAll(stream.accept(event)));
            chunks.addAll(stream.end());
            assertThat(stream.isDone()).isTrue();
            ObjectNode expected = comparable(exchange.answer(response).body());
            assertThat(comparable(Accumulated.of(chunks)))
                    .as("seed %s: %s", seed, events)
                    .isEqualTo(expected);
            sdkReads(chunks, expected);
            assertThat(chunksOf(bytes(exchange, events, random)))
                    .isEqualTo(chunks.stream().map(JsonNode::toString).toList());
        }
    }

    private static Exchange exchange(Random random) throws Exception {
        String legacy = ",\"functions\":[{\"name\":\"plain\"},{\"name\":\"loose\"}]";
        String tools =
                ",\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"plain\",\"parameters\":{\"type\":\"object\","
                        + "\"properties\":{\"q\":{\"type\":\"string\"}},\"required\":[\"q\"]}}},{\"type\":\"function\",\"function\":"
                        + "{\"name\":\"loose\",\"parameters\":{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"},"
                        + "\"b\":{\"type\":\"object\",\"properties\":{\"c\":{\"type\":\"number\"}}}}}}}]";
        String stop = random.nextInt(4) == 0 ? ",\"stop\":[\"ab\",\"b c\"]" : "";
        String usage = random.nextBoolean() ? ",\"stream_options\":{\"include_usage\":true}" : "";
        return ChatTranslator.create()
                .request(MAPPER.readTree(
                        "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],\"stream\":true"
                                + (random.nextInt(4) == 0 ? legacy : tools) + stop + usage + "}"));
    }

    private static ObjectNode response(Random random, boolean calls) {
        ObjectNode response = MAPPER.createObjectNode()
                .put("id", "resp_" + random.nextInt(1000))
                .put("created_at", 1795200000);
        response.put("model", "m-1").put("status", random.nextInt(5) == 0 ? "incomplete" : "completed");
        if (response.path("status").asText().equals("incomplete")) {
            response.putObject("incomplete_details")
                    .put("reason", random.nextBoolean() ? "max_output_tokens" : "content_filter");
        }
        ArrayNode output = response.putArray("output");
        boolean phases = random.nextInt(3) == 0;
        int items = random.nextInt(5);
        for (int i = 0; i < items; i++) {
            item(output, i, phases, calls, random);
        }
        response.putObject("usage")
                .put("input_tokens", random.nextInt(99))
                .put("output_tokens", 3)
                .put("total_tokens", 5);
        return response;
    }

    private static void item(ArrayNode output, int i, boolean phases, boolean calls, Random random) {
        switch (random.nextInt(5) * (calls ? 1 : 3)) {
            case 0 ->
                output.addObject().put("type", "reasoning").put("id", "rs_" + i).putArray("summary");
            case 1 -> {
                ObjectNode call =
                        output.addObject().put("type", "function_call").put("id", "fc_" + i);
                String[] arguments = {
                    "{}",
                    "{\"q\":\"ü\"}",
                    "{\"a\":null,\"b\":{\"c\":null}}",
                    "{ \"a\" : \"x\" , \"b\" : null }",
                    "{\"a\":nu",
                    "",
                    "{\"a\":\"\\\"null\",\"b\":{\"c\": 1.50 ,\"d\":[null,{\"e\":null}]}}"
                };
                call.put("call_id", "call_" + i).put("name", random.nextBoolean() ? "plain" : "loose");
                call.put("arguments", arguments[random.nextInt(arguments.length)]);
            }
            case 2 ->
                output.addObject()
                        .put("type", "custom_tool_call")
                        .put("id", "ctc_" + i)
                        .put("call_id", "call_" + i)
                        .put("name", "free")
                        .put("input", words(random));
            default -> {
                ObjectNode message = output.addObject()
                        .put("type", "message")
                        .put("id", "msg_" + i)
                        .put("role", "assistant");
                if (phases) {
                    // The model says all it has to remark before it answers.
                    boolean last = i > 2;
                    message.put("phase", last ? "final_answer" : "commentary");
                }
                ArrayNode content = message.putArray("content");
                int parts = 1 + random.nextInt(2);
                for (int part = 0; part < parts; part++) {
                    ObjectNode text =
                            content.addObject().put("type", "output_text").put("text", words(random));
                    text.putArray("annotations");
                }
                if (random.nextInt(8) == 0) {
                    content.addObject().put("type", "refusal").put("refusal", "No " + words(random));
                }
            }
        }
    }

    private static String words(Random random) {
        String[] words = {"a", "ab", "b c", "ä", "\uD83D\uDE00", " ", "\n", "xyz", ""};
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.append(words[random.nextInt(words.length)]);
        }
        return text.toString();
    }

    /** What a stream cannot say, or says in its own way, taken off. */
    private static ObjectNode comparable(ObjectNode whole) {
        ObjectNode comparable = whole.deepCopy();
        comparable.remove(List.of("object", "usage"));
        for (JsonNode choice : comparable.path("choices")) {
            ((ObjectNode) choice).remove("logprobs");
            ObjectNode message = (ObjectNode) choice.get("message");
            message.remove("annotations");
            if (message.path("content").asText("").isEmpty()) {
                message.remove("content");
            }
        }
        return comparable;
    }

    private static void sdkReads(List<ObjectNode> chunks, ObjectNode expected) throws Exception {
        ChatCompletionAccumulator accumulator = ChatCompletionAccumulator.create();
        boolean custom = chunks.toString().contains("\"custom\"");
        for (ObjectNode chunk : chunks) {
            ChatCompletionChunk typed =
                    ObjectMappers.jsonMapper().readValue(chunk.toString(), ChatCompletionChunk.class);
            if (!custom) {
                // The SDK's chunks know calls of functions only.
                typed.validate();
                accumulator.accumulate(typed);
            }
        }
        if (!custom) {
            var choice = accumulator.chatCompletion().choices().get(0);
            JsonNode message = expected.at("/choices/0/message");
            assertThat(choice.message().content().orElse(""))
                    .isEqualTo(message.path("content").asText(""));
            assertThat(choice.finishReason().asString())
                    .isEqualTo(expected.at("/choices/0/finish_reason").asText());
            assertThat(choice.message().toolCalls().map(List::size).orElse(0))
                    .isEqualTo(message.path("tool_calls").size());
        }
    }

    private static String bytes(Exchange exchange, List<ObjectNode> events, Random random) throws Exception {
        StringBuilder sse = new StringBuilder("\uFEFF: hello\r\n\r\n");
        String[] ends = {"\n", "\r\n", "\r"};
        String end = ends[random.nextInt(ends.length)];
        for (ObjectNode event : events) {
            sse.append("event: ").append(event.path("type").asText()).append(end);
            sse.append(random.nextBoolean() ? "data: " : "data:")
                    .append(ESCAPED.writeValueAsString(event))
                    .append(end)
                    .append(end);
        }
        byte[] bytes = sse.toString().getBytes(StandardCharsets.UTF_8);
        SseStream stream = exchange.sse();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int at = 0; at < bytes.length; ) {
            int size = Math.min(bytes.length - at, 1 + random.nextInt(40));
            out.writeBytes(stream.accept(0, bytes, at, size));
            at += size;
        }
        out.writeBytes(stream.end());
        return out.toString(StandardCharsets.UTF_8);
    }

    /** What a client reads. */
    private static List<String> chunksOf(String sse) throws Exception {
        assertThat(sse).endsWith("data: [DONE]\n\n");
        List<String> chunks = new ArrayList<>();
        for (String line : sse.split("\n\n", -1)) {
            if (line.startsWith("data: {")) {
                chunks.add(MAPPER.readTree(line.substring("data: ".length())).toString());
            }
        }
        return chunks;
    }
}
