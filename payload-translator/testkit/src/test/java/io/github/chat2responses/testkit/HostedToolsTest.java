package io.github.chat2responses.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openai.core.ObjectMappers;
import com.openai.core.http.HttpResponse;
import com.openai.errors.BadRequestException;
import com.openai.errors.RateLimitException;
import com.openai.errors.SseException;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseComputerToolCall;
import com.openai.models.responses.ResponseOutputItem;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostedToolsTest {
    private static final String FILES = """
            {"input":"What are the prices?","include":["file_search_call.results"],
             "tools":[{"type":"file_search","vector_store_ids":["vs_chairs","vs_tables"]%s}]}""";
    private static final String SHOP = """
            {"input":"Go shopping","tools":[{"type":"mcp","server_label":"shop","server_url":"https://shop.example"%s}]}""";
    private static final String APPROVED = ",\"require_approval\":{\"never\":{\"tool_names\":[\"price\"]}}";

    private final Sdk sdk = new Sdk();

    @AfterEach
    void stop() {
        sdk.close();
    }

    /** Whatever can be asked for comes as a stream, too, and the accumulator puts the same response together. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"input\":\"The weather?\",\"tools\":[{\"type\":\"web_search\"}],\"reasoning\":{\"summary\":\"auto\"},\"include\":[\"web_search_call.action.sources\"]}",
                "{\"input\":\"The prices?\",\"tools\":[{\"type\":\"file_search\",\"vector_store_ids\":[\"vs_chairs\"]}],\"include\":[\"file_search_call.results\"]}",
                "{\"input\":\"The mean?\",\"tools\":[{\"type\":\"code_interpreter\",\"container\":{\"type\":\"auto\"}}],\"include\":[\"code_interpreter_call.outputs\"]}",
                "{\"input\":\"Please draw\",\"tools\":[{\"type\":\"image_generation\",\"size\":\"1024x1536\",\"output_format\":\"webp\",\"partial_images\":2}]}",
                "{\"input\":\"Go shopping\",\"tools\":[{\"type\":\"mcp\",\"server_label\":\"shop\",\"server_url\":\"https://s.example\"}]}",
                "{\"input\":\"A broken tool\",\"tools\":[{\"type\":\"mcp\",\"server_label\":\"shop\",\"server_url\":\"https://s.example\",\"require_approval\":\"never\"}]}",
                "{\"input\":\"Please click\",\"tools\":[{\"type\":\"computer\"}]}",
                "{\"input\":\"Please call\",\"tools\":[{\"type\":\"function\",\"name\":\"add\",\"parameters\":{},\"strict\":false}]}",
                "{\"input\":\"Please patch\",\"tools\":[{\"type\":\"custom\",\"name\":\"patch\"}]}",
                "{\"input\":\"Please think\",\"reasoning\":{\"summary\":\"detailed\"}}",
                "{\"input\":\"Your policy?\"}",
                "{\"input\":\"It is too long\"}",
                "{\"input\":\"Please fail\"}",
                "{\"input\":\"Write a report\",\"background\":true}"
            })
    void streamsTellTheSameAsWholeAnswers(String request) throws IOException {
        Response streamed = sdk.stream(request);
        try (Sdk other = new Sdk()) {
            Response whole = other.ask(request);
            if (whole.background().orElse(false)) {
                other.client().responses().retrieve(whole.id());
                other.client().responses().retrieve(whole.id());
                whole = other.client().responses().retrieve(whole.id());
            }
            assertThat(ObjectMappers.jsonMapper().writeValueAsString(streamed))
                    .isEqualTo(ObjectMappers.jsonMapper().writeValueAsString(whole));
        }
    }

    @Test
    void searchesTheWebWhereItMay() {
        Response response = sdk.ask("""
                {"input":"What is the weather?","include":["web_search_call.action.sources"],
                 "tools":[{"type":"web_search","filters":{"allowed_domains":["example.com"]}}]}""");
        assertThat(Sdk.types(response))
                .containsExactly("reasoning", "web_search_call", "web_search_call", "web_search_call", "message");
        assertThat(Sdk.text(response)).isEqualTo("It rains in Oslo.");
        assertThat(response.output()
                        .get(1)
                        .asWebSearchCall()
                        .action()
                        .asSearch()
                        .sources()
                        .orElseThrow())
                .hasSize(1);
        var citation = response.output()
                .get(4)
                .asMessage()
                .content()
                .get(0)
                .asOutputText()
                .annotations();
        assertThat(citation).hasSize(1);
        assertThat(citation.get(0).asUrlCitation().url()).isEqualTo("https://weather.example.com/oslo");
        assertThat(citation.get(0).asUrlCitation().endIndex()).isEqualTo("It rains in Oslo.".length());
        assertThat(response.output().get(0).asReasoning().summary())
                .as("nobody asked for one")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none|oslo.md bern.md reno.md",
                "{\"type\":\"eq\",\"key\":\"region\",\"value\":\"eu\"}|oslo.md bern.md",
                "{\"type\":\"and\",\"filters\":[{\"type\":\"eq\",\"key\":\"region\",\"value\":\"eu\"},{\"type\":\"gte\",\"key\":\"year\",\"value\":2025}]}|oslo.md",
                "{\"type\":\"or\",\"filters\":[{\"type\":\"lt\",\"key\":\"year\",\"value\":2025},{\"type\":\"in\",\"key\":\"region\",\"value\":[\"us\",\"jp\"]}]}|bern.md reno.md",
                "{\"type\":\"nin\",\"key\":\"region\",\"value\":[\"eu\",\"us\"]}|''"
            })
    void searchesFilesOfSeveralStoresByTheirAttributes(String filter, String files) {
        Response response = sdk.ask(FILES.formatted(filter == null ? "" : ",\"filters\":" + filter));
        assertThat(response.output().get(0).asFileSearchCall().results().orElseThrow())
                .extracting(result -> result.filename().orElseThrow())
                .containsExactlyInAnyOrder(files.isEmpty() ? new String[0] : files.split(" "));
        assertThat(response.output()
                        .get(1)
                        .asMessage()
                        .content()
                        .get(0)
                        .asOutputText()
                        .annotations())
                .hasSize(files.isEmpty() ? 0 : files.split(" ").length);
    }

    @Test
    void givesTheBestResultsFirstAndNoMoreThanAsked() {
        Response response = sdk.ask(FILES.formatted(",\"max_num_results\":1"));
        assertThat(Sdk.text(response)).isEqualTo("I found: The Oslo chair costs 120 euros.");
        assertThat(sdk.ask(FILES.formatted("").replace("file_search_call.results", "reasoning.encrypted_content"))
                        .output()
                        .get(0)
                        .asFileSearchCall()
                        .results())
                .as("nobody asked for the results")
                .isEmpty();
    }

    @Test
    void runsProgramsWhoseFilesCanBeFetched() throws IOException {
        Response response = sdk.ask("""
                {"input":"What is the mean?","include":["code_interpreter_call.outputs"],
                 "tools":[{"type":"code_interpreter","container":{"type":"auto","memory_limit":"4g"}}]}""");
        var call = response.output().get(0).asCodeInterpreterCall();
        assertThat(call.outputs().orElseThrow().get(0).asLogs().logs()).isEqualTo("3.0\n");
        var file = response.output()
                .get(1)
                .asMessage()
                .content()
                .get(0)
                .asOutputText()
                .annotations()
                .get(0)
                .asContainerFileCitation();
        assertThat(file.containerId()).isEqualTo(call.containerId());
        var files = sdk.client().containers().files();
        assertThat(files.list(call.containerId()).data()).hasSize(1);
        try (HttpResponse content = files.content()
                .retrieve(
                        file.fileId(),
                        com.openai.models.containers.files.content.ContentRetrieveParams.builder()
                                .containerId(call.containerId())
                                .build())) {
            assertThat(new String(content.body().readAllBytes())).isEqualTo("mean\n3.0\n");
        }
    }

    @Test
    void drawsRealPictures() throws IOException {
        Response response = sdk.ask("""
                {"input":"Please draw","tools":[{"type":"image_generation","size":"1536x1024","quality":"high",
                 "output_format":"jpeg","output_compression":50,"background":"opaque"}]}""");
        ResponseOutputItem.ImageGenerationCall call = response.output().get(0).asImageGenerationCall();
        assertThat(call.revisedPrompt()).contains("A red fox in the snow");
        assertThat(call.action().orElseThrow().asString()).isEqualTo("generate");
        assertThat(call.quality().orElseThrow().asString()).isEqualTo("high");
        var image = ImageIO.read(new java.io.ByteArrayInputStream(
                Base64.getDecoder().decode(call.result().orElseThrow())));
        assertThat(image.getWidth()).isEqualTo(1536);
        assertThat(image.getHeight()).isEqualTo(1024);
    }

    @Test
    void editsPicturesOfTheResponseBeforeAndPicturesById() {
        String tools = "\"tools\":[{\"type\":\"image_generation\"}]";
        Response first = sdk.ask("{\"input\":\"Please draw\"," + tools + "}");
        ResponseOutputItem.ImageGenerationCall drawn = first.output().get(0).asImageGenerationCall();
        String edit = "\"input\":[{\"role\":\"user\",\"content\":\"Make it blue\"}%s]," + tools;
        Response byResponse = sdk.ask("{\"previous_response_id\":\"" + first.id() + "\"," + edit.formatted("") + "}");
        Response byImage = sdk.ask(
                "{" + edit.formatted(",{\"type\":\"image_generation_call\",\"id\":\"" + drawn.id() + "\"}") + "}");
        Response fromNothing = sdk.ask("{" + edit.formatted("") + "}");
        assertThat(image(byResponse).action().orElseThrow().asString()).isEqualTo("edit");
        assertThat(image(byResponse).result()).isEqualTo(image(byImage).result());
        assertThat(image(fromNothing).action().orElseThrow().asString()).isEqualTo("generate");
        assertThat(image(fromNothing).result()).isNotEqualTo(image(byImage).result());
    }

    private static ResponseOutputItem.ImageGenerationCall image(Response response) {
        return response.output().get(0).asImageGenerationCall();
    }

    @Test
    void listsToolsOnceAndAsksBeforeItCallsThem() {
        Response asks = sdk.ask(SHOP.formatted(APPROVED));
        assertThat(Sdk.types(asks)).containsExactly("mcp_list_tools", "mcp_call", "mcp_approval_request");
        assertThat(asks.output().get(0).asMcpListTools().tools()).hasSize(2);
        String approve = "{\"previous_response_id\":\"" + asks.id()
                + "\",\"tools\":[{\"type\":\"mcp\",\"server_label\":\"shop\",\"server_url\":\"https://shop.example\""
                + APPROVED
                + "}],\"input\":[{\"type\":\"mcp_approval_response\",\"approval_request_id\":\""
                + asks.output().get(2).asMcpApprovalRequest().id() + "\",\"approve\":%s}]}";
        Response yes = sdk.ask(approve.formatted(true));
        assertThat(Sdk.types(yes)).containsExactly("mcp_call", "message");
        assertThat(yes.output().get(0).asMcpCall().approvalRequestId())
                .contains(asks.output().get(2).asMcpApprovalRequest().id());
        assertThat(Sdk.text(yes)).isEqualTo("Done: ordered");
        assertThat(Sdk.text(sdk.ask(approve.formatted(false)))).isEqualTo("I did not order it.");
    }

    @Test
    void callsOnlyToolsThatAreAllowed() {
        Response response = sdk.ask(SHOP.formatted(",\"allowed_tools\":[\"price\"]"));
        assertThat(Sdk.text(response))
                .as("the script's answer needs another tool")
                .contains("You said");
        Response all = sdk.ask(SHOP.formatted(",\"require_approval\":\"never\""));
        assertThat(Sdk.text(all)).isEqualTo("Done: 120 euros ordered");
        Response few = sdk.ask(
                SHOP.formatted(",\"require_approval\":\"never\"").replace("{\"input", "{\"max_tool_calls\":1,\"input"));
        assertThat(Sdk.text(few)).isEqualTo("Done: 120 euros");
    }

    @Test
    void waitsForTheScreenAndForWhoIsResponsible() {
        String tools = "\"tools\":[{\"type\":\"computer\"}]";
        Response first = sdk.ask("{\"input\":\"Please click\"," + tools + "}");
        ResponseComputerToolCall call = first.output().get(0).asComputerCall();
        assertThat(call.actions().orElseThrow()).hasSize(2);
        String check = call.pendingSafetyChecks().get(0).id();
        String shown = "{\"previous_response_id\":\"" + first.id() + "\"," + tools
                + ",\"input\":[{\"type\":\"computer_call_output\",\"call_id\":\"" + call.callId()
                + "\",\"output\":{\"type\":\"computer_screenshot\",\"image_url\":\"data:image/png;base64,AA==\"}%s}]}";
        assertThatThrownBy(() -> sdk.ask(shown.formatted(""))).isInstanceOfSatisfying(BadRequestException.class, e -> {
            assertThat(e.param()).contains("input");
            assertThat(e).hasMessageContaining("unacknowledged safety check for ['" + check + "']");
        });
        Response second = sdk.ask(shown.formatted(",\"acknowledged_safety_checks\":[{\"id\":\"" + check + "\"}]"));
        assertThat(second.output()
                        .get(0)
                        .asComputerCall()
                        .actions()
                        .orElseThrow()
                        .get(0)
                        .isType())
                .isTrue();
    }

    @Test
    void callsSeveralFunctionsAndGoesOnWithTheirOutputs() {
        String tools = "\"tools\":[{\"type\":\"function\",\"name\":\"add\",\"parameters\":{},\"strict\":false}]";
        Response calls = sdk.ask("{\"input\":\"Please call\"," + tools + "}");
        assertThat(Sdk.types(calls)).containsExactly("function_call", "function_call");
        Response done = sdk.ask("{\"previous_response_id\":\"" + calls.id() + "\"," + tools
                + ",\"input\":[{\"type\":\"function_call_output\",\"call_id\":\"call_1\",\"output\":\"3\"},"
                + "{\"type\":\"function_call_output\",\"call_id\":\"call_2\",\"output\":\"7\"}]}");
        assertThat(Sdk.text(done)).isEqualTo("The sums are 3 7");
    }

    @Test
    void callsOneFunctionAtATimeIfItHasTo() {
        String settings = "\"parallel_tool_calls\":false,"
                + "\"tools\":[{\"type\":\"function\",\"name\":\"add\",\"parameters\":{},\"strict\":false}]";
        Response first = sdk.ask("{\"input\":\"Please call\"," + settings + "}");
        Response second = sdk.ask("{\"previous_response_id\":\"" + first.id() + "\"," + settings
                + ",\"input\":[{\"type\":\"function_call_output\",\"call_id\":\"call_1\",\"output\":\"3\"}]}");
        assertThat(Sdk.types(first)).containsExactly("function_call");
        assertThat(second.output().get(0).asFunctionCall().arguments()).isEqualTo("{\"a\":3,\"b\":4}");
    }

    @Test
    void errorsComeAtOnceOrInTheStream() {
        assertThatThrownBy(() -> sdk.ask("{\"input\":\"the limit\"}"))
                .isInstanceOfSatisfying(
                        RateLimitException.class, e -> assertThat(e.code()).contains("rate_limit_exceeded"));
        assertThatThrownBy(() -> sdk.stream("{\"input\":\"break it\"}"))
                .isInstanceOf(SseException.class)
                .hasMessageContaining("The server broke.");
        assertThatThrownBy(() -> sdk.ask("{\"input\":\"break it\"}")).hasMessageContaining("The server broke.");
    }

    @Test
    void choosesAnswersByWhatIsAsked() {
        String request = "{\"input\":\"Hi\",\"model\":\"gpt-6-sol\",\"reasoning\":{\"effort\":\"high\"}%s}";
        assertThat(Sdk.text(sdk.ask(request.formatted("")))).contains("You said");
        try (Sdk other = new Sdk()) {
            Response response = other.client()
                    .responses()
                    .create(Sdk.params(request.formatted(",\"tools\":[{\"type\":\"web_search\"}]")).toBuilder()
                            .model("gpt-6-sol")
                            .build());
            assertThat(Sdk.text(response)).isEqualTo("Carefully.");
        }
    }
}
