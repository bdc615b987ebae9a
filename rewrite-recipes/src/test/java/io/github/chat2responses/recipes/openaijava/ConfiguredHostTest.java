package io.github.chat2responses.recipes.openaijava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openrewrite.java.Assertions.java;
import static org.openrewrite.properties.Assertions.properties;
import static org.openrewrite.yaml.Assertions.yaml;

import io.github.chat2responses.recipes.MigrationReport;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.java.JavaParser;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;
import org.openrewrite.test.SourceSpecs;

/** A client whose base URL a framework injects: the files of all profiles say whose server it talks to. */
class ConfiguredHostTest implements RewriteTest {
    private static final String OPENAI = "https://api.openai.com/v1";

    private final List<String> report = new ArrayList<>();

    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new MigrateChatCompletions(MigrationOptions.defaults().withIgnoreFailures(true)))
                .parser(
                        JavaParser.fromJavaVersion()
                                .classpathFromResources(new InMemoryExecutionContext(), "chat2responses-openai-java")
                                .dependsOn(
                                        "package org.springframework.beans.factory.annotation;"
                                                + " public @interface Value { String value(); }",
                                        "package org.springframework.boot.context.properties;"
                                                + " public @interface ConfigurationProperties { String prefix(); }",
                                        "package org.eclipse.microprofile.config.inject;"
                                                + " public @interface ConfigProperty { String name(); String defaultValue(); }"));
    }

    /** The client in a class with a parameter or field for the URL, before and after. */
    private SourceSpecs client(String annotation, String after) {
        return source("""
                import com.openai.client.OpenAIClient;
                import com.openai.client.okhttp.OpenAIOkHttpClient;
                import com.openai.models.%s;
                import com.openai.models.%s;
                import org.eclipse.microprofile.config.inject.ConfigProperty;
                import org.springframework.beans.factory.annotation.Value;

                class App {
                    private final OpenAIClient client;

                    App(%s String url) {
                        client = OpenAIOkHttpClient.builder().baseUrl(url).build();
                    }

                    %s ask() {
                        return client.%s.create(%s.build());
                    }
                }
                """, annotation, after);
    }

    private static SourceSpecs source(String template, String annotation, String after) {
        String before = template.formatted(
                "chat.completions.ChatCompletion",
                "chat.completions.ChatCompletionCreateParams",
                annotation,
                "ChatCompletion",
                "chat().completions()",
                "ChatCompletionCreateParams.builder().model(\"m\").addUserMessage(\"Hi\")");
        String changed = template.formatted(
                "responses.Response",
                "responses.ResponseCreateParams",
                annotation,
                "Response",
                "responses()",
                "ResponseCreateParams.builder().model(\"m\").input(\"Hi\").store(false)");
        return after.isEmpty() ? java(before) : java(before, changed);
    }

    private SourceSpecs moves(String annotation) {
        return client(annotation, "after");
    }

    private SourceSpecs stays(String annotation) {
        return client(annotation, "");
    }

    @Test
    void movesIfEveryProfileSaysOpenAi() {
        rewriteRun(
                moves("@Value(\"${openai.base-url}\")"),
                properties("openai.base-url=" + OPENAI, spec -> spec.path("src/main/resources/application.properties")),
                yaml(
                        "openai:\n  baseUrl: https://eu.api.openai.com/v1\n",
                        spec -> spec.path("src/main/resources/application-eu.yml")));
    }

    @Test
    void movesIfTheDefaultIsOpenAi() {
        rewriteRun(moves("@Value(\"${openai.base-url:" + OPENAI + "}\")"));
        rewriteRun(moves("@ConfigProperty(name = \"openai.base-url\", defaultValue = \"" + OPENAI + "\")"));
    }

    @Test
    void staysIfOneProfileSaysAnotherVendor() {
        rewriteRun(
                this::listen,
                stays("@Value(\"${openai.base-url:" + OPENAI + "}\")"),
                yaml(
                        "openai:\n  base-url: https://api.groq.com/openai/v1\n",
                        spec -> spec.path("src/main/resources/application-groq.yml")));
        assertThat(report)
                .containsExactly("flagged C2R701 App.java:12: a client for another vendor may come here, too");
    }

    @Test
    void isSilentIfEveryProfileSaysAnotherVendor() {
        rewriteRun(
                this::listen,
                stays("@Value(\"${openai.base-url}\")"),
                yaml(
                        "openai:\n  base-url: https://api.groq.com/openai/v1\n",
                        spec -> spec.path("src/main/resources/application-groq.yml")));
        assertThat(report).as("other vendors' code stays in silence").isEmpty();
    }

    @Test
    void looksPastTheServersOfTests() {
        rewriteRun(
                moves("@Value(\"${openai.base-url}\")"),
                properties("openai.base-url=" + OPENAI, spec -> spec.path("src/main/resources/application.properties")),
                properties(
                        "openai.base-url=http://localhost:9999",
                        spec -> spec.path("src/test/resources/application.properties")));
    }

    @Test
    void saysWhichKeyHasNoValue() {
        rewriteRun(this::listen, stays("@Value(\"${openai.base-url}\")"));
        assertThat(report)
                .containsExactly(
                        "flagged C2R701 App.java:12:" + " no configuration file gives a value to `${openai.base-url}`");
    }

    @Test
    void followsPropertiesThatAreBoundByPrefix() {
        String bound = """
                import org.springframework.boot.context.properties.ConfigurationProperties;

                @ConfigurationProperties(prefix = "openai")
                class OpenAi {
                    private String baseUrl;

                    String getBaseUrl() {
                        return baseUrl;
                    }

                    void setBaseUrl(String baseUrl) {
                        this.baseUrl = baseUrl;
                    }
                }
                """;
        String app = """
                import com.openai.client.OpenAIClient;
                import com.openai.client.okhttp.OpenAIOkHttpClient;
                import com.openai.models.%s;
                import com.openai.models.%s;

                class App {
                    private final OpenAIClient client;

                    App(%s properties) {
                        client = OpenAIOkHttpClient.builder().baseUrl(properties.getBaseUrl()).build();
                    }

                    %s ask() {
                        return client.%s.create(%s.build());
                    }
                }
                """;
        rewriteRun(
                java(bound),
                source(app, "OpenAi", "after"),
                yaml("openai:\n  base-url: " + OPENAI + "\n", spec -> spec.path("src/main/resources/application.yml")));
        rewriteRun(
                java(bound),
                source(app, "OpenAi", ""),
                yaml(
                        "openai:\n  base-url: https://api.deepseek.com\n",
                        spec -> spec.path("src/main/resources/application.yml")));
    }

    private void listen(RecipeSpec spec) {
        spec.afterRecipe(run -> run.getDataTableRows(MigrationReport.class)
                .forEach(row -> report.add(row.outcome() + " " + row.code() + " " + row.reason())));
    }
}
