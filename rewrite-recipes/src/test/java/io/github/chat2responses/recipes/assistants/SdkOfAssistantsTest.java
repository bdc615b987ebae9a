package io.github.chat2responses.recipes.assistants;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chat2responses.recipes.MigrationReport;
import io.github.chat2responses.recipes.clients.ReportOtherClients;
import io.github.chat2responses.recipes.fixture.RecipeRun;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openrewrite.config.CompositeRecipe;

/** New code needs a release of the SDK that has conversations: it is raised, or the code stays. */
class SdkOfAssistantsTest {
    private static final String OPEN = """
            package app;

            import com.openai.client.OpenAIClient;
            import com.openai.client.okhttp.OpenAIOkHttpClient;
            import com.openai.models.beta.threads.Thread;

            class Open {
                private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

                String open() {
                    Thread thread = client.beta().threads().create();
                    return thread.id();
                }
            }
            """;

    @Test
    void isRaisedInAPom() {
        RecipeRun run = run("pom.xml", pom("<version>${openai.version}</version>", "4.2.0"));
        assertThat(run.files().get("app/Open.java")).contains("client.conversations().create()");
        assertThat(run.files().get("pom.xml")).contains("<openai.version>4.75.1</openai.version>");
    }

    @Test
    void isRaisedInAScriptOfGradle() {
        RecipeRun run = run("build.gradle", "dependencies { implementation 'com.openai:openai-java:3.1.0' }");
        assertThat(run.files().get("app/Open.java")).contains("client.conversations().create()");
        assertThat(run.files().get("build.gradle")).contains("openai-java:4.75.1");
    }

    @Test
    void aNewerOneStays() {
        String pom = pom("<version>4.80.0</version>", "1");
        RecipeRun run = run("pom.xml", pom);
        assertThat(run.files().get("app/Open.java")).contains("client.conversations().create()");
        assertThat(run.files()).containsEntry("pom.xml", pom);
    }

    @Test
    void codeOnAnOldOneStays() {
        Map<String, String> files = Map.of("app/Open.java", OPEN, "pom.xml", pom("<version>2.8.1</version>", "1"));
        RecipeRun run = RecipeRun.of(new MigrateAssistants(null), files, "chat2responses-openai-java");
        assertThat(run.files()).isEqualTo(files);
        assertThat(run.rows()).singleElement().satisfies(row -> {
            assertThat(row.outcome()).isEqualTo("left");
            assertThat(row.code()).isEqualTo("C2R607");
            assertThat(row.reason())
                    .startsWith(
                            "pom.xml:1: the project is on version 2.8.1 of the SDK; raise it to 4.75.1 or later first. ")
                    .contains("POST /v1/conversations");
        });
    }

    /** The same place is not told of twice. */
    @Test
    void theReportOfOtherClientsAddsNothing() {
        RecipeRun run = RecipeRun.of(
                new CompositeRecipe(List.of(new MigrateAssistants(null), new ReportOtherClients())),
                Map.of("app/Open.java", OPEN),
                "chat2responses-openai-java");
        assertThat(run.rows()).extracting(MigrationReport.Row::outcome).containsExactly("migrated");
    }

    private static RecipeRun run(String build, String text) {
        return RecipeRun.of(
                new MigrateAssistants(null), Map.of("app/Open.java", OPEN, build, text), "chat2responses-openai-java");
    }

    private static String pom(String version, String property) {
        return """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>app</groupId>
                  <artifactId>app</artifactId>
                  <version>1</version>
                  <properties>
                    <openai.version>%s</openai.version>
                  </properties>
                  <dependencies>
                    <dependency>
                      <groupId>com.openai</groupId>
                      <artifactId>openai-java</artifactId>
                      %s
                    </dependency>
                  </dependencies>
                </project>
                """.formatted(property, version);
    }
}
