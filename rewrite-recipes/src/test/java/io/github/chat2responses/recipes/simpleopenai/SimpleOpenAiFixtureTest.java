package io.github.chat2responses.recipes.simpleopenai;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chat2responses.recipes.fixture.Compiler;
import io.github.chat2responses.recipes.fixture.Fixture;
import io.github.chat2responses.recipes.fixture.RecipeRun;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each fixture becomes what is written down beside it, which compiles and stays as it is in a second run. */
class SimpleOpenAiFixtureTest {

    static Stream<Fixture> fixtures() {
        return Fixture.all("simple-openai").stream();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void becomesWhatAPersonWouldWrite(Fixture fixture) {
        Map<String, String> before = fixture.before();
        assertThat(Compiler.errors(fixture.java(before)))
                .as("the code before compiles")
                .isEmpty();

        RecipeRun run = run(before);
        assertThat(run.files()).isEqualTo(fixture.after());
        assertThat(run.report()).isEqualTo(fixture.report());
        assertThat(Compiler.errors(fixture.java(run.files())))
                .as("the code after compiles")
                .isEmpty();
        assertThat(run(run.files()).files()).as("a second run changes nothing").isEqualTo(run.files());
    }

    /** As in code whose getters are generated; what goes to which overload is not seen then. */
    @Test
    void leavesAloneWhatItDoesNotSee() {
        Map<String, String> before = Map.of("app/Ask.java", """
                package app;

                import io.github.sashirestela.openai.SimpleOpenAI;
                import io.github.sashirestela.openai.domain.chat.ChatMessage;
                import io.github.sashirestela.openai.domain.chat.ChatRequest;
                import java.util.ArrayList;
                import java.util.List;

                class Ask {
                    String ask(Generated question) {
                        List<ChatMessage> messages = new ArrayList<>();
                        messages.add(ChatMessage.UserMessage.of(question.getText()));
                        return SimpleOpenAI.builder().apiKey("k").build().chatCompletions()
                                .create(ChatRequest.builder().model("gpt-4o-mini").messages(messages).build())
                                .join()
                                .firstContent();
                    }
                }
                """);
        RecipeRun run = run(before);
        assertThat(run.files()).isEqualTo(before);
        assertThat(run.report()).asString().contains("left C2R604").contains("types are missing here");
    }

    /** What calls it seems to call the library. */
    @Test
    void leavesAloneWhatIsInAPackageOfTheLibrary() {
        Map<String, String> before =
                Map.of("io/github/sashirestela/openai/support/Helper.java", """
                package io.github.sashirestela.openai.support;

                import io.github.sashirestela.openai.SimpleOpenAI;
                import io.github.sashirestela.openai.domain.chat.ChatRequest;

                public class Helper {
                    public static String ask(ChatRequest request) {
                        SimpleOpenAI client = SimpleOpenAI.builder().apiKey("k").build();
                        return client.chatCompletions().create(request).join().firstContent();
                    }
                }
                """, "app/Ask.java", """
                package app;

                import io.github.sashirestela.openai.domain.chat.ChatMessage.UserMessage;
                import io.github.sashirestela.openai.domain.chat.ChatRequest;
                import io.github.sashirestela.openai.support.Helper;

                class Ask {
                    String ask() {
                        return Helper.ask(ChatRequest.builder().model("m").message(UserMessage.of("Hi")).build());
                    }
                }
                """);
        RecipeRun run = run(before);
        assertThat(run.files()).isEqualTo(before);
        assertThat(run.report()).asString().contains("left C2R602").contains("in a package of the library");
    }

    /** Examples are compiled with the sources beside them. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void movesExamplesOnlyBesideSourcesWithResponses(boolean hasResponses) {
        String example = """
                package app;

                import io.github.sashirestela.openai.SimpleOpenAI;
                import io.github.sashirestela.openai.domain.chat.ChatMessage.UserMessage;
                import io.github.sashirestela.openai.domain.chat.ChatRequest;

                class Ask {
                    String ask() {
                        SimpleOpenAI client = SimpleOpenAI.builder().apiKey("k").build();
                        ChatRequest request = ChatRequest.builder().model("m").message(UserMessage.of("Hi")).build();
                        return client.chatCompletions().create(request).join().firstContent();
                    }
                }
                """;
        Map<String, String> before = new HashMap<>(Map.of("app/Ask.java", example));
        before.put("io/github/sashirestela/openai/service/ChatCompletionServices.java", services("ChatCompletion"));
        if (hasResponses) {
            before.put("io/github/sashirestela/openai/service/ResponseServices.java", services("Response"));
        }
        RecipeRun run = run(before);
        assertThat(run.files().get("app/Ask.java").contains("ResponseRequest")).isEqualTo(hasResponses);
        assertThat(run.report().toString().contains("have no classes for Responses"))
                .isNotEqualTo(hasResponses);
    }

    private static String services(String name) {
        return """
                package io.github.sashirestela.openai.service;

                import io.github.sashirestela.openai.OpenAI;

                public interface NAMEServices {
                    OpenAI.NAMEs METHODs();
                }
                """.replace("NAME", name)
                .replace("METHOD", name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1));
    }

    private static RecipeRun run(Map<String, String> files) {
        return RecipeRun.of(new MigrateSimpleOpenAi(null), files, "chat2responses-simple-openai");
    }
}
