package io.github.chat2responses.recipes.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chat2responses.recipes.MigrationReport;
import io.github.chat2responses.recipes.azureopenai.MigrateAzureOpenAi;
import io.github.chat2responses.recipes.fixture.RecipeRun;
import io.github.chat2responses.recipes.openaijava.MigrateChatCompletions;
import io.github.chat2responses.recipes.openaijava.MigrationOptions;
import io.github.chat2responses.recipes.rawhttp.MigrateRawHttp;
import io.github.chat2responses.recipes.theokanning.MigrateTheokanning;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openrewrite.Recipe;

/** Kotlin, Groovy and Scala may call Java code, and no recipe can change such a call. */
class OtherLanguagesTest {
    private static final String ASKER = """
            package app;

            import com.openai.client.OpenAIClient;
            import com.openai.client.okhttp.OpenAIOkHttpClient;
            import com.openai.models.chat.completions.ChatCompletion;
            import com.openai.models.chat.completions.ChatCompletionCreateParams;

            public class Asker {
                private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

                public ChatCompletion ask(String question) {
                    return client.chat().completions().create(
                            ChatCompletionCreateParams.builder().model("m").addUserMessage(question).build());
                }

                static void print(Asker asker) {
                    System.out.println(asker.ask("Hi").choices().get(0).message().content().orElse(""));
                }
            }
            """;

    private static final Recipe OFFICIAL = new MigrateChatCompletions(MigrationOptions.defaults());

    private static RecipeRun official(String path, String source) {
        return RecipeRun.of(
                OFFICIAL, Map.of("src/main/java/app/Asker.java", ASKER, path, source), "chat2responses-openai-java");
    }

    @Test
    void codeThatKotlinNamesStays() {
        RecipeRun run = official("src/main/kotlin/app/Shop.kt", """
                package app

                fun greet(asker: Asker) = println(asker.ask("Hi").created())
                """);
        assertThat(run.files()).containsEntry("src/main/java/app/Asker.java", ASKER);
        assertThat(run.rows()).singleElement().satisfies(row -> {
            assertThat(row.code()).isEqualTo("C2R617");
            assertThat(row.reason())
                    .isEqualTo("src/main/kotlin/app/Shop.kt:1: this file is not Java and stays, and it uses `Asker`");
        });
    }

    @Test
    void whatIsReachedThroughAnotherObjectStays() {
        RecipeRun run = official("src/test/groovy/app/ShopSpec.groovy", """
                package app

                class ShopSpec {
                    def greets() {
                        assert shop.first.ask("Hi").choices()[0].message().content().get() == "Hello"
                    }
                }
                """);
        assertThat(run.files()).containsEntry("src/main/java/app/Asker.java", ASKER);
    }

    @Test
    void aSourceThatCallsTheApiItselfIsReported() {
        RecipeRun run = official("src/main/kotlin/app/Shop.kt", """
                package app

                import com.openai.client.OpenAIClient
                import com.openai.models.chat.completions.ChatCompletionCreateParams

                fun send(client: OpenAIClient, params: ChatCompletionCreateParams) = client.chat().completions().create(params)
                """);
        assertThat(run.rows().stream().map(row -> row.sourcePath() + " " + row.outcome() + " " + row.code()))
                .containsExactly(
                        "src/main/java/app/Asker.java migrated C2R610", "src/main/kotlin/app/Shop.kt flagged C2R617");
    }

    @Test
    void codeThatOtherLanguagesDoNotUseMoves() {
        RecipeRun run = official("src/main/kotlin/app/Shop.kt", """
                package app

                fun ask(question: String) = println(question)
                """);
        assertThat(run.rows()).extracting(MigrationReport.Row::outcome).containsExactly("migrated");
        assertThat(run.files().get("src/main/java/app/Asker.java")).contains("client.responses().create(");
    }

    @Test
    void theOldClientOfAnAzureBuildStaysWithItsKotlinCode() {
        String ask = """
                package app;

                import com.azure.ai.openai.OpenAIClient;
                import com.azure.ai.openai.OpenAIClientBuilder;
                import com.azure.ai.openai.models.ChatCompletionsOptions;
                import com.azure.ai.openai.models.ChatRequestUserMessage;
                import com.azure.core.credential.AzureKeyCredential;
                import java.util.List;

                class Ask {
                    public static void main(String[] args) {
                        OpenAIClient client = new OpenAIClientBuilder()
                                .endpoint("https://shop.openai.azure.com")
                                .credential(new AzureKeyCredential(args[0]))
                                .buildClient();
                        System.out.println(client.getChatCompletions(
                                        "gpt", new ChatCompletionsOptions(List.of(new ChatRequestUserMessage("Hi"))))
                                .getChoices().get(0).getMessage().getContent());
                    }
                }
                """;
        String build = "dependencies {\n    implementation 'com.azure:azure-ai-openai:1.0.0-beta.16'\n}\n";
        Map<String, String> alone = Map.of("build.gradle", build, "src/main/java/app/Ask.java", ask);
        String[] tables = {"chat2responses-azure-openai", "chat2responses-openai-java"};
        assertThat(RecipeRun.of(new MigrateAzureOpenAi(), alone, tables).rows())
                .extracting(MigrationReport.Row::outcome)
                .containsExactly("migrated");

        Map<String, String> both = Map.of(
                "build.gradle",
                build,
                "src/main/java/app/Ask.java",
                ask,
                "src/main/kotlin/app/Shop.kt",
                "import com.azure.ai.openai.OpenAIClient\n\nfun name(client: OpenAIClient) = client.toString()\n");
        RecipeRun run = RecipeRun.of(new MigrateAzureOpenAi(), both, tables);
        assertThat(run.files()).isEqualTo(both);
        assertThat(run.rows().get(0).reason()).contains("Shop.kt:1").contains("it uses the old client");
    }

    @Test
    void requestsThatKotlinHandsOnStay() {
        String tutor = """
                package app;

                import java.net.URI;
                import java.net.http.HttpClient;
                import java.net.http.HttpRequest;
                import java.net.http.HttpResponse;
                import org.json.JSONObject;

                public class Tutor {
                    public static String ask(String key) throws Exception {
                        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.openai.com/v1/chat/completions"))
                                .header("Authorization", "Bearer " + key)
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "{\\"model\\": \\"m\\", \\"messages\\": [{\\"role\\": \\"user\\", \\"content\\": \\"Hi\\"}]}"))
                                .build();
                        String body = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
                        return new JSONObject(body).getJSONArray("choices").getJSONObject(0)
                                .getJSONObject("message").getString("content");
                    }
                }
                """;
        String path = "src/main/java/app/Tutor.java";
        Recipe recipe = new MigrateRawHttp(null);
        String harmless = "package app\n\nfun show() = println(Tutor.ask(\"k\"))\n";
        String reads = harmless + "fun first(json: JSONObject) = json.getJSONArray(\"choices\")\n";
        assertThat(RecipeRun.of(recipe, Map.of(path, tutor, "src/main/kotlin/Shop.kt", harmless))
                        .rows())
                .extracting(MigrationReport.Row::outcome)
                .containsExactly("migrated");
        RecipeRun run = RecipeRun.of(recipe, Map.of(path, tutor, "src/main/kotlin/Shop.kt", reads));
        assertThat(run.files()).containsEntry(path, tutor);
        assertThat(run.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.reason())
                        .contains("src/main/kotlin/Shop.kt:1", "may share requests or answers"));
    }

    @Test
    void theOldClientOfAModuleStaysWithItsScalaCode() {
        Map<String, String> before = Map.of(
                "build.gradle",
                "dependencies {\n    implementation 'com.theokanning.openai-gpt3-java:service:0.18.2'\n}\n",
                "src/main/java/app/Ask.java",
                """
                package app;

                import com.theokanning.openai.completion.chat.ChatCompletionRequest;
                import com.theokanning.openai.completion.chat.ChatMessage;
                import com.theokanning.openai.service.OpenAiService;
                import java.util.List;

                class Ask {
                    static String ask(String key) {
                        OpenAiService service = new OpenAiService(key);
                        return service.createChatCompletion(ChatCompletionRequest.builder()
                                        .model("m")
                                        .messages(List.of(new ChatMessage("user", "Hi")))
                                        .build())
                                .getChoices().get(0).getMessage().getContent();
                    }
                }
                """,
                "src/main/scala/app/Shop.scala",
                "package app\n\nobject Shop { def greet(): String = Ask.ask(\"k\") }\n");
        RecipeRun run = RecipeRun.of(
                new MigrateTheokanning(false), before, "chat2responses-theokanning", "chat2responses-openai-java");
        assertThat(run.files()).isEqualTo(before);
        assertThat(run.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.reason())
                        .contains("src/main/scala/app/Shop.scala:1", "it uses a class that does"));
    }
}
