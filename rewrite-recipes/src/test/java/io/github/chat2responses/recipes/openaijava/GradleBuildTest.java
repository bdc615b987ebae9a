package io.github.chat2responses.recipes.openaijava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openrewrite.java.Assertions.java;
import static org.openrewrite.test.SourceSpecs.text;
import static org.openrewrite.xml.Assertions.xml;

import io.github.chat2responses.recipes.MigrationReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.java.JavaParser;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;

class GradleBuildTest implements RewriteTest {
    private static final String BEFORE = """
            import com.openai.client.OpenAIClient;
            import com.openai.client.okhttp.OpenAIOkHttpClient;
            import com.openai.models.chat.completions.ChatCompletionCreateParams;

            class Asker {
                private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

                void ask(String question) {
                    client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").addUserMessage(question).build());
                }
            }
            """;
    private static final String AFTER = BEFORE.replace("chat.completions.ChatCompletion", "responses.Response")
            .replace("chat().completions()", "responses()")
            .replace("ChatCompletionCreateParams.", "ResponseCreateParams.")
            .replace("addUserMessage(question)", "input(question).store(false)");

    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new MigrateChatCompletions(MigrationOptions.defaults().withIgnoreFailures(true)))
                .parser(JavaParser.fromJavaVersion()
                        .classpathFromResources(new InMemoryExecutionContext(), "chat2responses-openai-java"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "build.gradle | implementation 'com.openai:openai-java:@'",
                "build.gradle.kts | implementation(\"com.openai:openai-java-client-okhttp:@\")",
                "app/build.gradle | implementation group: 'com.openai', name: 'openai-java', version: '@'",
                "build.gradle | def openai = '@' /* */ ; implementation \"com.openai:openai-java:$openai\"",
                "build.gradle | ext.openaiVersion = '@' ; implementation \"com.openai:openai-java:${openaiVersion}\"",
                "gradle/libs.versions.toml | openai = { module = \"com.openai:openai-java\", version = \"@\" }",
                "gradle/libs.versions.toml | openai-java = \"com.openai:openai-java:@\""
            })
    void raisesWhatIsOlderThanTheNewCodeNeeds(String path, String line) {
        rewriteRun(
                java(BEFORE, AFTER),
                text(line.replace("@", "4.10.0"), line.replace("@", "4.75.1"), spec -> spec.path(path)));
        rewriteRun(java(BEFORE, AFTER), text(line.replace("@", "4.60.0"), spec -> spec.path(path)));
    }

    @Test
    void raisesAnEntryOfTheCatalogueAndAProperty() {
        rewriteRun(
                java(BEFORE, AFTER),
                text(
                        "[versions]\nai = \"4.1.0\"\nother = \"4.1.0\"\n[libraries]\nai = { group = \"com.openai\", name = \"openai-java\", version.ref = \"ai\" }\n",
                        "[versions]\nai = \"4.75.1\"\nother = \"4.1.0\"\n[libraries]\nai = { group = \"com.openai\", name = \"openai-java\", version.ref = \"ai\" }\n",
                        spec -> spec.path("gradle/libs.versions.toml")),
                text(
                        "implementation \"com.openai:openai-java:${project.openaiVersion}\"\n",
                        spec -> spec.path("build.gradle")),
                text(
                        "openaiVersion=4.2.0\nx=1\n",
                        "openaiVersion=4.75.1\nx=1\n",
                        spec -> spec.path("gradle.properties")));
    }

    @Test
    void leavesBuildsWithoutMigratedCode() {
        rewriteRun(text("implementation 'com.openai:openai-java:4.10.0'\n", spec -> spec.path("build.gradle")));
    }

    /** A plugin of OpenRewrite parses build files in ways that this recipe does not change. */
    @Test
    void codeStaysIfTheBuildFileCannotBeChanged() {
        rewriteRun(
                spec -> spec.dataTable(
                        MigrationReport.Row.class,
                        rows -> assertThat(rows)
                                .singleElement()
                                .satisfies(row -> assertThat(row.code() + " " + row.reason())
                                        .isEqualTo(
                                                "C2R607 build.gradle:1: the project is on version 4.10.0 of the SDK, and the new code"
                                                        + " needs 4.56.0; raise it first"))),
                java(BEFORE),
                xml("<x>implementation 'com.openai:openai-java:4.10.0'</x>", spec -> spec.path("build.gradle")));
    }
}
