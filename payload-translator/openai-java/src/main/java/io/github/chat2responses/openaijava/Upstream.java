package io.github.chat2responses.openaijava;

import com.openai.core.http.HttpRequest;
import com.openai.core.http.HttpResponse;
import com.openai.core.http.QueryParams;
import io.github.chat2responses.shim.AnswerReader;
import io.github.chat2responses.shim.AsyncUpstream;
import io.github.chat2responses.shim.BlockingUpstream;
import io.github.chat2responses.shim.Headers;
import io.github.chat2responses.shim.Outgoing;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** The SDK's HTTP client as the engine sees it. */
interface Upstream extends AnswerReader<HttpResponse> {
    /** The client that waits. */
    record Blocking(HttpRequest chat, Function<HttpRequest, HttpResponse> client)
            implements Upstream, BlockingUpstream<HttpResponse> {
        @Override
        public HttpResponse send(Outgoing outgoing) {
            return client.apply(request(chat, outgoing));
        }
    }

    /** The client that does not. */
    record Async(HttpRequest chat, Function<HttpRequest, ? extends CompletionStage<HttpResponse>> client)
            implements Upstream, AsyncUpstream<HttpResponse> {
        @Override
        public CompletionStage<HttpResponse> send(Outgoing outgoing) {
            return client.apply(request(chat, outgoing));
        }
    }

    @Override
    default int status(HttpResponse answer) {
        return answer.statusCode();
    }

    @Override
    default Headers headers(HttpResponse answer) {
        return headers(answer.headers());
    }

    @Override
    default InputStream body(HttpResponse answer) {
        return answer.body();
    }

    @Override
    default void close(HttpResponse answer) {
        answer.close();
    }

    static Headers headers(com.openai.core.http.Headers headers) {
        // Older releases of the SDK do not give all at once.
        Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.names().forEach(name -> fields.put(name, headers.values(name)));
        return Headers.of(fields);
    }

    static com.openai.core.http.Headers headers(Headers headers) {
        return com.openai.core.http.Headers.builder().putAll(headers.toMap()).build();
    }

    private static HttpRequest request(HttpRequest chat, Outgoing outgoing) {
        URI uri = outgoing.uri();
        HttpRequest.Builder request = chat.toBuilder()
                .baseUrl(uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath())
                .pathSegments(List.of())
                .headers(headers(outgoing.headers()))
                .body(new JsonBody(outgoing.body()));
        // Azure's older paths have a version in the query, the newer ones none.
        return uri.getRawQuery() == null
                ? request.queryParams(QueryParams.builder().build()).build()
                : request.build();
    }
}
