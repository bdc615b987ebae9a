package io.github.chat2responses.langchain4j;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import io.github.chat2responses.shim.BlockingUpstream;
import io.github.chat2responses.shim.Headers;
import io.github.chat2responses.shim.Outgoing;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.function.Function;

/** LangChain4j's HTTP client as the engine sees it. Its answers are always complete. */
record Upstream(Function<Outgoing, SuccessfulHttpResponse> client) implements BlockingUpstream<Reached> {
    @Override
    public Reached send(Outgoing outgoing) {
        try {
            return Reached.by(client.apply(outgoing));
        } catch (HttpException e) {
            return Reached.by(e);
        }
    }

    @Override
    public int status(Reached answer) {
        return answer.status();
    }

    @Override
    public Headers headers(Reached answer) {
        return answer.headers();
    }

    @Override
    public InputStream body(Reached answer) {
        return new ByteArrayInputStream(answer.body());
    }

    @Override
    public void close(Reached answer) {}
}
