package io.github.chat2responses.shim;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {
    private static final Set<String> HOSTS = Set.of("llm.example.com");

    @ParameterizedTest
    @CsvSource({
        "https://api.openai.com/v1/chat/completions, https://api.openai.com/v1/responses",
        "https://eu.api.openai.com/v1/chat/completions, https://eu.api.openai.com/v1/responses",
        "https://API.OpenAI.com/v1/chat/completions, https://API.OpenAI.com/v1/responses",
        "https://x.openai.azure.com/openai/v1/chat/completions?api-version=preview,"
                + " https://x.openai.azure.com/openai/v1/responses?api-version=preview",
        "https://x.openai.azure.com/openai/deployments/gpt/chat/completions?api-version=2024-10-21,"
                + " https://x.openai.azure.com/openai/v1/responses",
        "http://llm.example.com:8080/proxy/v1/chat/completions?a=b%20c, http://llm.example.com:8080/proxy/v1/responses?a=b%20c",
    })
    void isBesideChat(String chat, String responses) {
        assertThat(Endpoint.of("POST", URI.create(chat), HOSTS).orElseThrow().responses())
                .isEqualTo(URI.create(responses));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.mistral.ai/v1/chat/completions",
                "https://api.openai.com.example.org/v1/chat/completions",
                "https://example.org/api.openai.com/v1/chat/completions",
                "https://api.openai.com@example.org/v1/chat/completions",
                "https://api.openai.com/v1/chat/completions/chatcmpl-1",
                "https://api.openai.com/v1/responses",
                "https://api.openai.com/v1/embeddings",
                "wss://api.openai.com/v1/realtime",
                "https://api.openai.com/v1/chat/completions/",
                "/v1/chat/completions",
                "mailto:chat/completions",
            })
    void leavesOthersAlone(String url) {
        assertThat(Endpoint.of("POST", URI.create(url), HOSTS)).isEmpty();
    }

    @Test
    void leavesOtherMethodsAlone() {
        URI chat = URI.create("https://api.openai.com/v1/chat/completions");
        assertThat(Endpoint.of("GET", chat, HOSTS)).isEmpty();
        assertThat(Endpoint.of("DELETE", chat, HOSTS)).isEmpty();
    }

    @Test
    void putsAzuresModelIntoTheBody() {
        Endpoint azure = Endpoint.of(
                        "POST",
                        URI.create("https://x.openai.azure.com/openai/deployments/my%20gpt+4/chat/completions"),
                        Set.of())
                .orElseThrow();
        assertThat(azure.deployment()).contains("my gpt+4");
        byte[] body = "{\"messages\":[]}".getBytes(StandardCharsets.UTF_8);
        assertThat(azure.body(body, "")).asString().isEqualTo("{\"messages\":[],\"model\":\"my gpt+4\"}");
        byte[] other = "{\"model\":\"other\",\"n\":1.10}".getBytes(StandardCharsets.UTF_8);
        assertThat(azure.body(other, "other")).asString().isEqualTo("{\"model\":\"my gpt+4\",\"n\":1.10}");
    }
}
