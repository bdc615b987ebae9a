package io.github.chat2responses.recipes.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chat2responses.recipes.fixture.Fixture;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A stream that fails half way throws what the Chat code was prepared for, and has given out what came before. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
@ResourceLock(Resources.SYSTEM_OUT)
class FailedStreamTest {
    private static final CannedAnswers CHAT = CannedAnswers.events(
            "data: {\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\",\"choices\":"
                    + "[{\"index\":0,\"delta\":{\"content\":\"Hel\"},\"finish_reason\":null}]}\n\n"
                    + "data: {\"error\":{\"code\":\"server_error\",\"message\":\"overloaded\",\"param\":null,\"type\":\"t\"}}\n\n");

    private static final CannedAnswers RESPONSES =
            CannedAnswers.events("event: response.output_text.delta\ndata: {\"type\":\"response.output_text.delta\","
                    + "\"item_id\":\"i\",\"output_index\":0,\"content_index\":0,\"delta\":\"Hel\",\"logprobs\":[],"
                    + "\"sequence_number\":1}\n\n"
                    + "event: response.failed\ndata: {\"type\":\"response.failed\",\"sequence_number\":2,\"response\":"
                    + "{\"id\":\"r\",\"object\":\"response\",\"created_at\":1,\"status\":\"failed\",\"model\":\"m\",\"output\":[],"
                    + "\"error\":{\"code\":\"server_error\",\"message\":\"overloaded\"}}}\n\n");

    @ParameterizedTest
    @CsvSource({
        "15-streaming, Streamer.stream, 'throws SseException 200: overloaded, leaves Hel'",
        "52-exceptions, Careful.broken, Careful.broken gives Hel (broken 200)",
        "69-subscribed-handlers, Sums.method, throws CompletionException com.openai.errors.SseException: 200: overloaded",
        "69-subscribed-handlers, Sums.reference, throws CompletionException com.openai.errors.SseException: 200: overloaded",
        "69-subscribed-handlers, Sums.variable,"
                + " 'throws CompletionException com.openai.errors.SseException: 200: overloaded, leaves Hel'"
    })
    void throwsWhatChatThrew(String fixture, String method, String thrown) throws IOException {
        List<String> chat = CHAT.to(new Fixture(fixture).before(), method);
        assertThat(chat).singleElement().asString().endsWith(thrown);
        assertThat(RESPONSES.to(new Fixture(fixture).after(), method)).isEqualTo(chat);
    }
}
