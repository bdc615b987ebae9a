package io.github.chat2responses.recipes.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chat2responses.recipes.MigrationReport;
import io.github.chat2responses.recipes.fixture.RecipeRun;
import io.github.chat2responses.rules.ClientLibraries;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportOtherClientsTest {

    @Test
    void tellsOfEachCallWhatToDo() {
        RecipeRun run = run(Map.of("app/Chat.java", """
                package app;

                import com.plexpt.chatgpt.ChatGPT;

                class Chat {
                    String ask(ChatGPT client) {
                        return client.chat("Hi");
                    }
                }
                """, "com/plexpt/chatgpt/ChatGPT.java", """
                package com.plexpt.chatgpt;

                public class ChatGPT {
                    public String chat(String message) {
                        return message;
                    }
                }
                """));
        assertThat(run.rows()).singleElement().satisfies(row -> {
            assertThat(row.sourcePath()).isEqualTo("app/Chat.java");
            assertThat(row.line()).isEqualTo(7);
            assertThat(row.outcome()).isEqualTo("flagged");
            assertThat(row.code()).isEqualTo("C2R502");
            assertThat(row.what()).isEqualTo("ChatGPT.chat");
            assertThat(row.reason()).contains("payload-translator-gateway");
        });
    }

    /** Spring AI's and LangChain4j's classes have the same simple names. */
    @Test
    void importsTellWhoseACallIsWhereTypesAreMissing() {
        RecipeRun run = run(Map.of("app/Chat.java", """
                package app;

                import com.unfbx.chatgpt.OpenAiClient;
                import com.unfbx.chatgpt.entity.chat.ChatCompletion;

                class Chat {
                    Object ask(OpenAiClient client, ChatCompletion request) {
                        return client.chatCompletion(request);
                    }
                }
                """, "app/Own.java", """
                package app;

                class Own {
                    Object ask(OpenAiClient client, String request) {
                        return client.chatCompletion(request);
                    }
                }
                """));
        assertThat(run.rows()).extracting(MigrationReport.Row::sourcePath).containsExactly("app/Chat.java");
    }

    @Test
    void leavesOtherVendorsAlone() {
        RecipeRun run = run(Map.of("app/Chat.java", """
                package app;

                import com.unfbx.chatgpt.OpenAiClient;

                class Chat {
                    Object ask(Object request) {
                        OpenAiClient client = OpenAiClient.builder().apiHost("https://api.deepseek.com/").build();
                        return client.chatCompletion(request);
                    }
                }
                """, "src/main/resources/application.properties", """
                spring.ai.openai.api-key=k
                spring.ai.openai.base-url=https://api.groq.com/openai
                """));
        assertThat(run.rows()).isEmpty();
    }

    @Test
    void tellsOfSettingsWhatToDoOnceAFile() {
        RecipeRun run = run(Map.of(
                "src/main/resources/application.properties",
                """
                server.port=80
                quarkus.langchain4j.openai.api-key=${KEY}
                quarkus.langchain4j.openai.chat-model.model-name=gpt-4o
                quarkus.langchain4j.openai.embedding-model.model-name=e
                """,
                "src/main/resources/application.yml",
                """
                langchain4j:
                  open-ai:
                    chat-model:
                      api-key: ${KEY}
                      model-name: gpt-4o
                    streaming-chat-model:
                      api-key: ${KEY}
                spring:
                  ai:
                    openai:
                      api-key: ${KEY}
                      chat:
                        completions-path: /v1/responses
                """,
                "src/test/resources/application.properties",
                "spring.ai.openai.api-key=none\n"));
        assertThat(run.rows().stream().map(row -> row.sourcePath() + ":" + row.line() + " " + row.what()))
                .containsExactly(
                        "src/main/resources/application.properties:2 quarkus.langchain4j.openai.api-key",
                        "src/main/resources/application.yml:4 langchain4j.open-ai.chat-model.api-key",
                        "src/main/resources/application.yml:11 spring.ai.openai.api-key",
                        "src/main/resources/application.yml:13 spring.ai.openai.chat.completions-path");
    }

    @Test
    void tellsOfEachCallOfTheAssistantsApi() {
        RecipeRun run = run(Map.of(
                "app/Official.java", """
                package app;

                import com.openai.client.OpenAIClient;
                import com.openai.models.beta.threads.Thread;

                class Official {
                    String open(OpenAIClient client) {
                        Thread thread = client.beta().threads().create();
                        client.beta().threads().runs().retrieve(null);
                        client.vectorStores().list();
                        return thread.id();
                    }
                }
                """, "app/Theokanning.java", """
                package app;

                import com.theokanning.openai.service.OpenAiService;

                class Theokanning {
                    Object open(OpenAiService service, Object request) {
                        service.createImage(request);
                        header("OpenAI-Beta", "assistants=v1");
                        post(base + "/" + request + "/runs");
                        post(base + "/runners");
                        return service.createThread(request);
                    }
                }
                """, "app/Kotlin.java", """
                package app;

                import io.github.stefanbratanov.jvm.openai.OpenAI;
                import io.github.stefanbratanov.jvm.openai.RunsClient;

                class Kotlin {
                    Object open(Factory factory) {
                        return factory.client(RunsClient.class);
                    }
                }
                """, "app/Own.java", """
                package app;

                class Own {
                    void createThread(Own other) {
                        route("/v1/assistants");
                        other.createThread(this);
                    }
                }
                """));
        assertThat(run.rows().stream().map(row -> row.sourcePath() + ":" + row.line() + " " + row.what()))
                .containsExactly(
                        "app/Kotlin.java:8 RunsClient",
                        "app/Official.java:8 create",
                        "app/Official.java:9 retrieve",
                        "app/Theokanning.java:8 \"assistants=v1\"",
                        "app/Theokanning.java:9 \"{}/{}/runs\"",
                        "app/Theokanning.java:11 createThread");
        assertThat(run.rows()).allSatisfy(row -> {
            assertThat(row.outcome()).isEqualTo("flagged");
            assertThat(row.code()).isEqualTo(row.what().startsWith("\"") ? "C2R511" : "C2R510");
        });
        assertThat(run.rows().get(1).reason()).contains("MigrateAssistants");
        assertThat(run.rows().get(3).reason()).doesNotContain("MigrateAssistants");
        assertThat(run.rows().stream().map(MigrationReport.Row::reason))
                .as("each says what takes its place")
                .satisfiesExactly(
                        runs -> assertThat(runs).contains("A run is POST /v1/responses"),
                        threads -> assertThat(threads).contains("POST /v1/conversations makes what a thread was"),
                        polls -> assertThat(polls).contains("The loop that asks for the run goes"),
                        header -> assertThat(header).contains("This header goes"),
                        url -> assertThat(url).contains("A run is POST /v1/responses"),
                        thread -> assertThat(thread).contains("POST /v1/conversations makes what a thread was"));
    }

    @Test
    void chainsTellOfAssistantsWhereTypesAreMissing() {
        RecipeRun run = RecipeRun.of(new ReportOtherClients(), Map.of("app/Official.java", """
                package app;

                import com.openai.client.OpenAIClient;

                class Official {
                    Object open(OpenAIClient client) {
                        client.beta().chatkit().sessions();
                        return client.beta().threads().create();
                    }
                }
                """));
        assertThat(run.rows()).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(8);
            assertThat(row.what()).isEqualTo("threads");
        });
    }

    /** A name of one word is that of a message builder, too. */
    @Test
    void oneWordCountsOnTheClientOnly() {
        RecipeRun run = run(Map.of("app/Talk.java", """
                package app;

                import com.unfbx.chatgpt.OpenAiClient;
                import com.unfbx.chatgpt.entity.chat.ChatCompletion;

                class Talk {
                    private final OpenAiClient client = Clients.make();

                    Object talk(Object message) {
                        client.messages("thread", message);
                        this.client.run("thread", message);
                        return ChatCompletion.builder().messages(message).build();
                    }
                }
                """));
        assertThat(run.rows().stream().map(row -> row.line() + " " + row.what()))
                .containsExactly("10 messages", "11 run");
    }

    @Test
    void everyClientHasCallsAndAdvice() {
        ClientLibraries known = ClientLibraries.load();
        List<ClientTable.Client> clients = ClientTable.load().clients();
        assertThat(clients).hasSizeGreaterThan(10).allSatisfy(client -> {
            assertThat(client.patterns(known)).as(client.sdk()).isNotEmpty();
            assertThat(client.advice()).isNotBlank();
        });
    }

    private static final String CHAT = """
            package app;

            import org.springframework.ai.chat.client.ChatClient;

            class Chat {
                String ask(ChatClient client) {
                    return client.prompt("Hi").call().content();
                }
            }
            """;

    private static final String POM = """
            <project>
                <dependencies>
                    <!-- <artifactId>spring-ai-openai-spring-boot-starter</artifactId> -->
                    <dependency>
                        <groupId>org.springframework.ai</groupId>
                        <artifactId>spring-ai-starter-model-openai</artifactId>
                    </dependency>
                </dependencies>
            </project>
            """;

    /** A key that is a variable of the environment is in no file, and code asks for the framework's own types only. */
    @Test
    void tellsOfStartersThatNeedNoSetting() {
        RecipeRun run = run(
                Map.of(
                        "one/pom.xml",
                        POM,
                        "one/src/main/java/app/Chat.java",
                        CHAT,
                        "two/build.gradle",
                        """
                dependencies {
                    // implementation 'org.springframework.ai:spring-ai-starter-model-openai'
                    implementation 'org.springframework.ai:spring-ai-openai-spring-boot-starter'
                }
                """,
                        "two/src/main/java/app/Chat.java",
                        CHAT.replace("chat.client.ChatClient", "openai.OpenAiChatModel"),
                        "three/build.gradle",
                        "// implementation 'org.springframework.ai:spring-ai-starter-model-openai'\n",
                        "three/src/main/java/app/Chat.java",
                        CHAT,
                        "images/pom.xml",
                        POM,
                        "images/src/main/java/app/Own.java",
                        "package app; import org.springframework.ai.openai.OpenAiImageModel; class Own { OpenAiImageModel m; }"));
        assertThat(run.rows().stream().map(row -> row.sourcePath() + ":" + row.line() + " " + row.what()))
                .containsExactly(
                        "one/pom.xml:6 spring-ai-starter-model-openai",
                        "two/build.gradle:3 spring-ai-openai-spring-boot-starter");
        assertThat(run.rows()).allSatisfy(row -> assertThat(row.reason()).contains("payload-translator-spring-web"));
    }

    @Test
    void tellsOfStartersOnlyWhereNothingElseDoes() {
        String settings = "src/main/resources/application.properties";
        String code = "src/main/java/app/Chat.java";
        assertThat(run(Map.of("pom.xml", POM, code, CHAT, settings, "spring.ai.openai.api-key=${KEY}\n"))
                        .rows())
                .extracting(MigrationReport.Row::sourcePath)
                .containsExactly(settings);
        assertThat(run(Map.of("pom.xml", POM, code, CHAT, "src/main/java/app/Api.java", """
                package app;

                import org.springframework.ai.openai.api.OpenAiApi;

                class Api {
                    Object api(String key) {
                        return OpenAiApi.builder().apiKey(key).build();
                    }
                }
                """))
                        .rows())
                .extracting(MigrationReport.Row::sourcePath)
                .containsExactly("src/main/java/app/Api.java");
    }

    @Test
    void startersOfOtherVendorsAreLeftAlone() {
        String settings = "src/main/resources/application.properties";
        String code = "src/main/java/app/Chat.java";
        assertThat(run(Map.of("pom.xml", POM, code, CHAT, settings, "spring.ai.model.chat=ollama\n"))
                        .rows())
                .isEmpty();
        assertThat(run(Map.of(
                                "pom.xml",
                                POM,
                                code,
                                CHAT,
                                settings,
                                "spring.ai.openai.base-url=https://api.groq.com/openai\n"))
                        .rows())
                .isEmpty();
        assertThat(run(Map.of("pom.xml", POM, code, CHAT, "src/main/java/app/Api.java", """
                package app;

                import org.springframework.ai.chat.model.ChatModel;
                import org.springframework.ai.openai.api.OpenAiApi;

                class Api {
                    Object api(String key) {
                        return OpenAiApi.builder().baseUrl("https://api.deepseek.com").apiKey(key).build();
                    }
                }
                """))
                        .rows())
                .isEmpty();
    }

    private static RecipeRun run(Map<String, String> files) {
        RecipeRun run = RecipeRun.of(
                new ReportOtherClients(), files, "chat2responses-langchain4j", "chat2responses-openai-java");
        assertThat(run.files()).as("it changes nothing").isEqualTo(files);
        return run;
    }
}
