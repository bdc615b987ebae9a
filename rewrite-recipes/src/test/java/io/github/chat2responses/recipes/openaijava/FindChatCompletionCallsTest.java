package io.github.chat2responses.recipes.openaijava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openrewrite.java.Assertions.java;

import io.github.chat2responses.recipes.ChatCompletionsFound;
import org.junit.jupiter.api.Test;
import org.openrewrite.DocumentExample;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.java.JavaParser;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;

class FindChatCompletionCallsTest implements RewriteTest {
    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipeFromResources("io.github.chat2responses.FindChatCompletions")
                .parser(JavaParser.fromJavaVersion()
                        .classpathFromResources(new InMemoryExecutionContext(), "chat2responses-openai-java"));
    }

    @DocumentExample
    @Test
    void marksTheCallOnce() {
        rewriteRun(
                spec -> spec.dataTable(
                        ChatCompletionsFound.Row.class,
                        rows -> assertThat(rows)
                                .singleElement()
                                .isEqualTo(new ChatCompletionsFound.Row(
                                        "App.java",
                                        6,
                                        "com.openai.services.blocking.chat.ChatCompletionService",
                                        "create"))),
                java("""
                        import com.openai.client.OpenAIClient;
                        import com.openai.models.chat.completions.ChatCompletionCreateParams;

                        class App {
                            void run(OpenAIClient client, ChatCompletionCreateParams params) {
                                client.chat().completions().create(params).choices().get(0);
                            }
                        }
                        """, """
                        import com.openai.client.OpenAIClient;
                        import com.openai.models.chat.completions.ChatCompletionCreateParams;

                        class App {
                            void run(OpenAIClient client, ChatCompletionCreateParams params) {
                                /*~~>*/client.chat().completions().create(params).choices().get(0);
                            }
                        }
                        """, source -> source.path("App.java")));
    }

    @Test
    void leavesResponsesAndOwnClassesAlone() {
        rewriteRun(java("""
                        import com.openai.client.OpenAIClient;
                        import com.openai.models.responses.ResponseCreateParams;

                        class App {
                            interface ChatCompletionService { Object create(Object o); }

                            void run(OpenAIClient client, ResponseCreateParams params, ChatCompletionService own) {
                                client.responses().create(params);
                                own.create(params);
                            }
                        }
                        """));
    }
}
