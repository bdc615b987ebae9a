package io.github.chat2responses.azure;

import com.azure.core.http.HttpHeader;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import io.github.chat2responses.shim.Headers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Headers of Azure's SDKs. */
final class AzureHeaders {
    private AzureHeaders() {}

    static Headers of(HttpHeaders headers) {
        Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (HttpHeader header : headers) {
            fields.put(header.getName(), header.getValuesList());
        }
        return Headers.of(fields);
    }

    static HttpHeaders of(Headers headers) {
        HttpHeaders fields = new HttpHeaders();
        headers.forEach((name, values) -> fields.set(HttpHeaderName.fromString(name), values));
        return fields;
    }
}
