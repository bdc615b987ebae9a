package io.github.chat2responses.openaijava;

import static org.assertj.core.api.Assertions.assertThat;

import com.openai.client.OpenAIClient;
import com.openai.client.OpenAIClientImpl;
import com.openai.client.okhttp.OkHttpClient;
import com.openai.core.ClientOptions;
import com.openai.core.http.HttpClient;
import com.openai.core.http.WebSocketClient;
import io.github.chat2responses.shim.Shim;
import org.junit.jupiter.api.Test;

class HttpClientProgramTest extends ChatProgram {
    @Override
    OpenAIClient client(String baseUrl) {
        return new OpenAIClientImpl(ClientOptions.builder()
                .httpClient(ShimHttpClient.of(shim(), OkHttpClient.builder().build()))
                .apiKey("sk-secret")
                .baseUrl(baseUrl)
                .maxRetries(1)
                .build());
    }

    @Test
    void webSocketsPass() {
        HttpClient sockets =
                ShimHttpClient.of(Shim.create(), OkHttpClient.builder().build());
        assertThat(sockets).isInstanceOf(WebSocketClient.class);
    }
}
