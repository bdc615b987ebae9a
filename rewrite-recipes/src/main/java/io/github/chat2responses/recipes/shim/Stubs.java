package io.github.chat2responses.recipes.shim;

/** As much of the shims, and of what is written beside them, as new code names. */
final class Stubs {
    private static final String BASE = "package io.github.chat2responses.";

    static final String[] SOURCES = {
        BASE + "shim; public final class Shim { public static Shim create() { return null; } }",
        BASE + "okhttp; import io.github.chat2responses.shim.Shim;"
                + " public final class ShimInterceptor { public ShimInterceptor(Shim shim) {} }",
        BASE + "springweb; import io.github.chat2responses.shim.Shim;"
                + " public final class ShimInterceptor { public ShimInterceptor(Shim shim) {} }",
        BASE + "azure; import io.github.chat2responses.shim.Shim;"
                + " public final class ShimPolicy { public ShimPolicy(Shim shim) {} }",
        BASE
                + "langchain4j; import io.github.chat2responses.shim.Shim; import dev.langchain4j.http.client.HttpClientBuilder;"
                + " public final class ShimHttpClientBuilder implements HttpClientBuilder {"
                + " public ShimHttpClientBuilder(Shim shim, HttpClientBuilder builder) {} }",
        BASE + "springwebflux; import io.github.chat2responses.shim.Shim;"
                + " import org.springframework.http.client.reactive.ClientHttpConnector;"
                + " public final class ShimConnector {"
                + " public static ClientHttpConnector of(Shim shim, ClientHttpConnector connector) { return null; } }",
        BASE + "javanethttp; import io.github.chat2responses.shim.Shim; import java.net.http.HttpClient;"
                + " public final class ShimHttpClient {"
                + " public static HttpClient of(Shim shim, HttpClient client) { return null; } }",
        "package dev.langchain4j.http.client; public interface HttpClientBuilder {}",
        "package dev.langchain4j.http.client.jdk; public class JdkHttpClient {"
                + " public static dev.langchain4j.http.client.HttpClientBuilder builder() { return null; } }",
        "package org.springframework.http.client.reactive; public interface ClientHttpConnector {}",
        "package org.springframework.http.client.reactive;"
                + " public class ReactorClientHttpConnector implements ClientHttpConnector {}"
    };

    private Stubs() {}
}
