package io.github.chat2responses.translate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.Diagnostic;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json.replace('\'', '"'));
        } catch (IOException e) {
            throw new AssertionError(json, e);
        }
    }

    private static Exchange exchange(String more) {
        return ChatTranslator.create()
                .request(read("{'model':'m','messages':[{'role':'user','content':'x'}]" + more + "}"));
    }

    private static JsonNode response(String output, String more) {
        return read("{'id':'resp_1','object':'response','created_at':1,'model':'m','status':'completed','output':["
                + output + "]" + more + "}");
    }

    private static String text(String text) {
        return "{'type':'message','id':'m','role':'assistant','content':[{'type':'output_text','text':'" + text
                + "'}]}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a STOP b END c|'a '",
                "a END b STOP c|'a '",
                "ENDa|''",
                "no stop|no stop",
            })
    void cutsAtTheFirstStopSequence(String said, String seen) {
        Translation answer = exchange(",'stop':['STOP','END']").answer(response(text(said), ""));
        assertThat(answer.body().at("/choices/0/message/content").asText()).isEqualTo(seen);
        assertThat(answer.body().at("/choices/0/finish_reason").asText()).isEqualTo("stop");
        assertThat(answer.diagnostics().stream().map(Diagnostic::code).anyMatch("C2R211"::equals))
                .isEqualTo(!said.equals(seen));
    }

    @Test
    void logprobsEndWhereTheTextEnds() {
        Translation answer = exchange(",'stop':'END','logprobs':true")
                .answer(response(
                        "{'type':'message','content':[{'type':'output_text','text':'aENDb','logprobs':[{'token':'a','logprob':-1},"
                                + "{'token':'END','logprob':-1},{'token':'b','logprob':-1}]}]}",
                        ""));
        assertThat(answer.body().at("/choices/0/logprobs/content").findValuesAsText("token"))
                .containsExactly("a");
        Translation unasked = exchange("")
                .answer(response(
                        "{'type':'message','content':[{'type':'output_text','text':'a','logprobs':[{'token':'a','logprob':-1}]}]}",
                        ""));
        assertThat(unasked.body().at("/choices/0/logprobs").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'status':'incomplete','incomplete_details':{'reason':'max_output_tokens'}|length|",
                "'status':'incomplete','incomplete_details':{'reason':'content_filter'}|content_filter|",
                "'status':'incomplete','incomplete_details':{'reason':'new_reason'}|length|C2R213",
                "'status':'incomplete','incomplete_details':null|length|C2R213",
                "'status':'cancelled'|stop|C2R214"
            })
    void saysWhyItEnded(String more, String reason, String code) {
        String json = response(text("t"), "").toString().replace("\"status\":\"completed\"", more.replace('\'', '"'));
        Translation answer = exchange("").answer(read(json));
        assertThat(answer.body().at("/choices/0/finish_reason").asText()).isEqualTo(reason);
        assertThat(answer.diagnostics())
                .extracting(Diagnostic::code)
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void mergesAFanOutAndAddsItsUsage() {
        String usage = ",'usage':{'input_tokens':3,'output_tokens':2,'total_tokens':5,'input_tokens_details':"
                + "{'cached_tokens':1},'output_tokens_details':{'reasoning_tokens':1}}";
        Exchange exchange = exchange(",'n':2");
        Translation both = exchange.answer(List.of(response(text("a"), usage), response(text("b"), usage)));
        assertThat(both.body().path("choices").findValuesAsText("content")).containsExactly("a", "b");
        assertThat(both.body().at("/choices/1/index").asInt()).isEqualTo(1);
        assertThat(both.body().at("/usage/total_tokens").asInt()).isEqualTo(10);
        assertThat(both.body().at("/usage/prompt_tokens_details/cached_tokens").asInt())
                .isEqualTo(2);
        assertThat(both.body()
                        .at("/usage/completion_tokens_details/reasoning_tokens")
                        .asInt())
                .isEqualTo(2);
        Translation one = exchange.answer(response(text("a"), usage));
        assertThat(one.diagnostics()).extracting(Diagnostic::code).contains("C2R215");
        Translation failed = exchange.answer(List.of(
                response(text("a"), usage), read("{'status':'failed','error':{'code':'server_error','message':'m'}}")));
        assertThat(failed.status()).isEqualTo(500);
    }

    @Test
    void legacyFunctionsGetOneLegacyCall() {
        Exchange exchange = exchange(",'functions':[{'name':'f'}]");
        ObjectNode body = exchange.answer(response(
                        "{'type':'function_call','call_id':'c','name':'f','arguments':'{}'},"
                                + "{'type':'function_call','call_id':'d','name':'f','arguments':'{}'}",
                        ""))
                .body();
        assertThat(body.at("/choices/0/message/function_call").toString())
                .isEqualTo("{\"name\":\"f\",\"arguments\":\"{}\"}");
        assertThat(body.at("/choices/0/message").has("tool_calls")).isFalse();
        assertThat(body.at("/choices/0/finish_reason").asText()).isEqualTo("function_call");
        ObjectNode custom = exchange.answer(
                        response("{'type':'custom_tool_call','call_id':'c','name':'g','input':'i'}", ""))
                .body();
        assertThat(custom.at("/choices/0/message/function_call").toString())
                .isEqualTo("{\"name\":\"g\",\"arguments\":\"i\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'reasoning','id':'r','summary':[]}|C2R201|/output/0",
                "{'type':'brand_new'}|C2R202|/output/0",
                "{'type':'mcp_approval_request','id':'a'}|C2R203|/output/0",
                "{'type':'message','content':[{'type':'hologram'}]}|C2R206|/output/0/content/0",
                "{'type':'message'}|C2R207|/output/0/content",
                "{'type':'function_call','id':'fc_1','name':'f','arguments':'{}'}|C2R207|/output/0",
                "{'type':'function_call','call_id':'c','name':'f','arguments':'{}','namespace':'n'}|C2R210|/output/0/namespace",
                "{'type':'function_call','call_id':'c','name':'f','arguments':'{}','caller':{'type':'program'}}|C2R210|/output/0/caller"
            })
    void saysWhatHasNoPlace(String item, String code, String path) {
        Translation answer = exchange("").answer(response(item + "," + text("t"), ""));
        assertThat(answer.diagnostics())
                .anySatisfy(one -> assertThat(one.code() + one.path()).isEqualTo(code + path));
        assertThat(answer.body().at("/choices/0/message/content").asText()).isEqualTo("t");
    }

    @Test
    void aDirectCallerIsNothingSpecial() {
        Translation answer = exchange("")
                .answer(response(
                        "{'type':'function_call','call_id':'c','name':'f','arguments':'{}','caller':{'type':'direct'}}",
                        ""));
        assertThat(answer.diagnostics()).isEmpty();
    }

    @Test
    void toleratesAnAnswerWithoutItems() {
        Translation answer = exchange("").answer(read("{'status':'completed'}"));
        assertThat(answer.body().at("/choices/0/message/content").isNull()).isTrue();
        assertThat(answer.diagnostics()).extracting(Diagnostic::code).contains("C2R207", "C2R216");
    }

    @Test
    void carriesTheRestOfTheEnvelope() {
        ObjectNode body = exchange("")
                .answer(response(
                        text("t"),
                        ",'service_tier':'flex','metadata':{'k':'v'},'moderation':{'input':{'type':'moderation_result','model':'o'},"
                                + "'output':{'type':'moderation_error','message':'m'}},'brand_new':1"))
                .body();
        assertThat(body.path("service_tier").asText()).isEqualTo("flex");
        assertThat(body.at("/metadata/k").asText()).isEqualTo("v");
        assertThat(body.at("/moderation/input/type").asText()).isEqualTo("moderation_results");
        assertThat(body.at("/moderation/input/results/0/type").asText()).isEqualTo("moderation_result");
        assertThat(body.at("/moderation/output/type").asText()).isEqualTo("moderation_error");
        assertThat(body.has("brand_new")).isFalse();
    }

    @Test
    void severalMessagesAreOneText() {
        ObjectNode body =
                exchange("").answer(response(text("a") + "," + text("b"), "")).body();
        assertThat(body.at("/choices/0/message/content").asText()).isEqualTo("a\n\nb");
    }
}
