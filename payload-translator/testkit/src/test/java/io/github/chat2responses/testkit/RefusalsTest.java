package io.github.chat2responses.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.chat2responses.testkit.script.Script;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the real API refuses, with its status, its parameter and its code. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalsTest {
    private final FakeOpenAi server = FakeOpenAi.start(
            FakeOpenAiOptions.onFreePort().withScript(Script.file(Path.of("src/test/resources/features.yml"))));
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterAll
    void stop() {
        server.close();
    }

    /** Status, parameter and code, or only the status of an answer without an error. */
    private String post(String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(server.baseUrl() + path))
                .header("Authorization", "Bearer none")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var response = client.send(request, BodyHandlers.ofString());
        JsonNode error = new ObjectMapper().readTree(response.body()).path("error");
        return error.isObject()
                ? response.statusCode() + " " + error.path("param").asText() + " "
                        + error.path("code").asText()
                : String.valueOf(response.statusCode());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'input':'x'|200",
                "'messages':[]|400 messages unknown_parameter",
                "'input':'x','seed':7|400 seed unknown_parameter",
                "'instructions':'x'|400 input missing_required_parameter",
                "'input':'x','max_output_tokens':15|400 max_output_tokens integer_below_min_value",
                "'input':'x','reasoning':{'effort':'huge'}|400 reasoning.effort invalid_value",
                "'input':'x','reasoning':{'summary':'brief'}|400 reasoning.summary invalid_value",
                "'input':'x','include':['everything']|400 include[0] invalid_value",
                "'input':'x','previous_response_id':'resp_0'|400 previous_response_id previous_response_not_found",
                "'input':'x','previous_response_id':'a','conversation':'b'|400 null mutually_exclusive_parameters",
                "'input':'x','conversation':'conv_0'|404 null null",
                "'input':'x','text':{'format':{'type':'json_schema','schema':{}}}|400 text.format.name missing_required_parameter",
                "'input':'x','text':{'format':{'type':'json_object'}}|400 text.format invalid_value",
                "'input':'JSON','text':{'format':{'type':'json_object'}}|200"
            })
    void refusesSettings(String members, String expected) throws IOException, InterruptedException {
        assertThat(post("/responses", "{'model':'m',".replace('\'', '"') + members.replace('\'', '"') + "}"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'web_search'}|200",
                "{'type':'function'}|400 tools[0].name missing_required_parameter",
                "{'type':'file_search'}|400 tools[0].vector_store_ids missing_required_parameter",
                "{'type':'file_search','vector_store_ids':['vs_none']}|404 null null",
                "{'type':'file_search','vector_store_ids':['vs_chairs'],'max_num_results':51}|400 tools[0].max_num_results invalid_value",
                "{'type':'file_search','vector_store_ids':['vs_chairs'],'filters':{'type':'like','key':'a','value':1}}|400 tools[0].filters.type invalid_value",
                "{'type':'file_search','vector_store_ids':['vs_chairs'],'filters':{'type':'and','filters':[{'type':'in','key':'a','value':1}]}}|400 tools[0].filters.filters[0].value invalid_type",
                "{'type':'file_search','vector_store_ids':['vs_chairs'],'filters':{'type':'gt','key':'a','value':true}}|400 tools[0].filters.value invalid_type",
                "{'type':'code_interpreter'}|400 tools[0].container missing_required_parameter",
                "{'type':'image_generation','quality':'best'}|400 tools[0].quality invalid_value",
                "{'type':'image_generation','partial_images':4}|400 tools[0].partial_images invalid_value",
                "{'type':'image_generation','background':'transparent','output_format':'jpeg'}|400 tools[0].background invalid_value",
                "{'type':'image_generation','size':'100x100'}|400 tools[0].size invalid_value",
                "{'type':'image_generation','model':'gpt-image-2','size':'2048x1024'}|200",
                "{'type':'image_generation','model':'gpt-image-2','size':'2048x512'}|400 tools[0].size invalid_value",
                "{'type':'mcp','server_label':'shop'}|400 tools[0].server_url missing_required_parameter",
                "{'type':'mcp','server_label':'gone','server_url':'https://x.example'}|424 tools http_error",
                "{'type':'telepathy'}|400 tools[0].type invalid_value",
                "{'type':'web_search','search_context':'low'}|400 tools[0].search_context unknown_parameter"
            })
    void refusesTools(String tool, String expected) throws IOException, InterruptedException {
        String body = "{'model':'m','input':'x','tools':[" + tool + "]}";
        assertThat(post("/responses", body.replace('\'', '"'))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'role':'user','content':'x','name':'ana'}|400 input[0].name unknown_parameter",
                "{'role':'assistant','content':[{'type':'input_text','text':'x'}]}|400 input[0].content[0] invalid_value",
                "{'type':'message','id':'call_1','role':'user','content':'x'}|400 input[0].id invalid_value",
                "{'type':'function_call_output','call_id':'c','output':'x'}|400 input null",
                "{'type':'function_call','call_id':'c','name':'f','arguments':'{}'}|400 input null",
                "{'type':'mcp_approval_response','approval_request_id':'mcpr_0','approve':true}|400 input null",
                "{'type':'item_reference','id':'msg_0'}|404 null null",
                "{'id':'msg_0'}|404 null null",
                "{'type':'image_generation_call','id':'ig_0'}|404 null null",
                "{'type':'thing'}|400 input[0].type invalid_value"
            })
    void refusesItems(String item, String expected) throws IOException, InterruptedException {
        assertThat(post("/responses", ("{'model':'m','input':[" + item + "]}").replace('\'', '"')))
                .isEqualTo(expected);
    }

    @Test
    void refusesWhatDoesNotGoTogether() throws IOException, InterruptedException {
        String search = "{\"model\":\"m\",\"input\":\"json\",\"tools\":[{\"type\":\"web_search\"}],%s}";
        assertThat(post("/responses", search.formatted("\"reasoning\":{\"effort\":\"minimal\"}")))
                .isEqualTo("400 tools invalid_value");
        assertThat(post("/responses", search.formatted("\"text\":{\"format\":{\"type\":\"json_object\"}}")))
                .isEqualTo("400 tools invalid_value");
        String call = "{\"type\":\"function_call\",\"call_id\":\"%s\",\"name\":\"f\",\"arguments\":\"{}\"}";
        assertThat(post("/responses", "{\"model\":\"m\",\"input\":[" + call.formatted("c".repeat(65)) + "]}"))
                .isEqualTo("400 input[0].call_id string_above_max_length");
    }

    @Test
    void refusesConversationsThatAreTooLong() throws IOException, InterruptedException {
        String item = "{\"role\":\"user\",\"content\":\"x\"}";
        String items = (item + ",").repeat(20);
        assertThat(post("/conversations", "{\"items\":[" + items + item + "]}"))
                .isEqualTo("400 items array_above_max_length");
        assertThat(post("/conversations", "{\"items\":[" + items.substring(0, items.length() - 1) + "]}"))
                .isEqualTo("200");
    }
}
