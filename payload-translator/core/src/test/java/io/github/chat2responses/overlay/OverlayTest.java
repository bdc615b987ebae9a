package io.github.chat2responses.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.openai.core.ObjectMappers;
import com.openai.models.responses.ResponseCreateParams;
import io.github.chat2responses.rules.Diagnostic;
import io.github.chat2responses.translate.ChatTranslator;
import io.github.chat2responses.translate.Exchange;
import io.github.chat2responses.translate.Route;
import io.github.chat2responses.translate.TranslationPolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlayTest {
    private static final String FULL = """
            tools:
              - type: web_search
                search_context_size: low
                user_location: {type: approximate, country: NL}
              - type: file_search
                vector_store_ids: [vs_a, vs_b]
                max_num_results: 5
                filters:
                  type: and
                  filters:
                    - {type: eq, key: region, value: eu}
                    - {type: in, key: year, value: [2025, 2026]}
              - {type: code_interpreter, container: {type: auto, memory_limit: 4g}}
              - {type: image_generation, model: gpt-image-2, size: 1024x1024, quality: low, output_format: webp}
              - {type: mcp, server_label: docs, server_url: 'https://mcp.example.com', require_approval: never}
              - type: computer
            reasoning: {summary: auto}
            include: [file_search_call.results, reasoning.encrypted_content]
            truncation: auto
            max_tool_calls: 4
            context_management: [{type: compaction, compact_threshold: 4000}]
            """;

    private static Exchange translate(String overlay, String chat) {
        TranslationPolicy policy = TranslationPolicy.defaults().withOverlay(yaml(overlay));
        return ChatTranslator.create(policy).request(chat.getBytes(StandardCharsets.UTF_8));
    }

    private static Overlay yaml(String overlay) {
        return Overlay.yaml(overlay.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void addsWhatOnlyResponsesHas() throws IOException {
        Exchange exchange = translate(FULL, """
                {"model":"gpt-5.5","messages":[{"role":"user","content":"hi"}],"reasoning_effort":"low",
                 "logprobs":true,"tools":[{"type":"function","function":{"name":"f"}}]}""");
        ObjectNode body = exchange.body();
        assertThat(body.path("tools").findValuesAsText("type"))
                .startsWith("function")
                .contains("web_search", "file_search", "code_interpreter", "image_generation", "mcp", "computer");
        assertThat(body.path("reasoning").toString()).isEqualTo("{\"effort\":\"low\",\"summary\":\"auto\"}");
        assertThat(body.path("include").toString())
                .isEqualTo(
                        "[\"message.output_text.logprobs\",\"file_search_call.results\",\"reasoning.encrypted_content\"]");
        assertThat(body.path("max_tool_calls").asInt()).isEqualTo(4);
        assertThat(exchange.diagnostics()).extracting(Diagnostic::code).contains("C2R807", "C2R808");
        ResponseCreateParams.Body typed = ObjectMappers.jsonMapper().treeToValue(body, ResponseCreateParams.Body.class);
        assertThat(typed.validate().tools().orElseThrow()).hasSize(7);
    }

    @Test
    void errorsAboutAnAddedToolBlameNothingOfTheRequest() throws IOException {
        Exchange exchange = translate(
                "tools: [{type: web_search}]",
                "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],"
                        + "\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"f\"}}]}");
        assertThat(exchange.error(400, error("tools[1].search_context_size"))
                        .body()
                        .at("/error/param")
                        .isNull())
                .isTrue();
        assertThat(exchange.error(400, error("tools[0].name"))
                        .body()
                        .at("/error/param")
                        .asText())
                .isEqualTo("tools[0].function.name");
    }

    private static ObjectNode error(String param) throws IOException {
        return (ObjectNode) new ObjectMapper()
                .readTree("{\"error\":{\"message\":\"Invalid value.\",\"type\":\"invalid_request_error\",\"param\":\""
                        + param + "\",\"code\":null}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tools: [{type: web_search}]|\"web_search_options\":{}|C2R801|/web_search_options",
                "previous_response_id: resp_1|\"store\":true|C2R803|/messages",
                "tools: [{type: web_search}]|\"tool_choice\":\"none\",\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"f\"}}]|C2R804|/tool_choice",
                "background: true|\"store\":false|C2R805|/store",
                "background: true|\"store\":true|C2R809|/stream",
                "conversation: conv_1|\"n\":2|C2R806|/n",
                "tools: [{type: mcp, server_label: a, server_url: 'https://a.example'}]|\"n\":1|C2R807|/tools",
                "tools: [{type: image_generation}]|\"n\":1|C2R808|/tools",
                "tools: [{type: web_search}]|\"reasoning_effort\":\"minimal\"|C2R127|/reasoning_effort"
            })
    void saysWhatDoesNotGoTogether(String overlay, String member, String code, String path) {
        Exchange exchange = translate(
                overlay,
                "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"},"
                        + "{\"role\":\"assistant\",\"content\":\"y\"},{\"role\":\"user\",\"content\":\"z\"}]," + member
                        + "}");
        assertThat(exchange.diagnostics())
                .anySatisfy(one -> assertThat(one.code() + " " + one.path()).isEqualTo(code + " " + path));
    }

    @Test
    void addsNothingTwice() {
        Exchange exchange = translate(
                "tools: [{type: web_search, search_context_size: high}]",
                "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],"
                        + "\"web_search_options\":{\"search_context_size\":\"low\"}}");
        assertThat(exchange.body().path("tools").toString())
                .isEqualTo("[{\"type\":\"web_search\",\"search_context_size\":\"low\"}]");
    }

    @Test
    void losesNoneOfSeveralToolsOfAKind() {
        Exchange exchange = translate(
                "tools: [{type: file_search, vector_store_ids: [a]}, {type: file_search, vector_store_ids: [b]}]",
                "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}");
        assertThat(exchange.body().path("tools")).hasSize(2);
    }

    @Test
    void staysAwayFromChat() {
        Exchange exchange = translate(
                "tools: [{type: web_search}]",
                "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],\"modalities\":[\"text\",\"audio\"],"
                        + "\"audio\":{\"voice\":\"alloy\",\"format\":\"wav\"}}");
        assertThat(exchange.route()).isEqualTo(Route.CHAT);
        assertThat(exchange.body().has("tools")).isFalse();
        assertThat(exchange.diagnostics()).extracting(Diagnostic::code).contains("C2R802");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tool: []|/tool|did you mean 'tools'",
                "tools: [{type: file_search}]|/tools/0|the member 'vector_store_ids' is missing",
                "tools: [{type: file_serch}]|/tools/0/type|did you mean 'file_search'",
                "tools: [{type: function, name: f}]|/tools/0/type|'function' is unknown",
                "tools: [{type: file_search, vector_store_ids: vs_1}]|/tools/0/vector_store_ids|expected a list",
                "tools: [{type: file_search, vector_store_ids: [a], max_num_results: 51}]|/tools/0/max_num_results|a whole number from 1 to 50",
                "tools: [{type: image_generation, qualty: low}]|/tools/0/qualty|did you mean 'quality'",
                "reasoning: {summary: brief}|/reasoning/summary|'brief' is unknown; expected one of auto, concise, detailed",
                "reasoning: {effort: low}|/reasoning/effort|unknown member",
                "background: maybe|/background|expected true or false",
                "include: [file_search_call.result]|/include/0|did you mean 'file_search_call.results'",
                "truncation: 5|/truncation|expected one of auto, disabled",
                "{previous_response_id: a, conversation: b}|/conversation|excludes 'previous_response_id'",
                "context_management: [{type: compaction, compact_threshold: 10}]|/context_management/0/compact_threshold|from 1000",
                "max_tool_calls: 1.5|/max_tool_calls|a whole number",
                "'tools: ['|''|the overlay is not YAML",
                "{conversation: &a x, include: *a}|''|the alias '*a' is not supported",
                "''|''|expected members",
                "5|''|expected members"
            })
    void refusesWhatIsNotDocumented(String overlay, String pointer, String message) {
        assertThatThrownBy(() -> yaml(overlay)).isInstanceOfSatisfying(OverlayException.class, e -> {
            assertThat(e.pointer()).isEqualTo(pointer);
            assertThat(e).hasMessageContaining(message);
            assertThat(e.getMessage().lines()).hasSize(1);
        });
    }
}
