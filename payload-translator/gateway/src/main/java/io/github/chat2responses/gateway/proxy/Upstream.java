package io.github.chat2responses.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientAgent;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The server behind the gateway, seen from one event loop. */
final class Upstream {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final HttpClientAgent client;
    private final URI base;
    private final String path;
    private final long connectMillis;

    Upstream(HttpClientAgent client, URI base, Duration connect) {
        this.client = client;
        this.base = base;
        this.path = base.getRawPath().replaceAll("/+$", "");
        this.connectMillis = connect.toMillis();
    }

    /**
     * Where a request goes: the path of the upstream's address comes in front, unless the client has put it there already.
     *
     * @param target path and query, as the client sent them
     * @return empty if that is no path
     */
    Optional<String> target(String target) {
        if (!target.startsWith("/")) {
            return Optional.empty();
        }
        return Optional.of(target.startsWith(path + "/") ? target : path + target);
    }

    /** The whole URL of a target. */
    URI uri(String target) {
        return URI.create(base.getScheme() + "://" + base.getRawAuthority() + target);
    }

    Future<HttpClientRequest> open(HttpMethod method, String target) {
        boolean tls = base.getScheme().equals("https");
        int usual = tls ? HTTPS : HTTP;
        return client.request(new RequestOptions()
                .setMethod(method)
                .setHost(base.getHost())
                .setPort(base.getPort() < 0 ? usual : base.getPort())
                .setSsl(tls)
                .setURI(target)
                .setConnectTimeout(connectMillis));
    }
}
