package io.github.chat2responses.recipes.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chat2responses.recipes.fixture.Compiler;
import io.github.chat2responses.recipes.fixture.Fixture;
import io.github.chat2responses.testkit.FakeOpenAi;
import io.github.chat2responses.testkit.FakeOpenAiOptions;
import io.github.chat2responses.testkit.RecordedRequest;
import io.github.chat2responses.translate.ChatTranslator;
import io.github.chat2responses.translate.TranslationPolicy;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the code of each fixture before and after its migration against a fake server, whose answers depend on all of the
 * request; after it against one that refuses Chat, if all of the fixture moves.
 */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
@ResourceLock(Resources.SYSTEM_OUT)
class MigrationBehaviourTest {
    private static final String CHAT = "/v1/chat/completions";

    private final ChatTranslator translator =
            ChatTranslator.create(TranslationPolicy.defaults().withStrictTools(TranslationPolicy.StrictTools.PRESERVE));

    static Stream<Fixture> fixtures() {
        return Fixture.all().stream()
                .filter(Fixture::moves)
                .filter(fixture -> !fixture.goesElsewhere())
                // Options are there to change what the code does.
                .filter(fixture ->
                        fixture.options().isEmpty() || fixture.options().strip().equals("helper=class"));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void doesTheSame(Fixture fixture) {
        List<Class<?>> original = Compiler.load(fixture.before());
        Set<String> methods = Driver.methods(original);
        List<String> before;
        List<RecordedRequest> chat;
        try (FakeOpenAi server = FakeOpenAi.start()) {
            before = Driver.run(server.baseUrl(), original, methods);
            chat = server.requests();
            assertThat(chat).extracting(RecordedRequest::path).contains(CHAT);
        }
        FakeOpenAiOptions options = FakeOpenAiOptions.onFreePort();
        try (FakeOpenAi server = FakeOpenAi.start(fixture.movesWhole() ? options.refusingChat() : options)) {
            assertThat(Driver.run(server.baseUrl(), Compiler.load(fixture.after()), methods))
                    .isEqualTo(before);
            assertThat(server.requests()).extracting(RecordedRequest::path).contains("/v1/responses");
            assertThat(views(server.requests()))
                    .as("the recipe writes what the translator writes")
                    .isEqualTo(views(chat));
        }
    }

    private List<JsonNode> views(List<RecordedRequest> requests) {
        return requests.stream()
                .map(request -> request.path().equals(CHAT)
                        ? translator.request(request.body()).body()
                        : request.body())
                .map(RequestView::of)
                .toList();
    }
}
