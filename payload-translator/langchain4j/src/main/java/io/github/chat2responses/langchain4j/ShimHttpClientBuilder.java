package io.github.chat2responses.langchain4j;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import io.github.chat2responses.shim.Shim;
import java.time.Duration;

/**
 * Sends Chat calls of LangChain4j to Responses: {@code OpenAiChatModel.builder().httpClientBuilder(new
 * ShimHttpClientBuilder(shim, JdkHttpClient.builder()))}. All other requests pass untouched.
 */
public final class ShimHttpClientBuilder implements HttpClientBuilder {
    private final Shim shim;
    private final HttpClientBuilder builder;

    /**
     * Wraps a builder.
     *
     * @param shim decides what is sent
     * @param builder makes the client that does the work
     */
    public ShimHttpClientBuilder(Shim shim, HttpClientBuilder builder) {
        this.shim = shim;
        this.builder = builder;
    }

    @Override
    public Duration connectTimeout() {
        return builder.connectTimeout();
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
        builder.connectTimeout(timeout);
        return this;
    }

    @Override
    public Duration readTimeout() {
        return builder.readTimeout();
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
        builder.readTimeout(timeout);
        return this;
    }

    @Override
    public HttpClient build() {
        return new ShimHttpClient(shim, builder.build());
    }
}
