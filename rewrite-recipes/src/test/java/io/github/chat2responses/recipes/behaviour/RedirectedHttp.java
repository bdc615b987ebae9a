package io.github.chat2responses.recipes.behaviour;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.jdk.JdkHttpClient;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.time.Duration;

/** LangChain4j's HTTP client, with OpenAI's URL replaced by that of a test: code that names a test's URL would not move. */
final class RedirectedHttp implements HttpClientBuilder {
    private final HttpClientBuilder delegate = JdkHttpClient.builder();
    private final String baseUrl;

    RedirectedHttp(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    @Override
    public Duration connectTimeout() {
        return delegate.connectTimeout();
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
        delegate.connectTimeout(timeout);
        return this;
    }

    @Override
    public Duration readTimeout() {
        return delegate.readTimeout();
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
        delegate.readTimeout(timeout);
        return this;
    }

    @Override
    public HttpClient build() {
        HttpClient client = delegate.build();
        return new HttpClient() {
            @Override
            public SuccessfulHttpResponse execute(HttpRequest request) {
                return client.execute(redirected(request));
            }

            @Override
            public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
                client.execute(redirected(request), parser, listener);
            }
        };
    }

    private HttpRequest redirected(HttpRequest request) {
        HttpRequest.Builder builder = HttpRequest.builder()
                .method(request.method())
                .url(request.url().replace("https://api.openai.com/v1", baseUrl));
        request.headers().forEach((name, values) -> builder.addHeader(name, values.toArray(new String[0])));
        return builder.body(request.body()).build();
    }
}
