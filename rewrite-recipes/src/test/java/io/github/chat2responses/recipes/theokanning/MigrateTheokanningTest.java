package io.github.chat2responses.recipes.theokanning;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.recipes.behaviour.RequestView;
import io.github.chat2responses.testkit.FakeOpenAi;
import io.github.chat2responses.testkit.FakeOpenAiOptions;
import io.github.chat2responses.testkit.RecordedRequest;
import io.github.chat2responses.translate.ChatTranslator;
import io.github.chat2responses.translate.TranslationPolicy;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each fixture becomes what is written down beside it, compiles on the class path that its build then has, and does the same:
 * its static methods are called before and after the migration, each on its own class path, against one fake server.
 */
@ResourceLock(Resources.SYSTEM_OUT)
class MigrateTheokanningTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ChatTranslator translator =
            ChatTranslator.create(TranslationPolicy.defaults().withStrictTools(TranslationPolicy.StrictTools.PRESERVE));

    static Stream<TheokanningFixture> fixtures() {
        return TheokanningFixture.all().stream();
    }

    static Stream<TheokanningFixture> moving() {
        return fixtures().filter(TheokanningFixture::movesWhole);
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void becomesWhatAPersonWouldWrite(TheokanningFixture fixture, @TempDir Path old) {
        assertThat(Javac.errors(TheokanningFixture.sources(fixture.before()), OldClient.jars(), "17", old))
                .as("the code before compiles")
                .isEmpty();
        TheokanningFixture.Run run = TheokanningFixture.run(fixture.before());
        assertThat(run.files()).isEqualTo(fixture.after());
        assertThat(run.report()).isEqualTo(fixture.report());
        if (fixture.moves()) {
            assertThat(TheokanningFixture.run(run.files()).files())
                    .as("a second run changes nothing")
                    .isEqualTo(run.files());
        }
    }

    @ParameterizedTest
    @MethodSource("moving")
    void doesTheSame(TheokanningFixture fixture, @TempDir Path old, @TempDir Path fresh) throws IOException {
        Map<String, String> sources = TheokanningFixture.sources(fixture.before());
        assertThat(Javac.errors(sources, OldClient.jars(), "17", old)).isEmpty();
        List<String> before;
        List<RecordedRequest> chat;
        try (FakeOpenAi server = FakeOpenAi.start()) {
            before = StaticMethods.called(OldClient.talkingTo(root(server), old), sources.keySet());
            chat = server.requests();
        }
        try (FakeOpenAi server = FakeOpenAi.start(FakeOpenAiOptions.onFreePort().refusingChat())) {
            Map<String, String> moved = talkingTo(server, TheokanningFixture.sources(fixture.after()));
            assertThat(Javac.errors(moved, classPath(fixture.keepsOldClient()), "17", fresh))
                    .as("the code after compiles")
                    .isEmpty();
            try (URLClassLoader loader = loader(fixture, server, fresh)) {
                assertThat(StaticMethods.called(loader, moved.keySet())).isEqualTo(before);
            }
            assertThat(views(server.requests()))
                    .as("the recipe writes what the translator writes")
                    .isEqualTo(views(chat));
        }
    }

    private static String root(FakeOpenAi server) {
        return server.baseUrl().substring(0, server.baseUrl().length() - "v1".length());
    }

    /** The same code for the server of the test: like the old client's, its host is OpenAI's and nothing else. */
    private static Map<String, String> talkingTo(FakeOpenAi server, Map<String, String> sources) {
        Map<String, String> moved = new TreeMap<>();
        sources.forEach((path, text) -> moved.put(
                path, text.replace(".maxRetries(0)", ".maxRetries(0).baseUrl(\"" + server.baseUrl() + "\")")));
        return moved;
    }

    private static URLClassLoader loader(TheokanningFixture fixture, FakeOpenAi server, Path classes)
            throws IOException {
        return fixture.keepsOldClient()
                ? OldClient.besides(root(server), classes)
                : OldClient.streamsAnd(classes, MigrateTheokanningTest.class.getClassLoader());
    }

    private static List<Path> classPath(boolean withOldClient) {
        return withOldClient
                ? OldClient.jarsOfBoth()
                : Stream.concat(
                                Arrays.stream(System.getProperty("java.class.path")
                                                .split(System.getProperty("path.separator")))
                                        .map(Path::of),
                                OldClient.streams().stream())
                        .toList();
    }

    /** The old client sent arguments back in several lines, the new code sends them as they came. */
    private static JsonNode inOneLine(JsonNode request) {
        for (JsonNode item : request.path("input")) {
            if (item.has("arguments")) {
                try {
                    String arguments = item.path("arguments").asText();
                    ((ObjectNode) item)
                            .put("arguments", JSON.readTree(arguments).toString());
                } catch (JsonProcessingException e) {
                    throw new AssertionError(e);
                }
            }
        }
        return request;
    }

    /** A stream that is not asked for, and a value that is not there, may be written or not. */
    private static JsonNode withoutSayingNothing(JsonNode request) {
        ((ObjectNode) request)
                .properties()
                .removeIf(field -> field.getValue().isNull()
                        || (field.getKey().equals("stream") && !field.getValue().asBoolean()));
        return request;
    }

    private List<JsonNode> views(List<RecordedRequest> requests) {
        return requests.stream()
                // A request that is refused is one that the translator refuses.
                .filter(request -> !request.body().path("messages").isEmpty()
                        || !request.body().path("input").isEmpty())
                .map(this::view)
                .toList();
    }

    /** Requests of other endpoints are the same on both sides. */
    private JsonNode view(RecordedRequest request) {
        return switch (request.path()) {
            case "/v1/chat/completions" ->
                withoutSayingNothing(inOneLine(
                        RequestView.of(translator.request(request.body()).body())));
            case "/v1/responses" -> withoutSayingNothing(inOneLine(RequestView.of(request.body())));
            default -> request.body();
        };
    }
}
