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

/**
 * Runs the code of a fixture before and after its migration against a fake server, whose answers depend on all of the
 * request; after it against one that refuses Chat, if all of the fixture moves.
 */
final class SameBehaviour {
    private static final String CHAT = "/v1/chat/completions";

    private static final ChatTranslator TRANSLATOR =
            ChatTranslator.create(TranslationPolicy.defaults().withStrictTools(TranslationPolicy.StrictTools.PRESERVE));

    private SameBehaviour() {}

    static void check(Fixture fixture) {
        List<Class<?>> original = Compiler.load(fixture.java(fixture.before()));
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
            assertThat(Driver.run(server.baseUrl(), Compiler.load(fixture.java(fixture.after())), methods))
                    .isEqualTo(before);
            assertThat(server.requests())
                    .extracting(RecordedRequest::path)
                    .anyMatch(path -> path.endsWith("/v1/responses"));
            assertThat(views(server.requests()))
                    .as("the recipe writes what the translator writes")
                    // Requests that are sent side by side come in any order.
                    .containsExactlyInAnyOrderElementsOf(views(chat));
        }
    }

    private static List<JsonNode> views(List<RecordedRequest> requests) {
        return requests.stream()
                // What the API refuses, the translator refuses, too.
                .filter(request -> !isEmpty(request.body().path("messages"))
                        && !isEmpty(request.body().path("input")))
                .map(request -> request.path().equals(CHAT)
                        ? TRANSLATOR.request(request.body()).body()
                        : request.body())
                .map(RequestView::of)
                .toList();
    }

    private static boolean isEmpty(JsonNode list) {
        return list.isArray() && list.isEmpty();
    }
}
