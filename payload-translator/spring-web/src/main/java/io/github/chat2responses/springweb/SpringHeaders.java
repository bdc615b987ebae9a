package io.github.chat2responses.springweb;

import io.github.chat2responses.shim.Headers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;

/** Headers of Spring: only methods that Spring 6 and 7 share. */
final class SpringHeaders {
    private SpringHeaders() {}

    static Headers of(HttpHeaders headers) {
        Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> fields.put(name, List.copyOf(values)));
        return Headers.of(fields);
    }

    static HttpHeaders of(Headers headers) {
        HttpHeaders fields = new HttpHeaders();
        headers.forEach(fields::addAll);
        return fields;
    }
}
