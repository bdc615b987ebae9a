package io.github.chat2responses.springweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chat2responses.shim.Shim;
import io.github.chat2responses.shim.ShimOptions;
import io.github.chat2responses.shim.Wire;
import io.github.chat2responses.shim.policy.MigrationPolicy;
import io.github.chat2responses.testkit.FakeOpenAi;
import io.github.chat2responses.testkit.FakeOpenAiOptions;
import io.github.chat2responses.testkit.RawServer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** Chat code over Spring's clients, unmodified but for the interceptor. */
@Timeout(60)
class RestProgramTest {
    private static final Map<String, Object> HELLO =
            Map.of("model", "gpt-5", "messages", List.of(Map.of("role", "user", "content", "Hi")));

    private final ShimInterceptor interceptor = new ShimInterceptor(
            Shim.create(ShimOptions.defaults().withPolicy(MigrationPolicy.on().withHosts(Set.of("127.0.0.1")))));

    @Test
    void restClient() {
        RestClient client = RestClient.builder().requestInterceptor(interceptor).build();
        try (FakeOpenAi server = FakeOpenAi.start(FakeOpenAiOptions.onFreePort().refusingChat())) {
            JsonNode answer = client.post()
                    .uri(server.baseUrl() + "/chat/completions")
                    .header("Authorization", "Bearer sk-secret")
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(HELLO)
                    .retrieve()
                    .body(JsonNode.class);
            assertThat(answer.at("/choices/0/message/content").asText()).endsWith("You said: Hi");
        }
    }

    @Test
    void restTemplate() {
        RestTemplate template = new RestTemplate();
        template.getInterceptors().add(interceptor);
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth("sk-secret");
        try (FakeOpenAi server = FakeOpenAi.start(FakeOpenAiOptions.onFreePort().refusingChat())) {
            JsonNode answer = template.postForObject(
                    server.baseUrl() + "/chat/completions", new HttpEntity<>(HELLO, headers), JsonNode.class);
            assertThat(answer.at("/choices/0/message/content").asText()).endsWith("You said: Hi");
        }
    }

    @Test
    void errorsAreThoseOfSpring() {
        RestTemplate template = new RestTemplate();
        template.getInterceptors().add(interceptor);
        String body = Wire.json("{'error':{'message':'no','type':'x','param':'input[0]','code':'c'}}");
        try (RawServer failing = RawServer.start((request, answer) -> answer.send(400, body, "x-request-id: r"))) {
            assertThatThrownBy(() ->
                            template.postForObject(failing.baseUrl() + "/chat/completions", HELLO, JsonNode.class))
                    .isInstanceOfSatisfying(HttpClientErrorException.BadRequest.class, error -> {
                        assertThat(error.getResponseBodyAsString()).contains("messages[0]");
                        assertThat(error.getResponseHeaders().getFirst("x-request-id"))
                                .isEqualTo("r");
                    });
        }
    }
}
