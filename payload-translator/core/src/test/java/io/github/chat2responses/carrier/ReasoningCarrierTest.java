package io.github.chat2responses.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.openai.core.ObjectMappers;
import com.openai.models.responses.ResponseCreateParams;
import io.github.chat2responses.rules.Diagnostic;
import io.github.chat2responses.translate.ChatStream;
import io.github.chat2responses.translate.ChatTranslator;
import io.github.chat2responses.translate.Exchange;
import io.github.chat2responses.translate.Route;
import io.github.chat2responses.translate.TranslationPolicy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasoningCarrierTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String THINK_1 =
            "{\"id\":\"rs_1\",\"type\":\"reasoning\",\"status\":\"completed\",\"summary\":[{\"type\":\"summary_text\",\"text\":\"s\"}],\"encrypted_content\":\"e1\"}";
    private static final String THINK_2 =
            "{\"id\":\"rs_2\",\"type\":\"reasoning\",\"summary\":[],\"encrypted_content\":\"e2\"}";
    private static final String CALL_A = call("a");
    private static final String CALL_B = call("b");

    private final MemoryReasoningStore store = MemoryReasoningStore.create();
    private final ChatTranslator stored = translator(ReasoningCarrier.in(store));
    private final ChatTranslator carried = translator(ReasoningCarrier.inMessages());

    private static ChatTranslator translator(ReasoningCarrier carrier) {
        return ChatTranslator.create(TranslationPolicy.defaults().withReasoning(carrier));
    }

    private static String call(String name) {
        return "{\"type\":\"function_call\",\"id\":\"fc_" + name + "\",\"call_id\":\"call_" + name + "\",\"name\":\"f"
                + name + "\",\"arguments\":\"{}\",\"status\":\"completed\"}";
    }

    private static String said(String phase, String text) {
        return "{\"type\":\"message\",\"id\":\"msg_" + phase + "\",\"role\":\"assistant\",\"status\":\"completed\""
                + (phase.isEmpty() ? "" : ",\"phase\":\"" + phase + "\"")
                + ",\"content\":[{\"type\":\"output_text\",\"text\":\"" + text + "\",\"annotations\":[]}]}";
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new AssertionError(json, e);
        }
    }

    private static JsonNode response(String model, String... output) {
        return read("{\"id\":\"resp_1\",\"object\":\"response\",\"created_at\":1,\"status\":\"completed\",\"model\":\""
                + model + "\",\"output\":[" + String.join(",", output) + "]}");
    }

    private static ObjectNode request(String model, JsonNode... turn) {
        ObjectNode request = JSON.createObjectNode().put("model", model);
        request.putArray("messages").addObject().put("role", "user").put("content", "go");
        for (JsonNode message : turn) {
            request.withArrayProperty("messages").add(message);
            message.path("tool_calls")
                    .forEach(call -> request.withArrayProperty("messages")
                            .addObject()
                            .put("role", "tool")
                            .put("content", "done")
                            .set("tool_call_id", call.get("id")));
        }
        return request;
    }

    private static JsonNode messageOf(ChatTranslator translator, JsonNode response) {
        return translator
                .request(request("gpt-5.6-sol"))
                .answer(response)
                .body()
                .at("/choices/0/message");
    }

    /** The input as words: what each item is, and what is special about it. */
    private static List<String> input(Exchange exchange) {
        ObjectNode body = exchange.body();
        try {
            ObjectMappers.jsonMapper()
                    .treeToValue(body, ResponseCreateParams.Body.class)
                    .validate();
        } catch (IOException e) {
            throw new AssertionError(body.toString(), e);
        }
        List<String> words = new ArrayList<>();
        for (JsonNode item : body.path("input")) {
            words.add(
                    switch (item.path("type").asText()) {
                        case "reasoning" ->
                            "reasoning " + item.path("encrypted_content").asText();
                        case "message" ->
                            (item.path("role").asText() + " "
                                            + item.path("phase").asText() + " "
                                            + item.path("content").asText())
                                    .replace("  ", " ");
                        case "function_call" -> "call " + item.path("call_id").asText();
                        default -> "output " + item.path("call_id").asText();
                    });
        }
        return words;
    }

    @Test
    void putsReasoningBackWhereItWas() {
        JsonNode message = messageOf(
                stored, response("gpt-5.6-sol", THINK_1, said("commentary", "Let me see."), CALL_A, THINK_2, CALL_B));
        assertThat(message.has(TurnReplay.MEMBER)).isFalse();
        Exchange next = stored.request(request("gpt-5.6-sol", message));
        assertThat(input(next))
                .containsExactly(
                        "user go",
                        "reasoning e1",
                        "assistant commentary Let me see.",
                        "call call_a",
                        "reasoning e2",
                        "call call_b",
                        "output call_a",
                        "output call_b");
        assertThat(next.body().at("/input/1").toString())
                .isEqualTo(
                        "{\"type\":\"reasoning\",\"id\":\"rs_1\",\"summary\":[{\"type\":\"summary_text\",\"text\":\"s\"}],"
                                + "\"encrypted_content\":\"e1\"}");
        assertThat(next.diagnostics()).extracting(Diagnostic::code).contains("C2R821");
        assertThat(next.error(400, read("{\"error\":{\"message\":\"m\",\"param\":\"input[3].name\"}}"))
                        .body()
                        .at("/error/param")
                        .asText())
                .isEqualTo("messages[1].tool_calls[0].function.name");
    }

    @Test
    void putsCommentaryBackThatChatNeverSaw() {
        JsonNode message = messageOf(
                carried,
                response("gpt-5.6-sol", THINK_1, said("commentary", "Hm."), THINK_2, said("final_answer", "Yes.")));
        assertThat(message.path("content").asText()).isEqualTo("Yes.");
        assertThat(input(carried.request(request("gpt-5.6-luna", message))))
                .containsExactly(
                        "user go",
                        "reasoning e1",
                        "assistant commentary Hm.",
                        "reasoning e2",
                        "assistant final_answer Yes.");
    }

    @Test
    void aStreamCarriesTheSame() {
        JsonNode response = response("gpt-5.6-sol", THINK_1, said("commentary", "Let me see."), CALL_A);
        ChatStream stream = carried.request(request("gpt-5.6-sol")).stream();
        List<JsonNode> members = new ArrayList<>();
        ObjectNode event = JSON.createObjectNode().put("type", "response.completed");
        event.set("response", response);
        stream.accept(event)
                .forEach(chunk -> Optional.ofNullable(
                                chunk.at("/choices/0/delta").get(TurnReplay.MEMBER))
                        .ifPresent(members::add));
        assertThat(members).containsExactly(messageOf(carried, response).get(TurnReplay.MEMBER));
        ChatStream other = stored.request(request("gpt-5.6-sol")).stream();
        other.accept(event);
        assertThat(store.get("call_a")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "gpt-5.6-sol,   gpt-5.6-terra, true",
        "gpt-5.6-sol,   gpt-5.5,       false",
        "gpt-5.6-sol,   openai/gpt-5.6-luna, true",
        "o4-mini,       o4-mini-2025-04-16, true",
        "o3,            o4-mini,       false",
        "gpt-5,         gpt-5.1,       false"
    })
    void staysWithinAFamilyOfModels(String before, String after, boolean put) {
        JsonNode message = messageOf(stored, response(before, THINK_1, CALL_A));
        Exchange next = stored.request(request(after, message));
        assertThat(input(next).contains("reasoning e1")).isEqualTo(put);
        assertThat(next.diagnostics()).extracting(Diagnostic::code).contains(put ? "C2R821" : "C2R822");
    }

    @Test
    void leavesAnEditedTurnAlone() {
        ObjectNode message = messageOf(
                        stored, response("gpt-5.6-sol", THINK_1, said("commentary", "A"), CALL_A, CALL_B))
                .deepCopy();
        message.put("content", "B");
        Exchange text = stored.request(request("gpt-5.6-sol", message));
        assertThat(input(text)).startsWith("user go", "assistant B", "call call_a", "call call_b");
        assertThat(text.diagnostics()).extracting(Diagnostic::code).contains("C2R823");
        message.put("content", "A").withArrayProperty("tool_calls").remove(1);
        Exchange calls = stored.request(request("gpt-5.6-sol", message));
        assertThat(input(calls)).containsExactly("user go", "assistant A", "call call_a", "output call_a");
    }

    @Test
    void recognizesATurnInParts() {
        ObjectNode message = messageOf(carried, response("gpt-5.6-sol", THINK_1, said("", "A"), CALL_A))
                .deepCopy();
        message.putArray("content").addObject().put("type", "text").put("text", "A");
        assertThat(input(carried.request(request("gpt-5.6-sol", message))))
                .containsExactly("user go", "reasoning e1", "assistant A", "call call_a", "output call_a");
    }

    @Test
    void reasoningBeforeAHostedCallIsNotSent() {
        String search = "{\"type\":\"web_search_call\",\"id\":\"ws_1\",\"status\":\"completed\"}";
        JsonNode message = messageOf(carried, response("gpt-5.6-sol", THINK_1, search, THINK_2, CALL_A));
        assertThat(input(carried.request(request("gpt-5.6-sol", message))))
                .containsExactly("user go", "reasoning e2", "call call_a", "output call_a");
    }

    @Test
    void reasoningThatIsNotEncryptedIsNotSent() {
        String open = "{\"id\":\"rs_1\",\"type\":\"reasoning\",\"summary\":[]}";
        assertThat(messageOf(carried, response("gpt-5.6-sol", open, CALL_A)).has(TurnReplay.MEMBER))
                .isFalse();
    }

    @Test
    void whatIsNoTurnIsLeftOut() {
        ObjectNode message =
                messageOf(carried, response("gpt-5.6-sol", THINK_1, CALL_A)).deepCopy();
        message.withObjectProperty(TurnReplay.MEMBER)
                .withArrayProperty("items")
                .addObject()
                .put("type", "program");
        Exchange next = carried.request(request("gpt-5.6-sol", message));
        assertThat(input(next)).containsExactly("user go", "call call_a", "output call_a");
        assertThat(next.diagnostics())
                .anySatisfy(one -> assertThat(one.code() + one.path()).isEqualTo("C2R824/messages/1/chat2responses"));
    }

    @Test
    void chatNeverSeesTheMember() {
        ObjectNode request = request("gpt-5.6-sol", messageOf(carried, response("gpt-5.6-sol", THINK_1, CALL_A)));
        request.putObject("audio").put("voice", "alloy").put("format", "wav");
        request.putArray("modalities").add("text").add("audio");
        Exchange exchange = carried.request(request);
        assertThat(exchange.route()).isEqualTo(Route.CHAT);
        assertThat(exchange.body().toString()).doesNotContain(TurnReplay.MEMBER);
    }

    @Test
    void aStoreThatFailsCostsTheReasoningOnly() {
        ReasoningStore broken = new ReasoningStore() {
            @Override
            public void put(String callId, byte[] turn) {
                throw new IllegalStateException("no connection");
            }

            @Override
            public Optional<byte[]> get(String callId) {
                throw new IllegalStateException("no connection");
            }
        };
        ChatTranslator translator = translator(ReasoningCarrier.in(broken));
        JsonNode response = response("gpt-5.6-sol", THINK_1, CALL_A);
        assertThat(translator.request(request("gpt-5.6-sol")).answer(response).diagnostics())
                .extracting(Diagnostic::code)
                .contains("C2R825");
        Exchange next = translator.request(request("gpt-5.6-sol", messageOf(carried, response("m", CALL_A))));
        assertThat(input(next)).containsExactly("user go", "call call_a", "output call_a");
        assertThat(next.diagnostics())
                .anySatisfy(one -> assertThat(one.message()).contains("no connection"));
    }
}
