package io.github.chat2responses.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chat2responses.translate.TranslationPolicy.Mode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadInputTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"messages\":|C2R901|/messages",
                "''|C2R901|''",
                "{} {}|C2R901|''",
                "{\"a\":1,\"a\":2}|C2R907|/a",
                "[]|C2R902|''",
                "{\"model\":\"m\"}|C2R903|/messages",
                "{\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}|C2R903|/model",
                "{\"model\":\"m\",\"messages\":[]}|C2R903|/messages",
                "{\"model\":\"m\",\"messages\":\"hi\"}|C2R904|/messages",
                "{\"model\":\"m\",\"messages\":[1]}|C2R904|/messages/0",
                "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],\"tools\":{}}|C2R904|/tools",
                "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"\\ud800\"}]}|C2R909|/messages/0/content",
                "{\"model\":\"m\",\"metadata\":{\"k\":\"}\\ude00\"},\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}|C2R909|/metadata/k"
            })
    void saysWhatAndWhere(String json, String code, String path) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ChatTranslator.create().request(bytes))
                .isInstanceOfSatisfying(TranslationException.class, e -> {
                    assertThat(e.diagnostics().get(0).code()).isEqualTo(code);
                    assertThat(e.pointer()).isEqualTo(path);
                });
    }

    @Test
    void strictPolicyRefusesLosses() {
        TranslationPolicy strict = TranslationPolicy.defaults().withMode(Mode.STRICT);
        byte[] lossy = "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}],\"presence_penalty\":1}"
                .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ChatTranslator.create(strict).request(lossy))
                .isInstanceOfSatisfying(
                        TranslationException.class, e -> assertThat(e.pointer()).isEqualTo("/presence_penalty"));
        byte[] exact = "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}],\"presence_penalty\":0}"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(ChatTranslator.create(strict).request(exact).body().has("presence_penalty"))
                .isFalse();
    }
}
