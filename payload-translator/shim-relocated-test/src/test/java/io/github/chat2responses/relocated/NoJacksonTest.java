package io.github.chat2responses.relocated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.chat2responses.okhttp.ShimInterceptor;
import io.github.chat2responses.shim.Shim;
import io.github.chat2responses.shim.Wire;
import io.github.chat2responses.testkit.RawServer;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.core.RegistryStore;
import io.github.resilience4j.ratelimiter.RateLimiter;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import okio.Okio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

/** A class path without any Jackson. */
@Timeout(60)
class NoJacksonTest {
    private static URL home(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    @Test
    @SuppressWarnings("unchecked")
    void translates() throws Exception {
        URL[] path = Stream.of(
                        PlainOkHttp.class,
                        Shim.class,
                        ShimInterceptor.class,
                        OkHttpClient.class,
                        Okio.class,
                        CircuitBreaker.class,
                        RateLimiter.class,
                        RegistryStore.class,
                        LoggerFactory.class)
                .map(NoJacksonTest::home)
                .toArray(URL[]::new);
        try (URLClassLoader alone = new URLClassLoader(path, ClassLoader.getPlatformClassLoader());
                RawServer server = RawServer.start((request, answer) -> answer.send(200, Wire.ANSWER))) {
            assertThatThrownBy(() -> alone.loadClass(ObjectMapper.class.getName()))
                    .isInstanceOf(ClassNotFoundException.class);
            BiFunction<String, String, String> program =
                    (BiFunction<String, String, String>) alone.loadClass(PlainOkHttp.class.getName())
                            .getDeclaredConstructor()
                            .newInstance();
            assertThat(program.apply(server.baseUrl() + "/chat/completions", Wire.HELLO))
                    .contains("\"object\":\"chat.completion\"")
                    .contains("\"content\":\"Hi\"");
            assertThat(server.requests())
                    .singleElement()
                    .satisfies(request -> assertThat(request.target()).isEqualTo("/v1/responses"));
        }
    }
}
