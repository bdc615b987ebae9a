package io.github.chat2responses.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chat2responses.translate.TranslationPolicy.Mode;
import io.github.chat2responses.translate.TranslationPolicy.Store;
import io.github.chat2responses.translate.TranslationPolicy.StrictTools;
import io.github.chat2responses.translate.TranslationPolicy.SystemMessages;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadInputTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"messages\":|C2R901|''",
                "''|C2R901|''",
                "{} {}|C2R901|''",
                "{\"a\":1,\"a\":2}|C2R901|''",
                "[]|C2R903|''",
                "{}|C2R902|/messages",
                "{\"messages\":[]}|C2R902|/messages",
                "{\"messages\":\"hi\"}|C2R903|/messages",
                "{\"messages\":[1]}|C2R903|/messages/0",
                "{\"messages\":[{}],\"tools\":{}}|C2R903|/tools"
            })
    void saysWhatAndWhere(String json, String code, String path) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ChatTranslator.create().request(bytes))
                .isInstanceOfSatisfying(TranslationException.class, e -> {
                    assertThat(e.diagnostic().code()).isEqualTo(code);
                    assertThat(e.diagnostic().path()).isEqualTo(path);
                });
    }

    @Test
    void strictPolicyRefusesLosses() {
        TranslationPolicy strict =
                new TranslationPolicy(Mode.STRICT, StrictTools.UPGRADE, SystemMessages.ITEM, Store.PRESERVE);
        byte[] lossy = "{\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}],\"presence_penalty\":1}"
                .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ChatTranslator.create(strict).request(lossy))
                .isInstanceOfSatisfying(
                        TranslationException.class,
                        e -> assertThat(e.diagnostic().path()).isEqualTo("/presence_penalty"));
        byte[] exact = "{\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}],\"presence_penalty\":0}"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(ChatTranslator.create(strict).request(exact).body().has("presence_penalty"))
                .isFalse();
    }
}
