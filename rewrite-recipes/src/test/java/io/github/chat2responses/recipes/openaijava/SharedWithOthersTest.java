package io.github.chat2responses.recipes.openaijava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openrewrite.java.Assertions.java;

import io.github.chat2responses.recipes.MigrationReport;
import org.junit.jupiter.api.Test;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.java.JavaParser;
import org.openrewrite.test.RewriteTest;

/** Calls of OpenAI that share code with those of another vendor: they stay, and the report says so. */
class SharedWithOthersTest implements RewriteTest {
    @Test
    void aCallStaysWithTheRequestItSharesAndOnlyItIsReported() {
        rewriteRun(
                spec -> spec.recipe(new MigrateChatCompletions(MigrationOptions.defaults()))
                        .parser(JavaParser.fromJavaVersion()
                                .classpathFromResources(new InMemoryExecutionContext(), "chat2responses-openai-java"))
                        .dataTable(
                                MigrationReport.Row.class,
                                rows -> assertThat(rows).singleElement().satisfies(row -> {
                                    assertThat(row.line()).isEqualTo(12);
                                    assertThat(row.outcome()).isEqualTo("flagged");
                                    assertThat(row.code()).isEqualTo("C2R702");
                                    assertThat(row.reason())
                                            .isEqualTo(
                                                    "Both.java:16: the base URL is `api.deepseek.com`, not OpenAI's");
                                })),
                java("""
                        import com.openai.client.OpenAIClient;
                        import com.openai.client.okhttp.OpenAIOkHttpClient;
                        import com.openai.models.chat.completions.ChatCompletionCreateParams;

                        class Both {
                            private ChatCompletionCreateParams params(String text) {
                                return ChatCompletionCreateParams.builder().model("gpt-4.1").addUserMessage(text).build();
                            }

                            String openAi(String key) {
                                OpenAIClient client = OpenAIOkHttpClient.builder().apiKey(key).build();
                                return client.chat().completions().create(params("a")).choices().get(0).message().content().orElse("");
                            }

                            String other(String key) {
                                OpenAIClient client = OpenAIOkHttpClient.builder().apiKey(key).baseUrl("https://api.deepseek.com").build();
                                return client.chat().completions().create(params("b")).choices().get(0).message().content().orElse("");
                            }
                        }
                        """));
    }
}
