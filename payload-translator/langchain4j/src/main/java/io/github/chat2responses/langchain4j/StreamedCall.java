package io.github.chat2responses.langchain4j;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import io.github.chat2responses.shim.Carriage;
import io.github.chat2responses.shim.Headers;
import io.github.chat2responses.shim.Outgoing;
import io.github.chat2responses.shim.ShimCall;
import io.github.chat2responses.shim.Treatment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** A streamed call: it stands before the parser, which gets the translated bytes, and before the listener. */
final class StreamedCall implements ServerSentEventParser, ServerSentEventListener {
    private final ShimCall call;
    private final ServerSentEventParser parser;
    private final ServerSentEventListener chat;
    private final Function<Outgoing, HttpRequest> requests;
    private final HttpClient client;
    private volatile boolean open;
    private volatile int status;
    private volatile Headers headers = Headers.none();
    private volatile Treatment treatment = Treatment.PASS;

    StreamedCall(
            ShimCall call,
            ServerSentEventParser parser,
            ServerSentEventListener chat,
            Function<Outgoing, HttpRequest> requests,
            HttpClient client) {
        this.call = call;
        this.parser = parser;
        this.chat = chat;
        this.requests = requests;
        this.client = client;
    }

    void start() {
        client.execute(requests.apply(call.outgoing()), this, this);
    }

    @Override
    public void onOpen(SuccessfulHttpResponse response) {
        open = true;
        status = response.statusCode();
        headers = Headers.of(response.headers());
        treatment = call.head(status, headers);
        chat.onOpen(response);
    }

    @Override
    public void parse(InputStream server, ServerSentEventListener listener) {
        switch (treatment) {
            case STREAM -> parser.parse(Carriage.input(call.stream(headers), server), listener);
            case WHOLE -> whole(server);
            default -> parser.parse(server, listener);
        }
    }

    /** A document where a stream was asked for: an error, mostly. */
    private void whole(InputStream server) {
        try {
            byte[] body = server.readAllBytes();
            call.whole(status, headers, List.of(body))
                    .ifPresentOrElse(reply -> chat.onError(ShimHttpClient.error(reply)), this::start);
        } catch (IOException e) {
            call.fallsBack(e);
            chat.onError(e);
        }
    }

    @Override
    public void onError(Throwable thrown) {
        if (open) {
            chat.onError(thrown);
        } else if (thrown instanceof HttpException error) {
            refused(error);
        } else if (call.fallsBack(thrown)) {
            start();
        } else {
            chat.onError(thrown);
        }
    }

    private void refused(HttpException error) {
        switch (call.head(error.statusCode(), Headers.none())) {
            case FALL_BACK -> start();
            case WHOLE -> {
                byte[] body = Reached.text(error).getBytes(StandardCharsets.UTF_8);
                call.whole(error.statusCode(), Headers.none(), List.of(body))
                        .ifPresentOrElse(reply -> chat.onError(ShimHttpClient.error(reply)), this::start);
            }
            default -> chat.onError(error);
        }
    }

    @Override
    public void onEvent(ServerSentEvent event) {
        chat.onEvent(event);
    }

    @Override
    public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
        chat.onEvent(event, context);
    }

    @Override
    public void onClose() {
        chat.onClose();
    }
}
