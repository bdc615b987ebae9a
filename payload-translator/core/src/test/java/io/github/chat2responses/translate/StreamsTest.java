package io.github.chat2responses.translate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.openai.core.ObjectMappers;
import com.openai.helpers.ChatCompletionAccumulator;
import com.openai.models.chat.completions.ChatCompletionChunk;
import io.github.chat2responses.rules.Diagnostic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Streams event by event, where what was read by hand counts rather than what the whole answer would be. */
class StreamsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CREATED =
            "{'type':'response.created','response':{'id':'resp_1','created_at':9,'model':'m','status':'in_progress'}}";
    private static final String MESSAGE =
            "{'type':'response.output_item.added','output_index':0,'item':{'type':'message','id':'msg_1'}}";
    private static final String DONE =
            "{'type':'response.completed','response':{'id':'resp_1','status':'completed','output':[],"
                    + "'usage':{'input_tokens':3,'output_tokens':2,'total_tokens':5}}}";

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json.replace('\'', '"'));
        } catch (IOException e) {
            throw new AssertionError(json, e);
        }
    }

    private static String delta(String text) {
        return "{'type':'response.output_text.delta','output_index':0,'content_index':0,'item_id':'msg_1','delta':'"
                + text + "'}";
    }

    private static Exchange exchange(String more) {
        return ChatTranslator.create()
                .request(read("{'model':'m','stream':true,'messages':[{'role':'user','content':'x'}]" + more + "}"));
    }

    /** What a client sees: text, refusals, calls and reasons in their order; errors and usage as words. */
    private static List<String> seen(List<ObjectNode> chunks) {
        List<String> seen = new ArrayList<>();
        for (ObjectNode chunk : chunks) {
            if (chunk.has("error")) {
                seen.add("error " + chunk.at("/error/code").asText());
            } else if (chunk.path("usage").isObject()) {
                seen.add("usage " + chunk.at("/usage/total_tokens").asInt());
            } else if (chunk.has("moderation")) {
                seen.add("moderation " + chunk.at("/moderation/output/type").asText());
            }
            JsonNode choice = chunk.path("choices").path(0);
            String index = choice.path("index").asInt() == 0
                    ? ""
                    : "#" + choice.path("index").asInt() + " ";
            JsonNode delta = choice.path("delta");
            if (!delta.path("content").asText("").isEmpty()) {
                seen.add(index + delta.path("content").asText());
            }
            if (delta.hasNonNull("refusal")) {
                seen.add(index + "refusal " + delta.path("refusal").asText());
            }
            delta.path("annotations")
                    .forEach(one -> seen.add(one.at("/url_citation/url").asText()));
            delta.path("tool_calls")
                    .forEach(call ->
                            seen.add(index + "call " + call.path("index").asInt() + " "
                                    + call.path("id").asText("") + " "
                                    + call.at("/function/name").asText("") + " "
                                    + call.at("/function/arguments").asText("")));
            if (choice.hasNonNull("finish_reason")) {
                seen.add(index + choice.path("finish_reason").asText());
            }
        }
        return seen;
    }

    private static List<String> run(ChatStream stream, String... events) {
        List<ObjectNode> chunks = new ArrayList<>();
        for (String event : events) {
            chunks.addAll(stream.accept(read(event)));
        }
        return seen(chunks);
    }

    @Test
    void cutsAtAStopSequenceThatIsSplit() {
        ChatStream stream = exchange(",'stop':['STOP','END']").stream();
        assertThat(run(stream, CREATED, MESSAGE, delta("one E"), delta("N"), delta("E EN")))
                .containsExactly("one ", "ENE ");
        assertThat(run(stream, delta("D two"), delta("three"))).containsExactly("stop");
        assertThat(stream.isDone()).isTrue();
        assertThat(stream.isClosed()).isTrue();
        assertThat(stream.diagnostics()).extracting(Diagnostic::code).contains("C2R211");
    }

    @Test
    void waitsForTheUsageAfterAStop() {
        ChatStream stream = exchange(",'stop':'END','stream_options':{'include_usage':true}").stream();
        assertThat(run(stream, CREATED, MESSAGE, delta("aEND"), delta("b"))).containsExactly("a", "stop");
        assertThat(stream.isDone()).isFalse();
        assertThat(run(stream, DONE)).containsExactly("usage 5");
        assertThat(stream.isDone()).isTrue();
    }

    @Test
    void showsWhatWasHeldBackWhenNoStopCame() {
        ChatStream stream = exchange(",'stop':'END'").stream();
        assertThat(run(stream, CREATED, MESSAGE, delta("aEN"), DONE)).containsExactly("a", "EN", "stop");
    }

    @Test
    void mergesTheAnswersOfAFanOut() {
        Exchange exchange = exchange(",'n':2,'stream_options':{'include_usage':true}");
        ChatStream stream = exchange.stream();
        List<ObjectNode> chunks = new ArrayList<>();
        for (String event : new String[] {CREATED, MESSAGE, delta("t"), DONE}) {
            chunks.addAll(stream.accept(1, read(event)));
            chunks.addAll(stream.accept(0, read(event)));
        }
        assertThat(seen(chunks)).containsExactly("#1 t", "t", "#1 stop", "stop", "usage 10");
        assertThat(stream.isDone()).isTrue();
        assertThat(chunks)
                .allSatisfy(chunk -> assertThat(chunk.path("id").asText()).isEqualTo("chatcmpl-1"));
    }

    @Test
    void allChoicesBeginBeforeOneEnds() {
        ChatStream stream = exchange(",'n':2").stream();
        List<ObjectNode> chunks = new ArrayList<>();
        for (int call : new int[] {1, 0}) {
            for (String event : new String[] {CREATED, MESSAGE, delta("t"), DONE}) {
                chunks.addAll(stream.accept(call, read(event)));
            }
        }
        List<Integer> roles = new ArrayList<>();
        for (ObjectNode chunk : chunks.subList(0, 2)) {
            assertThat(chunk.at("/choices/0/delta/role").asText()).isEqualTo("assistant");
            roles.add(chunk.at("/choices/0/index").asInt());
        }
        assertThat(roles).containsExactly(0, 1);
        assertThat(chunks.stream()
                        .filter(chunk -> !chunk.at("/choices/0/delta/role").isMissingNode()))
                .hasSize(2);
        assertThat(seen(chunks)).containsExactly("#1 t", "#1 stop", "t", "stop");
        // The official client takes an answer for complete when all choices that it has seen are.
        ChatCompletionAccumulator whole = ChatCompletionAccumulator.create();
        for (ObjectNode chunk : chunks) {
            whole.accumulate(ObjectMappers.jsonMapper().convertValue(chunk, ChatCompletionChunk.class));
        }
        assertThat(whole.chatCompletion().choices()).hasSize(2);
    }

    @Test
    void unpacksALeakedWrapper() {
        ChatStream stream = exchange(",'tools':[{'type':'function','function':{'name':'f'}}]").stream();
        String arguments = "{\\'tool_uses\\':[{\\'recipient_name\\':\\'functions.f\\',\\'parameters\\':{\\'a\\':1}},"
                + "{\\'recipient_name\\':\\'functions.f\\',\\'parameters\\':{}}]}";
        assertThat(run(
                        stream,
                        CREATED,
                        "{'type':'response.output_item.added','output_index':0,'item':{'type':'function_call','call_id':'c',"
                                + "'name':'parallel','arguments':''}}",
                        "{'type':'response.function_call_arguments.delta','output_index':0,'delta':'" + arguments
                                + "'}",
                        "{'type':'response.function_call_arguments.done','output_index':0,'arguments':'" + arguments
                                + "'}",
                        DONE))
                .containsExactly("call 0 c_0 f ", "call 0   {\"a\":1}", "call 1 c_1 f ", "call 1   {}", "tool_calls");
        assertThat(stream.diagnostics()).extracting(Diagnostic::code).contains("C2R209");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'error','code':'rate_limit_exceeded','message':'m','param':null}|error rate_limit_exceeded",
                "{'type':'error','error':{'type':'server_error','code':'boom','message':'m'}}|error boom",
                "{'error':{'type':'server_error','code':'bare','message':'m'}}|error bare",
                "{'type':'response.failed','response':{'status':'failed','error':{'code':'server_error','message':'m'}}}|error server_error"
            })
    void anErrorEndsTheStreamWithoutDone(String event, String error) {
        ChatStream stream = exchange("").stream();
        assertThat(run(stream, CREATED, MESSAGE, delta("a"), event, delta("b"), DONE))
                .containsExactly("a", error);
        assertThat(stream.isDone()).isFalse();
        assertThat(stream.isClosed()).isTrue();
        assertThat(stream.end()).isEmpty();
    }

    @Test
    void anEndWithoutTheLastEventIsAnError() {
        ChatStream stream = exchange("").stream();
        run(stream, CREATED, MESSAGE, delta("a"));
        assertThat(seen(stream.end())).containsExactly("error stream_ended_early");
        assertThat(stream.isDone()).isFalse();
    }

    @Test
    void toleratesWhatIsUnknown() {
        ChatStream stream = exchange("").stream();
        assertThat(run(stream, "{'type':'keepalive'}", "{}", "[]", "{'type':'response.new_thing.delta','delta':'x'}"))
                .isEmpty();
        assertThat(run(stream, CREATED, MESSAGE, delta("a"), DONE)).containsExactly("a", "stop");
        assertThat(stream.diagnostics()).extracting(Diagnostic::code).contains("C2R302");
    }

    @Test
    void showsRefusalsCitationsAndModeration() {
        assertThat(run(
                        exchange("").stream(),
                        CREATED,
                        MESSAGE,
                        delta("see it"),
                        "{'type':'response.output_text.annotation.added','output_index':0,'content_index':0,'annotation':"
                                + "{'type':'url_citation','url':'https://e.com','title':'t','start_index':0,'end_index':3}}",
                        "{'type':'response.refusal.delta','output_index':0,'content_index':1,'delta':'N'}",
                        "{'type':'response.refusal.done','output_index':0,'content_index':1,'refusal':'No'}",
                        "{'type':'response.completed','response':{'status':'completed','output':[],'moderation':{'output':"
                                + "{'type':'moderation_result','model':'o','flagged':false}}}}"))
                .containsExactly(
                        "see it", "refusal N", "refusal o", "moderation moderation_results", "https://e.com", "stop");
    }

    @Test
    void writesLogprobsAsChatDoes() {
        ChatStream stream = exchange(",'logprobs':true").stream();
        run(stream, CREATED, MESSAGE);
        ObjectNode chunk = stream.accept(read("{'type':'response.output_text.delta','output_index':0,'content_index':0,"
                        + "'delta':'é','logprobs':[{'token':'é','logprob':-0.5,'top_logprobs':[{'token':'e'}]}]}"))
                .get(0);
        assertThat(chunk.at("/choices/0/logprobs").toString())
                .isEqualTo("{\"content\":[{\"token\":\"é\",\"logprob\":-0.5,\"bytes\":[195,169],\"top_logprobs\":"
                        + "[{\"token\":\"e\",\"logprob\":0,\"bytes\":[101]}]}],\"refusal\":null}");
        ObjectNode half = stream.accept(read("{'type':'response.output_text.delta','output_index':0,'content_index':0,"
                        + "'delta':'\uFFFD','logprobs':[{'token':'\uFFFD','logprob':0}]}"))
                .get(0);
        assertThat(half.at("/choices/0/logprobs/content/0/bytes").isNull()).isTrue();
    }

    @Test
    void namesOfCallsThatChatDoesNotHaveAreReported() {
        ChatStream stream = exchange("").stream();
        run(
                stream,
                CREATED,
                "{'type':'response.output_item.done','output_index':0,'item':{'type':'function_call','call_id':'c','name':'f',"
                        + "'arguments':'{}','namespace':'crm'}}",
                DONE);
        assertThat(stream.diagnostics())
                .anySatisfy(one -> assertThat(one.code() + one.path()).isEqualTo("C2R210/1/item/namespace"));
    }

    @Test
    void anAnswerWithNothingIsReported() {
        ChatStream stream = exchange("").stream();
        assertThat(run(stream, CREATED, DONE)).containsExactly("stop");
        assertThat(stream.diagnostics()).extracting(Diagnostic::code).contains("C2R216");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1000})
    void readsBytesInPiecesOfAnySize(int size) {
        String sse = ": hello\r\n\r\nevent: response.created\r\ndata: " + CREATED + "\r\n\r\n" + "data: " + MESSAGE
                + "\n\nid: 5\ndata: not json\n\n" + "data: " + delta("é") + "\r\rdata:" + delta("😀\\n")
                + "\n\ndata: {'type':'response.completed',\ndata: 'response':{'status':'completed','output':[]}}\n\n"
                + "data: [DONE]\n\n";
        byte[] bytes = sse.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        SseStream stream = exchange("").sse();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int from = 0; from < bytes.length; from += size) {
            out.writeBytes(stream.accept(0, bytes, from, Math.min(size, bytes.length - from)));
        }
        out.writeBytes(stream.end());
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text)
                .contains(
                        "\"delta\":{\"content\":\"é\"}",
                        "\"delta\":{\"content\":\"😀\\n\"}",
                        "\"finish_reason\":\"stop\"")
                .endsWith("data: [DONE]\n\n");
        assertThat(text.lines().filter(line -> !line.isEmpty())).allMatch(line -> line.startsWith("data: "));
        assertThat(stream.isDone()).isTrue();
        assertThat(stream.isClosed()).isTrue();
        assertThat(stream.diagnostics()).extracting(Diagnostic::code).contains("C2R301");
    }

    /** A parser writes a name that it sees for the first time over the text that came before it. */
    @Test
    void namesThatNoEventHadBeforeHarmNoText() {
        String odd = delta(" there").replace("}", ",'" + "never_seen_before_" + System.nanoTime() + "':0}");
        String sse = "data: " + CREATED + "\n\ndata: " + MESSAGE + "\n\ndata: " + delta("Hello") + "\n\ndata: " + odd
                + "\n\ndata: {'type':'response.output_text.done','output_index':0,'content_index':0,'item_id':'msg_1',"
                + "'text':'Hello there'}\n\ndata: " + DONE + "\n\n";
        SseStream stream = exchange("").sse();
        byte[] bytes = sse.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        String text = new String(stream.accept(0, bytes, 0, bytes.length), StandardCharsets.UTF_8);
        assertThat(text).contains("\"content\":\"Hello\"", "\"content\":\" there\"");
        assertThat(stream.diagnostics()).extracting(Diagnostic::code).doesNotContain("C2R305");
    }

    @Test
    void bytesThatEndEarlyAreAnError() {
        SseStream stream = ChatTranslator.create().sse();
        stream.accept(("data: " + CREATED.replace('\'', '"') + "\n\n").getBytes(StandardCharsets.UTF_8));
        assertThat(new String(stream.end(), StandardCharsets.UTF_8))
                .contains("stream_ended_early")
                .doesNotContain("[DONE]");
    }
}
