package io.github.chat2responses.translate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.openai.core.ObjectMappers;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.responses.ResponseCreateParams;
import io.github.chat2responses.rules.Diagnostic;
import io.github.chat2responses.rules.RuleCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder: {@code chat.json}, the {@code responses.json} it becomes, {@code notes.txt} with a line {@code CODE POINTER}
 * for each diagnostic; and perhaps {@code answer.json}, the {@code chat-answer.json} it becomes, {@code answer-notes.txt}.
 */
class FixtureTest {
    private static final Path ROOT = Path.of("src/test/resources/fixtures");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static Stream<Path> fixtures() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void translatesThereAndBack(Path fixture) throws Exception {
        JsonNode chat = MAPPER.readTree(fixture.resolve("chat.json").toFile());
        JsonNode untouched = chat.deepCopy();
        Exchange exchange = ChatTranslator.create().request(chat);
        assertThat(chat).isEqualTo(untouched);
        // As text: the order of members counts, for schemas too.
        assertThat(exchange.body().toPrettyString())
                .isEqualTo(MAPPER.readTree(fixture.resolve("responses.json").toFile())
                        .toPrettyString());
        assertThat(lines(exchange.diagnostics())).isEqualTo(Files.readAllLines(fixture.resolve("notes.txt")));
        exchange.diagnostics()
                .forEach(note ->
                        assertThat(RuleCatalogue.load().find(note.code())).isPresent());
        if (exchange.route() == Route.RESPONSES) {
            sdkTakes(exchange.body());
        }
        if (Files.exists(fixture.resolve("answer.json"))) {
            answer(fixture, exchange);
        }
    }

    private static void sdkTakes(JsonNode body) throws Exception {
        ResponseCreateParams.Body typed =
                ObjectMappers.jsonMapper().readValue(body.toString(), ResponseCreateParams.Body.class);
        // A refusal in the history is an output message, which the SDK wants an id for and the server does not.
        if (!body.toString().contains("\"type\":\"refusal\"")) {
            typed.validate();
        }
        assertThat(ResponseCreateParams.builder()
                        .body(typed)
                        .build()
                        ._additionalBodyProperties()
                        .keySet())
                .isSubsetOf("stream");
    }

    private static void answer(Path fixture, Exchange exchange) throws Exception {
        Translation answer =
                exchange.answer(MAPPER.readTree(fixture.resolve("answer.json").toFile()));
        assertThat(answer.body().toPrettyString())
                .isEqualTo(MAPPER.readTree(fixture.resolve("chat-answer.json").toFile())
                        .toPrettyString());
        assertThat(lines(answer.diagnostics())).isEqualTo(Files.readAllLines(fixture.resolve("answer-notes.txt")));
        if (answer.status() == 200) {
            ObjectMappers.jsonMapper()
                    .readValue(answer.body().toString(), ChatCompletion.class)
                    .validate();
        }
    }

    private static List<String> lines(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .map(note -> note.code() + " " + note.path())
                .map(String::strip)
                .toList();
    }
}
