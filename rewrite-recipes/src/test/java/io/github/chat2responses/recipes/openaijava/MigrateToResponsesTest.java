package io.github.chat2responses.recipes.openaijava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openrewrite.java.Assertions.java;

import io.github.chat2responses.recipes.RemovedSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openrewrite.DocumentExample;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.java.JavaParser;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;
import org.openrewrite.xml.Assertions;

/** The list as users run it, under the harness's own checks: types, idempotence, serialization, metadata. */
class MigrateToResponsesTest implements RewriteTest {
    private static final String BEFORE = """
            import com.openai.client.OpenAIClient;
            import com.openai.client.okhttp.OpenAIOkHttpClient;
            import com.openai.models.chat.completions.ChatCompletion;
            import com.openai.models.chat.completions.ChatCompletionCreateParams;

            class App {
                private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

                ChatCompletion run() {
                    return client.chat().completions().create(
                            ChatCompletionCreateParams.builder().model("m").addUserMessage("Hi").build());
                }
            }
            """;
    private static final String AFTER = """
            import com.openai.client.OpenAIClient;
            import com.openai.client.okhttp.OpenAIOkHttpClient;
            import com.openai.models.responses.Response;
            import com.openai.models.responses.ResponseCreateParams;

            class App {
                private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

                Response run() {
                    return client.responses().create(
                            ResponseCreateParams.builder().model("m").input("Hi").store(false).build());
                }
            }
            """;

    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new MigrateChatCompletions(MigrationOptions.defaults().withIgnoreFailures(true)))
                .parser(JavaParser.fromJavaVersion()
                        .classpathFromResources(new InMemoryExecutionContext(), "chat2responses-openai-java"));
    }

    private static String pom(String version) {
        return """
                <project>
                  <properties>
                    <openai.version>%s</openai.version>
                  </properties>
                  <dependencies>
                    <dependency>
                      <groupId>com.openai</groupId>
                      <artifactId>openai-java</artifactId>
                      <version>${openai.version}</version>
                    </dependency>
                  </dependencies>
                </project>
                """.formatted(version);
    }

    @Test
    void aNamedRecipeHasItsOptions() {
        String before = BEFORE.replace(
                ".model(\"m\")",
                ".model(\"gpt-4o-search-preview\").webSearchOptions("
                        + "ChatCompletionCreateParams.WebSearchOptions.builder().build())");
        rewriteRun(
                spec -> spec.recipeFromResources("io.github.chat2responses.UseNativeWebSearch"),
                java(
                        before,
                        spec -> spec.after(after -> {
                            assertThat(after).contains(".model(\"gpt-5.5\").addTool(WebSearchTool.builder()");
                            return after;
                        })));
    }

    @Test
    void aRecipeFileMakesChoices() {
        rewriteRun(spec -> spec.recipeFromYaml("""
                        type: specs.openrewrite.org/v1beta/recipe
                        name: test.Ours
                        displayName: Ours
                        description: What we want.
                        recipeList:
                          - io.github.chat2responses.recipes.openaijava.MigrateChatCompletions:
                              choices: [ignore-failures]
                        """, "test.Ours"), java(BEFORE, AFTER));
    }

    @Test
    void theNamedRecipeThrowsIfAnAnswerFailed() {
        rewriteRun(
                spec -> spec.recipeFromResources("io.github.chat2responses.MigrateToResponses"),
                java(
                        BEFORE,
                        spec -> spec.after(after -> {
                            assertThat(after)
                                    .contains("return throwIfFailed(client.responses().create(")
                                    .contains("RateLimitException");
                            return after;
                        })));
    }

    @DocumentExample
    @Test
    void raisesAnOldSdkWithTheCode() {
        rewriteRun(Assertions.xml(pom("4.52.0"), pom("4.75.1"), source -> source.path("pom.xml")), java(BEFORE, AFTER));
    }

    @ParameterizedTest
    @CsvSource({"4.56.0", "4.100.0", "5.0.0", "${revision}"})
    void leavesANewOrUnknownSdk(String version) {
        rewriteRun(Assertions.xml(pom(version), source -> source.path("pom.xml")), java(BEFORE, AFTER));
    }

    @Test
    void leavesAnOldSdkWithoutMigratedCode() {
        rewriteRun(Assertions.xml(pom("4.0.0"), source -> source.path("pom.xml")));
    }

    @Test
    void leavesAllOfAnSdkBeforeThreeUnlessAllCanMove() {
        String stays = BEFORE.replace("class App", "class Stays").replace(".build()", ".n(2L).build()");
        rewriteRun(Assertions.xml(pom("2.20.1"), source -> source.path("pom.xml")), java(BEFORE), java(stays));
        rewriteRun(Assertions.xml(pom("2.20.1"), pom("4.75.1"), source -> source.path("pom.xml")), java(BEFORE, AFTER));
    }

    @ParameterizedTest
    @CsvSource({"4.52.0,4.100.0", "4.75.1,4.100.0", "4.100.0,", "5.0.0,"})
    void upgradesTheSdkIfItIsAskedTo(String version, @Nullable String upgraded) {
        rewriteRun(
                spec -> spec.recipe(new MigrateChatCompletions(
                        MigrationOptions.defaults().withIgnoreFailures(true).withUpgradeSdk(true))),
                upgraded == null
                        ? Assertions.xml(pom(version), source -> source.path("pom.xml"))
                        : Assertions.xml(pom(version), pom(upgraded), source -> source.path("pom.xml")),
                java(BEFORE, AFTER));
    }

    @Test
    void upgradesNoSdkFromBeforeThreeIfCallsStay() {
        String stays = BEFORE.replace(".build()", ".n(2L).build()");
        rewriteRun(
                spec -> spec.recipe(new MigrateChatCompletions(
                        MigrationOptions.defaults().withIgnoreFailures(true).withUpgradeSdk(true))),
                Assertions.xml(pom("2.20.1"), source -> source.path("pom.xml")),
                java(stays));
    }

    @Test
    void listsTheSettingsThatItRemoves() {
        String seeded = BEFORE.replace(".addUserMessage", ".seed(7L).addUserMessage");
        rewriteRun(
                spec -> spec.recipe(new MigrateChatCompletions(MigrationOptions.defaults()
                                .withIgnoreFailures(true)
                                .withRemoveUnsupported(true)))
                        .dataTable(
                                RemovedSettings.Row.class,
                                rows -> assertThat(rows)
                                        .containsExactly(new RemovedSettings.Row("App.java", 11, "seed(7L)"))),
                java(
                        seeded,
                        AFTER.replace(".input(", "/* Responses has no such setting: seed(7L) */.input("),
                        source -> source.path("App.java")));
    }
}
