package io.github.chat2responses.recipes.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openrewrite.java.Assertions.java;

import io.github.chat2responses.recipes.RetiredModelsFound;
import org.junit.jupiter.api.Test;
import org.openrewrite.DocumentExample;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.java.JavaParser;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;

class ModelRecipesTest implements RewriteTest {
    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new FindModels("2026-11-21"))
                .parser(JavaParser.fromJavaVersion()
                        .classpathFromResources(new InMemoryExecutionContext(), "chat2responses-openai-java"));
    }

    @DocumentExample
    @Test
    void marksModelsWithTheDay() {
        rewriteRun(
                spec -> spec.dataTable(
                        RetiredModelsFound.Row.class,
                        rows -> assertThat(rows)
                                .containsExactly(
                                        new RetiredModelsFound.Row("App.java", "C2R520", "gpt-4", "2026-10-23"),
                                        new RetiredModelsFound.Row("App.java", "C2R521", "gpt-4o", "2027-01-14"),
                                        new RetiredModelsFound.Row("App.java", "C2R520", "o1", "2026-10-23"))),
                java("""
                        import com.openai.models.ChatModel;

                        class App {
                            Object[] models = {"gpt-4", ChatModel.GPT_4O, ChatModel.GPT_5_5, "o1"};
                            String model = "o1";
                        }
                        """, """
                        import com.openai.models.ChatModel;

                        class App {
                            Object[] models = {/*~~(was shut down on 2026-10-23)~~>*/"gpt-4", /*~~(will be shut down on 2027-01-14)~~>*/ChatModel.GPT_4O, ChatModel.GPT_5_5, "o1"};
                            String model = /*~~(was shut down on 2026-10-23)~~>*/"o1";
                        }
                        """, source -> source.path("App.java")));
    }

    @Test
    void aNameThatIsComparedWithIsReplacedAndNotFound() {
        String code = """
                class App {
                    boolean isOld(String model) {
                        return model.equals("gpt-4");
                    }
                }
                """;
        rewriteRun(spec -> spec.recipe(new FindModels("2026-11-21")), java(code));
        rewriteRun(
                spec -> spec.recipe(new ReplaceModelName("gpt-4", "gpt-5.5")),
                java(code, code.replace("gpt-4", "gpt-5.5")));
    }

    @Test
    void aBodyThatIsWrittenOutNamesItsModel() {
        rewriteRun(spec -> spec.recipe(new FindModels("2026-11-21")), java("""
                class App {
                    String body = "{\\"model\\": \\"gpt-4\\", \\"input\\": \\"model: gpt-4\\"}";
                }
                """, """
                class App {
                    String body = /*~~(was shut down on 2026-10-23)~~>*/"{\\"model\\": \\"gpt-4\\", \\"input\\": \\"model: gpt-4\\"}";
                }
                """));
        rewriteRun(spec -> spec.recipe(new ReplaceModelName("gpt-4", "gpt-5.5")), java("""
                class App {
                    String body = "{\\"model\\": \\"gpt-4\\", \\"input\\": \\"model: gpt-4\\"}" + "{\\"model\\": \\"gpt-4o\\"}";
                }
                """, """
                class App {
                    String body = "{\\"model\\": \\"gpt-5.5\\", \\"input\\": \\"model: gpt-4\\"}" + "{\\"model\\": \\"gpt-4o\\"}";
                }
                """));
    }

    @Test
    void refusesADayThatIsNone() {
        assertThat(new FindModels("soon").validate().isInvalid()).isTrue();
        assertThat(new FindModels(null).validate().isInvalid()).isFalse();
    }

    @Test
    void replacesOneModel() {
        rewriteRun(spec -> spec.recipe(new ReplaceModelName("gpt-4", "gpt-5.5")), java("""
                        import static com.openai.models.ChatModel.GPT_4;
                        import com.openai.models.ChatModel;

                        class App {
                            Object[] models = {"gpt-4", ChatModel.GPT_4, "gpt-4o", "say gpt-4"};
                        }
                        """, """
                        import static com.openai.models.ChatModel.GPT_4;
                        import com.openai.models.ChatModel;

                        class App {
                            Object[] models = {"gpt-5.5", ChatModel.GPT_5_5, "gpt-4o", "say gpt-4"};
                        }
                        """));
    }

    @Test
    void keepsConstantsWhereTheSdkHasNone() {
        rewriteRun(spec -> spec.recipe(new ReplaceModelName("gpt-4", "gpt-99")), java("""
                        import com.openai.models.ChatModel;

                        class App {
                            Object model = ChatModel.GPT_4;
                        }
                        """));
    }
}
