package io.github.chat2responses.recipes.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chat2responses.recipes.fixture.Compiler;
import io.github.chat2responses.recipes.fixture.RawFixture;
import io.github.chat2responses.testkit.FakeOpenAi;
import io.github.chat2responses.testkit.FakeOpenAiOptions;
import io.github.chat2responses.testkit.RecordedRequest;
import io.github.chat2responses.translate.ChatTranslator;
import io.github.chat2responses.translate.TranslationPolicy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the code of each fixture of hand-built requests before and after its migration. The URL of OpenAI is that of a fake
 * server then, whose answers depend on all of the request, and which refuses Chat after the migration.
 */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
@ResourceLock(Resources.SYSTEM_OUT)
class RawHttpBehaviourTest {
    private static final String OPENAI = "https://api.openai.com/v1";
    private static final String CHAT = "/v1/chat/completions";

    private final ChatTranslator translator =
            ChatTranslator.create(TranslationPolicy.defaults().withStrictTools(TranslationPolicy.StrictTools.PRESERVE));

    static Stream<RawFixture> fixtures() {
        return RawFixture.all().stream().filter(RawFixture::moves).filter(RawFixture::runs);
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void doesTheSame(RawFixture fixture) {
        List<String> before;
        List<RecordedRequest> chat;
        Set<String> methods;
        try (FakeOpenAi server = FakeOpenAi.start()) {
            List<Class<?>> original = Compiler.load(at(server, fixture.before()));
            methods = Driver.methods(original);
            before = Driver.run(server.baseUrl(), original, methods);
            chat = server.requests();
            assertThat(chat).extracting(RecordedRequest::path).contains(CHAT);
        }
        try (FakeOpenAi server = FakeOpenAi.start(FakeOpenAiOptions.onFreePort().refusingChat())) {
            List<Class<?>> migrated = Compiler.load(at(server, fixture.after()));
            assertThat(Driver.run(server.baseUrl(), migrated, methods)).isEqualTo(before);
            assertThat(server.requests()).extracting(RecordedRequest::path).doesNotContain(CHAT);
            assertThat(views(server.requests()))
                    .as("the recipe writes what the translator writes")
                    .isEqualTo(views(chat));
        }
    }

    private static Map<String, String> at(FakeOpenAi server, Map<String, String> sources) {
        Map<String, String> moved = new TreeMap<>();
        sources.forEach((path, source) -> moved.put(path, source.replace(OPENAI, server.baseUrl())));
        return moved;
    }

    private List<JsonNode> views(List<RecordedRequest> requests) {
        // The driver calls methods that take a body with anything, too.
        return requests.stream()
                .filter(request -> request.body().isObject())
                .map(request -> request.path().equals(CHAT)
                        ? translator.request(request.body()).body()
                        : request.body())
                .map(RequestView::of)
                .toList();
    }
}
