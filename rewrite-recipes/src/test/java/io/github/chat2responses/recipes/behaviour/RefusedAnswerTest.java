package io.github.chat2responses.recipes.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chat2responses.recipes.fixture.Fixture;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An answer in which the model refuses is read as one, and has no text. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
@ResourceLock(Resources.SYSTEM_OUT)
class RefusedAnswerTest {
    private static final Fixture REFUSED = new Fixture("29-refusal");

    private static final CannedAnswers CHAT = CannedAnswers.json(
            200,
            "{\"id\":\"c\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"m\",\"choices\":[{\"index\":0,"
                    + "\"finish_reason\":\"stop\",\"logprobs\":null,\"message\":{\"role\":\"assistant\",\"content\":null,"
                    + "\"refusal\":\"I can not help.\"}}]}");

    private static final CannedAnswers RESPONSES = CannedAnswers.json(
            200,
            "{\"id\":\"r\",\"object\":\"response\",\"created_at\":1,\"status\":\"completed\",\"model\":\"m\",\"output\":["
                    + "{\"type\":\"message\",\"id\":\"i\",\"status\":\"completed\",\"role\":\"assistant\",\"content\":["
                    + "{\"type\":\"refusal\",\"refusal\":\"I can not help.\"}]}]}");

    @ParameterizedTest
    @CsvSource({
        "first, Refused.first gives refused: I can not help.",
        "thrown, Refused.thrown gives throws IllegalStateException I can not help.",
        "kept, Refused.kept gives no: I can not help.",
        "printed, 'Refused.printed gives null, prints refused: I can not help.'",
        "eitherOne, 'Refused.eitherOne gives null, leaves I can not help.'"
    })
    void saysThatItRefused(String method, String said) throws IOException {
        List<String> chat = CHAT.to(REFUSED.before(), "Refused." + method);
        assertThat(chat).containsExactly(said);
        assertThat(RESPONSES.to(REFUSED.after(), "Refused." + method)).isEqualTo(chat);
    }
}
