package io.github.chat2responses.translate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.chat2responses.rules.Diagnostic;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String REQUEST = """
            {'model':'m','max_tokens':50,'reasoning_effort':'low','verbosity':'low','logprobs':true,
             'response_format':{'type':'json_schema','json_schema':{'name':'s','schema':{'type':'object'}}},
             'messages':[{'role':'system','content':'s'},
               {'role':'user','content':[{'type':'text','text':'a'},{'type':'image_url','image_url':{'url':'https://e.com/a'}},
                 {'type':'file','file':{'file_id':'file-1'}}]},
               {'role':'assistant','content':'t','tool_calls':[{'id':'c','type':'function','function':{'name':'f','arguments':'{}'}},
                 {'id':'d','type':'custom','custom':{'name':'g','input':'i'}}]},
               {'role':'tool','tool_call_id':'c','content':'o'},{'role':'tool','tool_call_id':'d','content':'o'}],
             'tools':[{'type':'function','function':{'name':'f'}},{'type':'custom','custom':{'name':'g','format':
               {'type':'grammar','grammar':{'syntax':'regex','definition':'a'}}}}],
             'tool_choice':{'type':'function','function':{'name':'f'}}}""";
    private static final String LEGACY = """
            {'model':'m','max_completion_tokens':50,'messages':[{'role':'user','content':'x'},
             {'role':'assistant','content':null,'function_call':{'name':'f','arguments':'{}'}},
             {'role':'function','name':'f','content':'o'}],
             'functions':[{'name':'f'}],'function_call':{'name':'f'}}""";

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json.replace('\'', '"'));
        } catch (IOException e) {
            throw new AssertionError(json, e);
        }
    }

    private static JsonNode error(String request, String error) {
        return ChatTranslator.create()
                .request(read(request))
                .error(400, read("{'error':" + error + "}"))
                .body()
                .get("error");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "input|messages",
                "input[0]|messages[0]",
                "input[0].content|messages[0].content",
                "input.1.content.1|messages[1].content[1]",
                "input[1].content[1].image_url|messages[1].content[1].image_url.url",
                "input[1].content[1].detail|messages[1].content[1].image_url.detail",
                "input[1].content[2].file_id|messages[1].content[2].file.file_id",
                "input[2].content|messages[2].content",
                "input[3].arguments|messages[2].tool_calls[0].function.arguments",
                "input[3].call_id|messages[2].tool_calls[0].id",
                "input[4].input|messages[2].tool_calls[1].custom.input",
                "input[5].output|messages[3].content",
                "input[6].call_id|messages[4].tool_call_id",
                "input[99].content|messages",
                "max_output_tokens|max_tokens",
                "reasoning.effort|reasoning_effort",
                "text.verbosity|verbosity",
                "text.format|response_format",
                "text.format.type|response_format.type",
                "text.format.schema|response_format.json_schema.schema",
                "text|response_format",
                "include|logprobs",
                "include[0]|logprobs",
                "tools|tools",
                "tools[0].name|tools[0].function.name",
                "tools[0].type|tools[0].type",
                "tools[0].parameters|tools[0].function.parameters",
                "tools[1].format.definition|tools[1].custom.format.grammar.definition",
                "tools[1].format.type|tools[1].custom.format.type",
                "tools[2].name|null",
                "tool_choice|tool_choice",
                "tool_choice.name|tool_choice.function.name",
                "model|model",
                "store|null",
                "previous_response_id|null"
            })
    void blamesTheChatParameter(String param, String chat) {
        JsonNode error = error(REQUEST, "{'message':'m','type':'invalid_request_error','param':'" + param + "'}");
        assertThat(error.get("param").isNull() ? null : error.get("param").asText())
                .isEqualTo(chat);
    }

    @ParameterizedTest
    @CsvSource({
        "tools[0].name, functions[0].name",
        "tools[0], functions[0]",
        "tool_choice, function_call",
        "tool_choice.name, function_call.name",
        "input[1].name, messages[1].function_call.name",
        "input[1].call_id, messages[1].function_call",
        "input[2].output, messages[2].content",
        "max_output_tokens, max_completion_tokens"
    })
    void blamesTheLegacyParameter(String param, String chat) {
        assertThat(error(LEGACY, "{'message':'m','param':'" + param + "'}")
                        .path("param")
                        .asText())
                .isEqualTo(chat);
    }

    @Test
    void quotesTheChatPathInTheMessage() {
        JsonNode error = error(
                REQUEST,
                "{'message':\"Invalid 'input[3].arguments' for 'model' and 'whatever'.\",'param':null,'code':42}"
                        .replace("'input", "\\u0027input")
                        .replace("arguments' ", "arguments\\u0027 ")
                        .replace("'model' and 'whatever'", "\\u0027model\\u0027 and \\u0027whatever\\u0027"));
        assertThat(error.path("message").asText())
                .isEqualTo("Invalid 'messages[2].tool_calls[0].function.arguments' for 'model' and 'whatever'.");
        assertThat(error.path("code").isTextual()).isTrue();
    }

    @Test
    void theWordJsonIsMissingInTheMessages() {
        JsonNode error = error(
                REQUEST,
                "{'message':\"must contain the word \\u0027json\\u0027 in some form\",'param':'text.format','code':null}");
        assertThat(error.path("param").asText()).isEqualTo("messages");
    }

    @Test
    void anUnknownRequestKeepsIndexesAndChangesNames() {
        JsonNode error = ChatTranslator.create()
                .error(400, read("{'error':{'message':'m','param':'max_output_tokens'}}"))
                .body()
                .get("error");
        assertThat(error.path("param").asText()).isEqualTo("max_completion_tokens");
    }

    @Test
    void azureSaysWhatItsFilterFound() {
        JsonNode error = error(
                REQUEST,
                "{'message':'m','code':'content_filter','param':null,'content_filters':[{'blocked':false,"
                        + "'content_filter_results':{'hate':{'filtered':false}}},{'blocked':true,"
                        + "'content_filter_results':{'violence':{'filtered':true}}}]}");
        assertThat(error.at("/innererror/content_filter_result/violence/filtered")
                        .asBoolean())
                .isTrue();
        assertThat(error.at("/innererror/code").asText()).isEqualTo("ResponsibleAIPolicyViolation");
        assertThat(error.path("param").asText()).isEqualTo("prompt");
        assertThat(error.has("content_filters")).isFalse();
    }

    @Test
    void aBodyWithoutEnvelopePassesAsItIs() {
        Translation translation = ChatTranslator.create().error(502, read("{'detail':'bad gateway'}"));
        assertThat(translation.body().toString()).isEqualTo("{\"detail\":\"bad gateway\"}");
        assertThat(translation.status()).isEqualTo(502);
        assertThat(translation.diagnostics()).extracting(Diagnostic::code).containsExactly("C2R405");
    }

    @ParameterizedTest
    @CsvSource({
        "rate_limit_exceeded, 429, invalid_request_error",
        "server_is_overloaded, 503, server_error",
        "invalid_prompt, 400, invalid_request_error",
        "failed_to_download_image, 400, invalid_request_error",
        "vector_store_timeout, 500, server_error",
        "misalignment_policy_violation, 403, invalid_request_error"
    })
    void aFailedAnswerHasTheStatusOfItsCode(String code, int status, String type) {
        Translation translation = ChatTranslator.create()
                .answer(read("{'id':'r','status':'failed','error':{'code':'" + code + "','message':'m'},'output':[]}"));
        assertThat(translation.failed()).isTrue();
        assertThat(translation.status()).isEqualTo(status);
        assertThat(translation.body().at("/error/type").asText()).isEqualTo(type);
        assertThat(translation.body().at("/error/code").asText()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"queued, response_not_finished", "in_progress, response_not_finished", "cancelled, response_cancelled"})
    void anAnswerThatIsNoneIsAnError(String status, String code) {
        Translation translation = ChatTranslator.create().answer(read("{'status':'" + status + "','output':[]}"));
        assertThat(translation.status()).isEqualTo(500);
        assertThat(translation.body().at("/error/code").asText()).isEqualTo(code);
    }

    @Test
    void anErrorInThePlaceOfAnAnswerIsAnError() {
        Translation translation = ChatTranslator.create()
                .answer(read("{'error':{'type':'invalid_request_error','message':'m','param':'input','code':null}}"));
        assertThat(translation.status()).isEqualTo(400);
        assertThat(translation.body().at("/error/param").asText()).isEqualTo("messages");
    }
}
