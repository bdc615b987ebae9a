package io.github.chat2responses.langchain4j;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import io.github.chat2responses.shim.Carriage;
import io.github.chat2responses.shim.Headers;
import io.github.chat2responses.shim.Outgoing;
import io.github.chat2responses.shim.Reply;
import io.github.chat2responses.shim.Shim;
import io.github.chat2responses.shim.ShimCall;
import io.github.chat2responses.shim.ShimRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The client that {@link ShimHttpClientBuilder} makes. */
final class ShimHttpClient implements HttpClient {
    private final Shim shim;
    private final HttpClient client;

    ShimHttpClient(Shim shim, HttpClient client) {
        this.shim = shim;
        this.client = client;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        Optional<ShimCall> call = call(request);
        if (call.isEmpty()) {
            return client.execute(request);
        }
        try {
            return Reached.forChat(
                    Carriage.carry(call.get(), new Upstream(one -> client.execute(request(request, one)))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        Optional<ShimCall> call = call(request);
        if (call.isEmpty()) {
            client.execute(request, parser, listener);
            return;
        }
        Optional<Reply> refusal = call.get().refusal();
        if (refusal.isPresent()) {
            listener.onError(error(refusal.get()));
            return;
        }
        if (call.get().outgoing().copies() > 1) {
            // One stream cannot be made of several here, and no model of LangChain4j asks for it.
            call.get().stayOnChat();
        }
        new StreamedCall(call.get(), parser, listener, one -> request(request, one), client).start();
    }

    private Optional<ShimCall> call(HttpRequest request) {
        URI uri = URI.create(request.url());
        String method = request.method().name();
        if (request.body() == null || !shim.isChat(method, uri)) {
            return Optional.empty();
        }
        byte[] body = request.body().getBytes(StandardCharsets.UTF_8);
        return shim.call(new ShimRequest(method, uri, Headers.of(request.headers()), body));
    }

    private static HttpRequest request(HttpRequest chat, Outgoing outgoing) {
        return HttpRequest.builder()
                .method(chat.method())
                .url(outgoing.uri().toString())
                .headers(outgoing.headers().toMap())
                .body(new String(outgoing.body(), StandardCharsets.UTF_8))
                .build();
    }

    static HttpException error(Reply reply) {
        return new HttpException(reply.status(), new String(reply.body(), StandardCharsets.UTF_8));
    }
}
