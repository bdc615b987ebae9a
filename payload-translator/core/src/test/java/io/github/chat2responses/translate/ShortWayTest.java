package io.github.chat2responses.translate;

import static org.assertj.core.api.Assertions.assertThat;

import com.openai.core.ObjectMappers;
import com.openai.models.responses.ResponseCreateParams;
import io.github.chat2responses.Rounds;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The short way and the long way make the same of every request, byte by byte. */
class ShortWayTest {
    private static final int REQUESTS = Rounds.of(20_000);
    private static final List<String> PARAMS = List.of(
            "input",
            "input[0]",
            "input[1].content[1].text",
            "input[2].call_id",
            "tools[0].parameters",
            "max_output_tokens");

    private final ChatTranslator both = ChatTranslator.create();
    private final ChatTranslator tree = ChatTranslator.byTree(TranslationPolicy.defaults());

    @Test
    void randomRequests() throws Exception {
        RandomRequests requests = new RandomRequests(Rounds.seed(20_261_121));
        int shortWays = 0;
        for (int i = 0; i < REQUESTS; i++) {
            byte[] request = requests.next();
            shortWays += same(request) ? 1 : 0;
        }
        // Else the test would compare the long way with itself.
        assertThat(shortWays).isGreaterThan(REQUESTS / 5);
    }

    @Test
    void fixtures() throws Exception {
        for (Path fixture : FixtureTest.fixtures().toList()) {
            same(Files.readAllBytes(fixture.resolve("chat.json")));
        }
    }

    /** Returns whether there was a translation that the server's schema accepts. */
    private boolean same(byte[] request) throws Exception {
        String text = new String(request, StandardCharsets.UTF_8);
        Exchange expected;
        try {
            expected = tree.request(request);
        } catch (TranslationException e) {
            assertThat(refusal(request)).as(text).isEqualTo(e.getMessage());
            return false;
        }
        Exchange found = both.request(request);
        assertThat(new String(found.bytes(), StandardCharsets.UTF_8))
                .as(text)
                .isEqualTo(new String(expected.bytes(), StandardCharsets.UTF_8));
        assertThat(found.diagnostics()).as(text).isEqualTo(expected.diagnostics());
        assertThat(found.calls()).isEqualTo(expected.calls());
        assertThat(found.route()).isEqualTo(expected.route());
        for (String param : PARAMS) {
            String error = "{\"error\":{\"message\":\"Bad '" + param + "'.\",\"param\":\"" + param + "\"}}";
            var body = ObjectMappers.jsonMapper().readTree(error);
            assertThat(found.error(400, body)).as(text).isEqualTo(expected.error(400, body));
        }
        if (found.route() == Route.RESPONSES) {
            ObjectMappers.jsonMapper().readValue(found.bytes(), ResponseCreateParams.Body.class);
        }
        return found.isShort();
    }

    private String refusal(byte[] request) {
        try {
            return "translated: " + both.request(request).body();
        } catch (TranslationException e) {
            return e.getMessage();
        }
    }
}
