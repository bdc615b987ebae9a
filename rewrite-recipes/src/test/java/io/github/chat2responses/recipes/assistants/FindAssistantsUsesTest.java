package io.github.chat2responses.recipes.assistants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openrewrite.java.Assertions.java;

import io.github.chat2responses.recipes.AssistantsFound;
import org.junit.jupiter.api.Test;
import org.openrewrite.DocumentExample;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.java.JavaParser;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;

class FindAssistantsUsesTest implements RewriteTest {
    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipeFromResources("io.github.chat2responses.FindAssistants")
                .parser(JavaParser.fromJavaVersion()
                        .classpathFromResources(new InMemoryExecutionContext(), "chat2responses-openai-java"));
    }

    @DocumentExample
    @Test
    void marksCallsAndHeaders() {
        rewriteRun(
                spec -> spec.dataTable(
                        AssistantsFound.Row.class,
                        rows -> assertThat(rows)
                                .containsExactly(
                                        new AssistantsFound.Row("App.java", "C2R511", "assistants=v2"),
                                        new AssistantsFound.Row("App.java", "C2R510", "list"))),
                java("""
                        import com.openai.client.OpenAIClient;

                        class App {
                            String beta = "assistants=v2";

                            Object all(OpenAIClient client) {
                                return client.beta().assistants().list();
                            }
                        }
                        """, """
                        import com.openai.client.OpenAIClient;

                        class App {
                            String beta = /*~~(the Assistants API was switched off)~~>*/"assistants=v2";

                            Object all(OpenAIClient client) {
                                return /*~~(the Assistants API was switched off)~~>*/client.beta().assistants().list();
                            }
                        }
                        """, source -> source.path("App.java")));
    }

    @Test
    void leavesFalseFriendsAlone() {
        rewriteRun(java("""
                        import com.openai.client.OpenAIClient;
                        import com.openai.models.responses.ResponseCreateParams;

                        class App {
                            interface Assistant { String chat(String text); }

                            String route = "/v1/assistants";
                            String threads = "https://example.com/threads/1";

                            void run(OpenAIClient client, ResponseCreateParams params, Assistant assistant) {
                                Thread thread = new Thread(() -> client.responses().create(params));
                                thread.start();
                                assistant.chat("hi");
                            }
                        }
                        """));
    }
}
