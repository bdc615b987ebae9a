package io.github.chat2responses.recipes.rawhttp.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.translate.ChatTranslator;
import io.github.chat2responses.translate.TranslationPolicy;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A text that is migrated says what the payload translator says of the same body: there is one set of rules. */
class BodyTextTest {
    private static final String MESSAGE = "{\"role\":\"user\",\"content\":\"Say it in JSON.\"}";

    private final ObjectMapper mapper = new ObjectMapper();
    private final ChatTranslator translator =
            ChatTranslator.create(TranslationPolicy.defaults().withStrictTools(TranslationPolicy.StrictTools.PRESERVE));

    /** Every member that Chat knows and Responses can do. */
    static Stream<String> members() {
        return Stream.of(
                "\"max_tokens\":200",
                "\"max_completion_tokens\":16",
                "\"temperature\":0.2,\"top_p\":1",
                "\"n\":1",
                "\"frequency_penalty\":0,\"presence_penalty\":0.0",
                "\"logit_bias\":{}",
                "\"logprobs\":true,\"top_logprobs\":3",
                "\"logprobs\":false",
                "\"stream\":true",
                "\"stream\":true,\"stream_options\":{\"include_usage\":true}",
                "\"stream\":false,\"stream_options\":null",
                "\"store\":true",
                "\"store\":false",
                "\"metadata\":{\"a\":\"b\"}",
                "\"service_tier\":\"flex\"",
                "\"user\":\"u\",\"safety_identifier\":\"s\"",
                "\"prompt_cache_key\":\"k\"",
                "\"reasoning_effort\":\"low\"",
                "\"verbosity\":\"low\"",
                "\"verbosity\":\"low\",\"response_format\":{\"type\":\"json_object\"}",
                "\"response_format\":{\"type\":\"text\"},\"verbosity\":\"high\"",
                "\"response_format\":{\"type\":\"json_object\"}",
                "\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{\"name\":\"n\",\"strict\":true,"
                        + "\"schema\":{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"}},"
                        + "\"required\":[\"a\"],\"additionalProperties\":false}}}",
                "\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"f\",\"description\":\"d\","
                        + "\"parameters\":{\"type\":\"object\",\"properties\":{\"q\":{\"type\":\"string\"}}}}}],"
                        + "\"tool_choice\":\"auto\",\"parallel_tool_calls\":false",
                "\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"f\",\"strict\":true,"
                        + "\"parameters\":{\"type\":\"object\",\"properties\":{},\"required\":[],"
                        + "\"additionalProperties\":false}}}],"
                        + "\"tool_choice\":{\"type\":\"function\",\"function\":{\"name\":\"f\"}}",
                "\"tools\":[{\"type\":\"custom\",\"custom\":{\"name\":\"c\",\"format\":{\"type\":\"grammar\","
                        + "\"grammar\":{\"syntax\":\"lark\",\"definition\":\"start: A\"}}}}]",
                "\"modalities\":[\"text\"]",
                "\"seed\":null,\"stop\":null,\"max_tokens\":null",
                "\"tool_choice\":\"none\",\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"f\"}}]",
                "\"response_format\":null,\"reasoning_effort\":\"high\",\"verbosity\":\"medium\"");
    }

    /** Every kind of message and part. */
    static Stream<String> messages() {
        return Stream.of(
                MESSAGE,
                "{\"role\":\"system\",\"content\":\"Be brief.\"}," + MESSAGE,
                "{\"role\":\"developer\",\"content\":\"Be brief.\"}," + MESSAGE,
                MESSAGE + ",{\"role\":\"assistant\",\"content\":\"{}\"}," + MESSAGE,
                "{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"What is it?\"},"
                        + "{\"type\":\"image_url\",\"image_url\":{\"url\":\"https://x.test/a.png\"}}]}",
                "{\"role\":\"user\",\"content\":[{\"type\":\"image_url\","
                        + "\"image_url\":{\"url\":\"https://x.test/a.png\",\"detail\":\"low\"}}]}",
                "{\"role\":\"user\",\"content\":[{\"type\":\"file\",\"file\":{\"file_id\":\"file-1\"}}]}",
                "{\"role\":\"user\",\"content\":[{\"type\":\"file\","
                        + "\"file\":{\"filename\":\"a.pdf\",\"file_data\":\"data:application/pdf;base64,QQ==\"}}]}",
                "{\"role\":\"assistant\",\"content\":[{\"type\":\"text\",\"text\":\"Yes.\"}]}," + MESSAGE,
                MESSAGE
                        + ",{\"role\":\"assistant\",\"tool_calls\":[{\"id\":\"call_1\",\"type\":\"function\","
                        + "\"function\":{\"name\":\"f\",\"arguments\":\"{}\"}}]},"
                        + "{\"role\":\"tool\",\"tool_call_id\":\"call_1\",\"content\":\"18C\"}");
    }

    static Stream<String> bodies() {
        return Stream.concat(
                members().map(member -> "{\"model\":\"m\",\"messages\":[" + MESSAGE + "]," + member + "}"),
                messages().map(message -> "{\"model\":\"m\",\"messages\":[" + message + "],\"max_tokens\":50}"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void saysWhatTheTranslatorSays(String chat) throws Exception {
        assertSame(chat);
        String pretty = mapper.writerWithDefaultPrettyPrinter().writeValueAsString(mapper.readTree(chat));
        assertSame(pretty);
    }

    private void assertSame(String chat) throws Exception {
        BodyText.Change change = new BodyText().change(chat, new Markers());
        assertThat(change.reason()).isEmpty();
        String migrated = TextEdit.apply(chat, change.edits().orElseThrow());
        assertThat(typed(mapper.readTree(migrated)))
                .isEqualTo(typed(translator.request(mapper.readTree(chat)).body()));
    }

    /** A message needs no type, so the recipe writes none. */
    private static JsonNode typed(JsonNode body) {
        body.path("input").forEach(item -> {
            if (item.has("role")) {
                ((ObjectNode) item).put("type", "message");
            }
        });
        return body;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"n\":2",
                "\"seed\":1",
                "\"stop\":\"x\"",
                "\"presence_penalty\":0.5",
                "\"logit_bias\":{\"1\":1}",
                "\"max_tokens\":5",
                "\"modalities\":[\"text\",\"audio\"],\"audio\":{\"voice\":\"alloy\",\"format\":\"wav\"}",
                "\"prediction\":{\"type\":\"content\",\"content\":\"x\"}",
                "\"web_search_options\":{}",
                "\"vendor_extra\":1"
            })
    void staysIfSomethingWouldBeLost(String member) {
        String chat = "{\"model\":\"m\",\"messages\":[" + MESSAGE + "]," + member + "}";
        BodyText.Change change = new BodyText().change(chat, new Markers());
        assertThat(change.edits()).isEmpty();
        assertThat(change.reason()).isNotEmpty();
    }

    @Test
    void keepsWhatStaysAsItIsWritten() {
        String chat = "{ \"model\" : \"m\",\n  \"messages\" : [ " + MESSAGE + " ],\n  \"max_tokens\" : 200 }";
        List<TextEdit> edits =
                new BodyText().change(chat, new Markers()).edits().orElseThrow();
        assertThat(TextEdit.apply(chat, edits))
                .isEqualTo("{ \"model\" : \"m\",\n  \"input\" : [ " + MESSAGE
                        + " ],\n  \"max_output_tokens\" : 200,\n  \"store\" : false }");
    }
}
