package io.github.chat2responses.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadmeTest {
    /** Whoever meets a code finds it on the page, and the page's settings in the message. */
    @ParameterizedTest
    @EnumSource(Trouble.class)
    void namesEveryError(Trouble trouble) throws IOException {
        String page = Files.readString(Path.of("README.md"));
        assertThat(page).contains("`" + trouble.code() + "`");
        JsonNode error = JsonMapper.builder().build().readTree(trouble.body()).path("error");
        assertThat(error.path("code").asText()).isEqualTo(trouble.code());
        assertThat(error.path("type").asText())
                .isEqualTo(trouble.status() < 500 ? "invalid_request_error" : "server_error");
        String message = error.path("message").asText();
        String settings = Files.readString(Path.of("docs", "gateway.yml"));
        if (message.contains("(")) {
            String setting = message.replaceAll(".*\\((.*)\\)", "$1");
            assertThat(settings).contains(setting.split("\\.")[0] + ":").contains("  " + setting.split("\\.")[1] + ":");
        }
    }
}
