package io.github.chat2responses.okhttp;

import io.github.chat2responses.shim.AdapterContract;
import io.github.chat2responses.shim.ContractClient;
import io.github.chat2responses.shim.Shim;
import io.github.chat2responses.shim.StreamPieces;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

class OkHttpContractTest extends AdapterContract {
    @Override
    protected ContractClient client(Shim shim, Duration readTimeout) {
        OkHttpClient client = new OkHttpClient.Builder()
                .readTimeout(readTimeout)
                .addInterceptor(new ShimInterceptor(shim))
                .build();
        return new ContractClient() {
            @Override
            public Answer send(String method, URI uri, Map<String, String> headers, String body) throws IOException {
                try (Response response = call(method, uri, headers, body).execute()) {
                    return new Answer(
                            response.code(),
                            response.headers().toMultimap(),
                            response.body().string());
                }
            }

            @Override
            public Pieces stream(URI uri, Map<String, String> headers, String body) throws IOException {
                return new StreamPieces(
                        call("POST", uri, headers, body).execute().body().byteStream());
            }

            @Override
            public Optional<Runnable> begin(URI uri, Map<String, String> headers, String body) {
                Call call = call("POST", uri, headers, body);
                call.enqueue(new Callback() {
                    @Override
                    public void onFailure(Call failed, IOException e) {}

                    @Override
                    public void onResponse(Call answered, Response response) {
                        response.close();
                    }
                });
                return Optional.of(call::cancel);
            }

            private Call call(String method, URI uri, Map<String, String> headers, String body) {
                return client.newCall(new Request.Builder()
                        .url(uri.toString())
                        .headers(okhttp3.Headers.of(headers))
                        .method(method, RequestBody.create(body, MediaType.parse("application/json")))
                        .build());
            }
        };
    }
}
