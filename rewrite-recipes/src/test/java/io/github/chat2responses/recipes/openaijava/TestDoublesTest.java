package io.github.chat2responses.recipes.openaijava;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TestDoublesTest {
    private static final String GREETER = """
            package app;
            import com.openai.client.OpenAIClient;
            import com.openai.client.okhttp.OpenAIOkHttpClient;
            import com.openai.models.chat.completions.ChatCompletionCreateParams;
            public class Greeter {
                private final OpenAIClient client = OpenAIOkHttpClient.builder().fromEnv().build();
                public String greet() {
                    return client.chat().completions()
                            .create(ChatCompletionCreateParams.builder().model("m").addUserMessage("Hi").build())
                            .choices().get(0).message().content().orElse("");
                }
            }
            """;
    private static final String FAKE_SERVER = """
            package app;
            class GreeterTest {
                void greets() {
                    stub("/v1/chat/completions", "{\\"choices\\":[]}");
                    new Greeter().greet();
                }
                void stub(String path, String body) {}
            }
            """;

    private static MigrationRun run(String testPath, String test) {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put("app/src/main/java/app/Greeter.java", GREETER);
        sources.put(testPath, test);
        return MigrationRun.of(sources, MigrationOptions.defaults());
    }

    @Test
    void codeUnderATestThatImitatesTheEndpointStays() {
        MigrationRun run = run("app/src/test/java/app/GreeterTest.java", FAKE_SERVER);

        assertThat(run.sources()).containsEntry("app/src/main/java/app/Greeter.java", GREETER);
        assertThat(run.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.reason())
                        .isEqualTo("app/src/test/java/app/GreeterTest.java:4: a test imitates the Chat endpoint here:"
                                + " \"/v1/chat/completions\""));
    }

    @Test
    void aTestOfOtherCodeHindersNothing() {
        MigrationRun run =
                run("app/src/test/java/app/GreeterTest.java", FAKE_SERVER.replace("new Greeter().greet();", ""));

        assertThat(run.sources().get("app/src/main/java/app/Greeter.java")).contains("client.responses()");
    }

    @Test
    void mocksThatNameNoClassStandForTheirModule() {
        String mocks = """
                package app;
                import static org.mockito.ArgumentMatchers.any;
                import static org.mockito.Mockito.when;
                import com.openai.client.OpenAIClient;
                import com.openai.models.chat.completions.ChatCompletion;
                import com.openai.models.chat.completions.ChatCompletionCreateParams;
                class EndToEndTest {
                    OpenAIClient client;
                    void all(ChatCompletion answer) {
                        when(client.chat().completions().create(any(ChatCompletionCreateParams.class))).thenReturn(answer);
                        answer.validate().toString();
                    }
                }
                """;

        MigrationRun same = run("app/src/test/java/app/EndToEndTest.java", mocks);
        MigrationRun other = run("other/src/test/java/app/EndToEndTest.java", mocks);

        assertThat(same.sources()).containsEntry("app/src/main/java/app/Greeter.java", GREETER);
        assertThat(other.sources().get("app/src/main/java/app/Greeter.java")).contains("client.responses()");
        assertThat(other.sources()).containsEntry("other/src/test/java/app/EndToEndTest.java", mocks);
    }
}
