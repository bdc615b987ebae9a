package io.github.chat2responses.openaijava;

import com.openai.core.http.HttpRequest;
import com.openai.core.http.QueryParams;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

/** URLs out of the parts that requests of the SDK have; older releases do not put them together themselves. */
final class Urls {
    private Urls() {}

    static URI of(HttpRequest request) {
        StringBuilder url = new StringBuilder(request.baseUrl());
        for (String segment : request.pathSegments()) {
            if (url.charAt(url.length() - 1) != '/') {
                url.append('/');
            }
            url.append(encoded(segment));
        }
        return URI.create(url + query(request.queryParams()));
    }

    private static String query(QueryParams params) {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        for (String key : params.keys()) {
            params.values(key).forEach(value -> query.add(encoded(key) + "=" + encoded(value)));
        }
        return query.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
