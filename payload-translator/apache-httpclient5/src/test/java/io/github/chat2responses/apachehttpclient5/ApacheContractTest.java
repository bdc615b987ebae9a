package io.github.chat2responses.apachehttpclient5;

import io.github.chat2responses.shim.AdapterContract;
import io.github.chat2responses.shim.ContractClient;
import io.github.chat2responses.shim.Shim;
import io.github.chat2responses.shim.StreamPieces;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;

class ApacheContractTest extends AdapterContract {
    @Override
    protected ContractClient client(Shim shim, Duration readTimeout) {
        CloseableHttpClient client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnPerRoute(2000)
                        .setMaxConnTotal(2000)
                        .build())
                .disableAutomaticRetries()
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(readTimeout.toMillis(), TimeUnit.MILLISECONDS)
                        .build())
                .addExecInterceptorFirst("shim", new ShimExecHandler(shim))
                .build();
        return new ContractClient() {
            private HttpUriRequestBase request(String method, URI uri, Map<String, String> headers, String body) {
                HttpUriRequestBase request = new HttpUriRequestBase(method, uri);
                headers.forEach(request::addHeader);
                request.removeHeaders("Content-Type");
                request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
                return request;
            }

            @Override
            public Answer send(String method, URI uri, Map<String, String> headers, String body) throws IOException {
                return client.execute(request(method, uri, headers, body), response -> {
                    Map<String, List<String>> fields = new HashMap<>();
                    for (Header header : response.getHeaders()) {
                        fields.put(header.getName(), List.of(header.getValue()));
                    }
                    return new Answer(
                            response.getCode(),
                            fields,
                            EntityUtils.toString(response.getEntity(), StandardCharsets.UTF_8));
                });
            }

            @Override
            public Pieces stream(URI uri, Map<String, String> headers, String body) throws IOException {
                ClassicHttpResponse response = client.executeOpen(null, request("POST", uri, headers, body), null);
                StreamPieces pieces = new StreamPieces(response.getEntity().getContent());
                return new Pieces() {
                    @Override
                    public byte[] next() throws IOException {
                        return pieces.next();
                    }

                    @Override
                    public void close() throws IOException {
                        response.close();
                    }
                };
            }

            @Override
            public Optional<Runnable> begin(URI uri, Map<String, String> headers, String body) {
                HttpUriRequestBase request = request("POST", uri, headers, body);
                Thread thread = new Thread(() -> {
                    try {
                        client.execute(request, response -> EntityUtils.toString(response.getEntity()));
                    } catch (IOException e) {
                        // This is what cancelling looks like.
                    }
                });
                thread.start();
                return Optional.of(request::cancel);
            }

            @Override
            public void close() throws IOException {
                client.close();
            }
        };
    }
}
