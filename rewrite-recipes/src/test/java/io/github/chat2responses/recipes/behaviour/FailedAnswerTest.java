package io.github.chat2responses.recipes.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chat2responses.recipes.fixture.Fixture;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An answer that failed throws what the Chat code was prepared for, though its HTTP status is 200. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
@ResourceLock(Resources.SYSTEM_OUT)
class FailedAnswerTest {
    @ParameterizedTest
    @CsvSource({
        "01-request-inline, Greeter.greet, 500, server_error, throws InternalServerException 500: overloaded",
        "01-request-inline, Greeter.greet, 429, rate_limit_exceeded, throws RateLimitException 429: overloaded",
        "20-async, Later.text, 500, server_error, throws InternalServerException 500: overloaded",
        "56-method-references, Survey.answers, 500, server_error, throws InternalServerException 500: overloaded",
        "23-structured-output, Structured.ask, 500, server_error, throws InternalServerException 500: overloaded"
    })
    void throwsWhatChatThrew(String fixture, String method, int status, String code, String thrown) throws IOException {
        String error =
                "{\"code\":\"" + code + "\",\"message\":\"overloaded\",\"param\":null,\"type\":\"server_error\"}";
        List<String> chat =
                CannedAnswers.json(status, "{\"error\":" + error + "}").to(new Fixture(fixture).before(), method);
        assertThat(chat).singleElement().asString().contains(thrown);

        String answer =
                "{\"id\":\"r\",\"object\":\"response\",\"created_at\":1,\"status\":\"failed\",\"model\":\"m\",\"output\":[],"
                        + "\"error\":{\"code\":\"" + code + "\",\"message\":\"overloaded\"}}";
        assertThat(CannedAnswers.json(200, answer).to(new Fixture(fixture).after(), method))
                .isEqualTo(chat);
    }
}
