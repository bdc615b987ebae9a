package io.github.chat2responses.langchain4j;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import io.github.chat2responses.shim.Delivery;
import io.github.chat2responses.shim.Headers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * What the server said. LangChain4j throws errors, with the body as their message and without their headers.
 *
 * @param answer the answer; empty after an error
 * @param error the error; empty after an answer
 */
record Reached(Optional<SuccessfulHttpResponse> answer, Optional<HttpException> error) {
    static Reached by(SuccessfulHttpResponse answer) {
        return new Reached(Optional.of(answer), Optional.empty());
    }

    static Reached by(HttpException error) {
        return new Reached(Optional.empty(), Optional.of(error));
    }

    int status() {
        return error.map(HttpException::statusCode)
                .orElseGet(() -> answer.orElseThrow().statusCode());
    }

    Headers headers() {
        return answer.map(SuccessfulHttpResponse::headers).map(Headers::of).orElse(Headers.none());
    }

    byte[] body() {
        String text =
                error.map(Reached::text).orElseGet(() -> answer.orElseThrow().body());
        return text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    }

    static String text(HttpException error) {
        return error.getMessage() == null ? "" : error.getMessage();
    }

    /** The answer for the Chat code, or the error it gets thrown. */
    static SuccessfulHttpResponse forChat(Delivery<Reached> delivery) throws IOException {
        if (delivery.body().isEmpty()) {
            Reached origin = delivery.origin().orElseThrow();
            return origin.answer().orElseThrow(() -> origin.error().orElseThrow());
        }
        String body;
        try (InputStream in = delivery.body().get()) {
            body = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        if (delivery.status() / 100 != 2) {
            throw new HttpException(delivery.status(), body);
        }
        return SuccessfulHttpResponse.builder()
                .statusCode(delivery.status())
                .headers(Map.copyOf(delivery.headers().toMap()))
                .body(body)
                .build();
    }
}
