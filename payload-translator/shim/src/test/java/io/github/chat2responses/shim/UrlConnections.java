package io.github.chat2responses.shim;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.util.TreeMap;

/** The JDK's oldest client, which no adapter is for: enough to try the engine with a server. */
final class UrlConnections implements BlockingUpstream<HttpURLConnection> {
    @Override
    public HttpURLConnection send(Outgoing outgoing) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) outgoing.uri().toURL().openConnection();
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "application/json");
        outgoing.headers().forEach((name, values) -> connection.setRequestProperty(name, values.get(0)));
        connection.getOutputStream().write(outgoing.body());
        connection.getResponseCode();
        return connection;
    }

    @Override
    public int status(HttpURLConnection answer) throws IOException {
        return answer.getResponseCode();
    }

    @Override
    public Headers headers(HttpURLConnection answer) {
        TreeMap<String, java.util.List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        answer.getHeaderFields().forEach((name, values) -> {
            if (name != null) {
                fields.put(name, values);
            }
        });
        return Headers.of(fields);
    }

    @Override
    public InputStream body(HttpURLConnection answer) throws IOException {
        InputStream error = answer.getErrorStream();
        if (answer.getResponseCode() >= 400) {
            return error == null ? new ByteArrayInputStream(new byte[0]) : error;
        }
        return answer.getInputStream();
    }

    @Override
    public void close(HttpURLConnection answer) {
        answer.disconnect();
    }
}
