package io.github.chat2responses.recipes.openaijava;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Code that does not compile here, because a dependency is missing. */
class MissingTypesTest {
    private static final String REQUESTS = """
            package app;

            import com.openai.client.OpenAIClient;
            import com.openai.client.okhttp.OpenAIOkHttpClient;
            import com.openai.models.chat.completions.ChatCompletionCreateParams;
            import org.missing.Settings;

            class Requests {
                static ChatCompletionCreateParams params(Settings settings) {
                    return ChatCompletionCreateParams.builder().model("m").addUserMessage("Hi").build();
                }

                void send(OpenAIClient client, ChatCompletionCreateParams params) {
                    client.chat().completions().create(params);
                }

                void run(Settings settings) {
                    send(OpenAIOkHttpClient.fromEnv(), params(settings));
                }
            }
            """;

    @Test
    void untypedStepInAChainKeepsAllOfIt() {
        Map<String, String> before =
                Map.of("app/Requests.java", REQUESTS.replace(".model(\"m\")", ".model(settings.model())"));
        MigrationRun run = MigrationRun.of(before, MigrationOptions.defaults());
        assertThat(run.sources()).isEqualTo(before);
        assertThat(run.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.outcome()).isEqualTo("left"));
    }

    @Test
    void untypedCallerKeepsTheMethodItMayMean() {
        String caller = """
                package app;

                import org.missing.Tool;

                class Caller {
                    Object call(Tool tool) {
                        return tool.with(unknown()).params(null);
                    }
                }
                """;
        Map<String, String> before = Map.of(
                "app/Requests.java",
                REQUESTS.replace("import org.missing.Settings;\n", "").replace("Settings ", "String "),
                "app/Caller.java",
                caller);
        MigrationRun run = MigrationRun.of(before, MigrationOptions.defaults());
        assertThat(run.sources()).isEqualTo(before);
        assertThat(run.rows()).singleElement().satisfies(row -> {
            assertThat(row.code()).isEqualTo("C2R604");
            assertThat(row.reason()).contains("Caller.java:7", "`params`");
        });
    }
}
