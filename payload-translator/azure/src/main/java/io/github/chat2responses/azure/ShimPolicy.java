package io.github.chat2responses.azure;

import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpPipelinePosition;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.HttpPipelinePolicy;
import com.azure.core.util.BinaryData;
import io.github.chat2responses.reactor.ReactiveCarriage;
import io.github.chat2responses.shim.Shim;
import io.github.chat2responses.shim.ShimCall;
import io.github.chat2responses.shim.ShimRequest;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Sends Chat calls of Azure's SDKs to Responses: {@code new OpenAIClientBuilder().addPolicy(new ShimPolicy(shim))}. It sits below
 * the retries and the keys. All other requests pass untouched.
 */
public final class ShimPolicy implements HttpPipelinePolicy {
    private final Shim shim;

    /**
     * A policy.
     *
     * @param shim decides what is sent
     */
    public ShimPolicy(Shim shim) {
        this.shim = shim;
    }

    @Override
    public HttpPipelinePosition getPipelinePosition() {
        return HttpPipelinePosition.PER_RETRY;
    }

    @Override
    public Mono<HttpResponse> process(HttpPipelineCallContext context, HttpPipelineNextPolicy next) {
        Optional<ShimCall> call = call(context.getHttpRequest());
        return call.isEmpty()
                ? next.process()
                : send(call.get(), new Upstream(context, () -> next.clone().process()));
    }

    @Override
    public HttpResponse processSync(HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
        Optional<ShimCall> call = call(context.getHttpRequest());
        if (call.isEmpty()) {
            return next.processSync();
        }
        Upstream upstream = new Upstream(context, () -> waiting(next.clone()));
        return Objects.requireNonNull(send(call.get(), upstream).block());
    }

    /** On this thread; but a second request follows on a thread of the client, which must not wait. */
    private static Mono<HttpResponse> waiting(HttpPipelineNextSyncPolicy next) {
        Mono<HttpResponse> answer = Mono.fromCallable(next::processSync);
        return Schedulers.isInNonBlockingThread() ? answer.subscribeOn(Schedulers.boundedElastic()) : answer;
    }

    private static Mono<HttpResponse> send(ShimCall call, Upstream upstream) {
        HttpRequest chat = upstream.chat();
        return ReactiveCarriage.carry(call, upstream).map(delivery -> TranslatedResponse.of(chat, delivery));
    }

    private Optional<ShimCall> call(HttpRequest request) {
        BinaryData body = request.getBodyAsBinaryData();
        URI uri = URI.create(request.getUrl().toString());
        String method = request.getHttpMethod().toString();
        if (body == null || !shim.isChat(method, uri)) {
            return Optional.empty();
        }
        return shim.call(new ShimRequest(method, uri, AzureHeaders.of(request.getHeaders()), body.toBytes()));
    }
}
