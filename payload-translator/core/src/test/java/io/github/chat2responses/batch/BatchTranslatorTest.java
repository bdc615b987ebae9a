package io.github.chat2responses.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openai.core.ObjectMappers;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.responses.ResponseCreateParams;
import io.github.chat2responses.rules.Diagnostic;
import io.github.chat2responses.translate.ChatTranslator;
import io.github.chat2responses.translate.TranslationException;
import io.github.chat2responses.translate.TranslationPolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchTranslatorTest {
    private static final String REQUEST = """
            {"custom_id":"a","method":"POST","url":"/v1/chat/completions","body":{"model":"gpt-5.5","stop":["END"],
             "messages":[{"role":"user","content":"hi"}],"presence_penalty":1%s}}""";
    private static final String RESULT = """
            {"id":"batch_req_1","custom_id":"a","response":{"status_code":200,"request_id":"r1","body":
             {"id":"resp_1","object":"response","created_at":1,"status":"%s","model":"gpt-5.5","error":%s,"output":[
             {"type":"message","id":"msg_1","role":"assistant","status":"completed","content":[
             {"type":"output_text","text":"one END two","annotations":[]}]}]}},"error":null}""";

    private final BatchTranslator translator = BatchTranslator.of(ChatTranslator.create());

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aRequestLineGoesToResponses() throws IOException {
        BatchLine line = translator.line(bytes(REQUEST.formatted("")));
        assertThat(line.kind()).isEqualTo(BatchLine.Kind.REQUEST);
        assertThat(line.customId()).isEqualTo("a");
        assertThat(line.json().path("url").asText()).isEqualTo("/v1/responses");
        assertThat(line.json().path("method").asText()).isEqualTo("POST");
        assertThat(line.diagnostics()).anySatisfy(one -> assertThat(one.path()).isEqualTo("/body/presence_penalty"));
        assertThat(ObjectMappers.jsonMapper()
                        .treeToValue(line.json().path("body"), ResponseCreateParams.Body.class)
                        .validate()
                        .model())
                .isPresent();
    }

    @Test
    void severalChoicesStayOnChat() {
        byte[] request = bytes(REQUEST.formatted(",\"n\":2"));
        BatchLine line = translator.line(request);
        assertThat(line.kind()).isEqualTo(BatchLine.Kind.STAYS_ON_CHAT);
        assertThat(line.json().path("url").asText()).isEqualTo("/v1/chat/completions");
        assertThat(line.diagnostics()).extracting(Diagnostic::code).containsExactly("C2R811");
        assertThat(line.diagnostics()).extracting(Diagnostic::path).containsExactly("/body/n");
    }

    @Test
    void aResultComesBackAsOfChat() throws IOException {
        byte[] result = bytes(RESULT.formatted("completed", "null"));
        BatchLine alone = translator.line(result);
        assertThat(alone.kind()).isEqualTo(BatchLine.Kind.RESULT);
        assertThat(alone.json().at("/response/body/choices/0/message/content").asText())
                .isEqualTo("one END two");
        BatchLine known = translator.line(
                result, id -> Optional.of(bytes(REQUEST.formatted(""))).filter(any -> id.equals("a")));
        assertThat(known.json().at("/response/body/choices/0/message/content").asText())
                .isEqualTo("one ");
        assertThat(known.json().at("/response/request_id").asText()).isEqualTo("r1");
        assertThat(ObjectMappers.jsonMapper()
                        .treeToValue(known.json().at("/response/body"), ChatCompletion.class)
                        .validate()
                        .choices())
                .hasSize(1);
    }

    @Test
    void aFailureUnderStatus200IsAFailureOfChat() {
        BatchLine line = translator.line(
                bytes(RESULT.formatted("failed", "{\"code\":\"rate_limit_exceeded\",\"message\":\"Slow down.\"}")));
        assertThat(line.json().at("/response/status_code").asInt()).isEqualTo(429);
        assertThat(line.json().at("/response/body/error/message").asText()).isEqualTo("Slow down.");
    }

    @Test
    void anErrorBlamesTheChatParameter() {
        byte[] result = bytes("{\"id\":\"b\",\"custom_id\":\"a\",\"response\":{\"status_code\":400,\"body\":{\"error\":"
                + "{\"message\":\"m\",\"type\":\"invalid_request_error\",\"param\":\"input[0].content\",\"code\":null}}},"
                + "\"error\":null}");
        BatchLine line = translator.line(
                result, id -> Optional.of(bytes(REQUEST.formatted(""))).filter(any -> id.equals("a")));
        assertThat(line.json().at("/response/body/error/param").asText()).isEqualTo("messages[0].content");
        assertThat(line.json().at("/response/status_code").asInt()).isEqualTo(400);
    }

    @Test
    void whatTheBatchItselfSaysStays() {
        byte[] expired = bytes("{\"id\":\"b\",\"custom_id\":\"a\",\"response\":null,"
                + "\"error\":{\"code\":\"batch_expired\",\"message\":\"This request could not be executed.\"}}");
        assertThat(translator.line(expired).json().toString()).isEqualTo(new String(expired, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"custom_id\":|C2R901|/custom_id",
                "[1]|C2R902|''",
                "{}|C2R903|/url",
                "{\"url\":\"/v1/embeddings\",\"body\":{}}|C2R903|/url",
                "{\"url\":\"/v1/chat/completions\"}|C2R902|/body",
                "{\"url\":\"/v1/chat/completions\",\"body\":{\"model\":\"m\",\"messages\":[]}}|C2R903|/body/messages",
                "{\"response\":{\"status_code\":200,\"body\":\"oops\"}}|C2R902|/response/body"
            })
    void saysWhatIsWrongInTheLine(String line, String code, String path) {
        assertThatThrownBy(() -> translator.line(bytes(line))).isInstanceOfSatisfying(TranslationException.class, e -> {
            assertThat(e.diagnostics().get(0).code()).isEqualTo(code);
            assertThat(e.pointer()).isEqualTo(path);
        });
    }

    @Test
    void strictRefusesTheLine() {
        BatchTranslator strict = BatchTranslator.of(
                ChatTranslator.create(TranslationPolicy.defaults().withMode(TranslationPolicy.Mode.STRICT)));
        assertThatThrownBy(() -> strict.line(bytes(REQUEST.formatted(""))))
                .isInstanceOfSatisfying(
                        TranslationException.class,
                        e -> assertThat(e.isRefusal()).isTrue());
    }
}
