package io.github.chat2responses.apachehttpclient5;

import io.github.chat2responses.shim.Headers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hc.core5.http.Header;

/** Headers of Apache HttpClient. */
final class ApacheHeaders {
    private ApacheHeaders() {}

    static Headers of(Header[] headers) {
        Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Header header : headers) {
            String value = header.getValue() == null ? "" : header.getValue();
            fields.computeIfAbsent(header.getName(), name -> new ArrayList<>()).add(value);
        }
        return Headers.of(fields);
    }
}
