package io.github.chat2responses.springweb;

import io.github.chat2responses.shim.BlockingUpstream;
import io.github.chat2responses.shim.Carriage;
import io.github.chat2responses.shim.Headers;
import io.github.chat2responses.shim.Outgoing;
import io.github.chat2responses.shim.Shim;
import io.github.chat2responses.shim.ShimCall;
import io.github.chat2responses.shim.ShimRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Sends Chat calls of {@code RestTemplate}, {@code RestClient}, HTTP interfaces and Spring AI 1 to Responses: {@code
 * RestClient.builder().requestInterceptor(new ShimInterceptor(shim))}. All other requests pass untouched.
 */
public final class ShimInterceptor implements ClientHttpRequestInterceptor {
    private final Shim shim;

    /**
     * An interceptor.
     *
     * @param shim decides what is sent
     */
    public ShimInterceptor(Shim shim) {
        this.shim = shim;
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        String method = request.getMethod().name();
        if (!shim.isChat(method, request.getURI())) {
            return execution.execute(request, body);
        }
        Headers headers = SpringHeaders.of(request.getHeaders());
        Optional<ShimCall> call = shim.call(new ShimRequest(method, request.getURI(), headers, body));
        return call.isPresent()
                ? TranslatedResponse.of(Carriage.carry(call.get(), new Upstream(request, execution)))
                : execution.execute(request, body);
    }

    /** The rest of the chain. */
    private record Upstream(HttpRequest chat, ClientHttpRequestExecution execution)
            implements BlockingUpstream<ClientHttpResponse> {
        @Override
        public ClientHttpResponse send(Outgoing outgoing) throws IOException {
            return execution.execute(new TranslatedRequest(chat, outgoing), outgoing.body());
        }

        @Override
        public int status(ClientHttpResponse answer) throws IOException {
            return answer.getStatusCode().value();
        }

        @Override
        public Headers headers(ClientHttpResponse answer) {
            return SpringHeaders.of(answer.getHeaders());
        }

        @Override
        public InputStream body(ClientHttpResponse answer) throws IOException {
            return answer.getBody();
        }

        @Override
        public void close(ClientHttpResponse answer) {
            try {
                // The responses read a body to its end when they are closed, which would wait for the server.
                answer.getBody().close();
            } catch (IOException e) {
                // It is over already.
            }
            answer.close();
        }
    }
}
