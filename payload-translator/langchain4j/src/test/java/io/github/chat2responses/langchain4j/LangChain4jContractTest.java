package io.github.chat2responses.langchain4j;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.jdk.JdkHttpClient;
import dev.langchain4j.http.client.sse.DefaultServerSentEventParser;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParsingHandle;
import io.github.chat2responses.shim.AdapterContract;
import io.github.chat2responses.shim.ContractClient;
import io.github.chat2responses.shim.Shim;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

class LangChain4jContractTest extends AdapterContract {
    @Override
    protected boolean showsHeadersOfErrors() {
        return false;
    }

    @Override
    protected boolean showsBytesOfStreams() {
        return false;
    }

    @Override
    protected boolean streamsSeveralChoices() {
        return false;
    }

    @Override
    protected ContractClient client(Shim shim, Duration readTimeout) {
        HttpClient client = new ShimHttpClientBuilder(shim, JdkHttpClient.builder())
                .readTimeout(readTimeout)
                .build();
        return new ContractClient() {
            @Override
            public Answer send(String method, URI uri, Map<String, String> headers, String body) {
                try {
                    SuccessfulHttpResponse response = client.execute(request(method, uri, headers, body));
                    return new Answer(response.statusCode(), response.headers(), response.body());
                } catch (HttpException e) {
                    return new Answer(e.statusCode(), Map.of(), e.getMessage());
                }
            }

            @Override
            public Pieces stream(URI uri, Map<String, String> headers, String body) {
                Events events = new Events();
                HttpRequest request = request("POST", uri, headers, body);
                // The client calls back on the thread that asks if the answer is there at once, and the test takes
                // events on its own.
                Thread asker = new Thread(() -> {
                    try {
                        client.execute(request, new DefaultServerSentEventParser(), events);
                    } catch (RuntimeException e) {
                        events.onError(e);
                    }
                });
                asker.setDaemon(true);
                asker.start();
                return events;
            }
        };
    }

    private static HttpRequest request(String method, URI uri, Map<String, String> headers, String body) {
        return HttpRequest.builder()
                .method(HttpMethod.valueOf(method))
                .url(uri.toString())
                .addHeaders(headers)
                .body(body)
                .build();
    }

    /** The events, one at a time. */
    private static final class Events implements ServerSentEventListener, ContractClient.Pieces {
        private static final Object END = new Object();

        private final BlockingQueue<Object> queue = new ArrayBlockingQueue<>(1);
        private volatile ServerSentEventParsingHandle handle;
        private volatile boolean closed;

        private void put(Object item) {
            try {
                while (!closed && !queue.offer(item, 10, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                    Thread.onSpinWait();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
            handle = context.parsingHandle();
            put("data: " + event.data() + "\n\n");
            if (closed) {
                handle.cancel();
            }
        }

        @Override
        public void onError(Throwable error) {
            put(error);
        }

        @Override
        public void onClose() {
            put(END);
        }

        @Override
        public byte[] next() throws Exception {
            Object item = queue.take();
            if (item instanceof Throwable thrown) {
                throw new java.util.concurrent.ExecutionException(thrown);
            }
            return item == END ? null : item.toString().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public void close() {
            closed = true;
            if (handle != null) {
                handle.cancel();
            }
        }
    }
}
