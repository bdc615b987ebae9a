package io.github.chat2responses.springweb;

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
import org.junit.jupiter.api.Nested;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

class SpringWebContractTest {
    private static ContractClient.Answer answer(ClientHttpResponse response) throws IOException {
        Map<String, List<String>> headers = new HashMap<>();
        response.getHeaders().forEach(headers::put);
        return new ContractClient.Answer(
                response.getStatusCode().value(),
                headers,
                new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    @Nested
    class WithRestClient extends AdapterContract {
        @Override
        protected ContractClient client(Shim shim, Duration readTimeout) {
            JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory();
            factory.setReadTimeout(readTimeout);
            RestClient client = RestClient.builder()
                    .requestFactory(factory)
                    .requestInterceptor(new ShimInterceptor(shim))
                    .build();
            return new ContractClient() {
                private RestClient.RequestBodySpec request(
                        String method, URI uri, Map<String, String> headers, String body) {
                    RestClient.RequestBodySpec request =
                            client.method(HttpMethod.valueOf(method)).uri(uri);
                    headers.forEach(request::header);
                    return request.body(body.getBytes(StandardCharsets.UTF_8));
                }

                @Override
                public Answer send(String method, URI uri, Map<String, String> headers, String body) {
                    return request(method, uri, headers, body).exchange((sent, response) -> answer(response));
                }

                @Override
                public Pieces stream(URI uri, Map<String, String> headers, String body) {
                    return request("POST", uri, headers, body)
                            .exchange((sent, response) -> new StreamPieces(response.getBody()), false);
                }
            };
        }
    }

    @Nested
    class WithRestTemplate extends AdapterContract {
        @Override
        protected ContractClient client(Shim shim, Duration readTimeout) {
            SimpleClientHttpRequestFactory factory = new SimpleClientHttpRequestFactory();
            factory.setReadTimeout(readTimeout);
            RestTemplate template = new RestTemplate(factory);
            template.getInterceptors().add(new ShimInterceptor(shim));
            ClientHttpRequestFactory requests = template.getRequestFactory();
            return new ContractClient() {
                private ClientHttpResponse execute(String method, URI uri, Map<String, String> headers, String body)
                        throws IOException {
                    var request = requests.createRequest(uri, HttpMethod.valueOf(method));
                    headers.forEach(request.getHeaders()::add);
                    request.getBody().write(body.getBytes(StandardCharsets.UTF_8));
                    return request.execute();
                }

                @Override
                public Answer send(String method, URI uri, Map<String, String> headers, String body)
                        throws IOException {
                    try (ClientHttpResponse response = execute(method, uri, headers, body)) {
                        return answer(response);
                    }
                }

                @Override
                public Pieces stream(URI uri, Map<String, String> headers, String body) throws IOException {
                    return new StreamPieces(execute("POST", uri, headers, body).getBody());
                }
            };
        }
    }
}
