package io.github.chat2responses.recipes.rawhttp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openrewrite.java.Assertions.java;
import static org.openrewrite.properties.Assertions.properties;
import static org.openrewrite.yaml.Assertions.yaml;

import io.github.chat2responses.recipes.MigrationReport;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openrewrite.java.JavaParser;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;
import org.openrewrite.test.SourceSpecs;
import org.openrewrite.test.TypeValidation;

/** Requests that are built by hand and sent to a URL from the configuration. */
class ConfiguredUrlsTest implements RewriteTest {
    private static final String MAIN = "src/main/resources/application.properties";
    private static final String CHAT = "https://api.openai.com/v1/chat/completions";
    private static final String RESPONSES = "https://api.openai.com/v1/responses";

    private final List<String> report = new ArrayList<>();

    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new MigrateRawHttp(null))
                // The helpers of readers have no types.
                .afterTypeValidationOptions(TypeValidation.none())
                .parser(JavaParser.fromJavaVersion()
                        .classpath("spring-beans", "spring-core", "spring-web", "jackson-databind", "jackson-core"))
                .afterRecipe(run -> run.getDataTableRows(MigrationReport.class)
                        .forEach(row -> report.add(row.sourcePath() + ":" + row.line() + " " + row.outcome() + " "
                                + row.code() + " " + row.what())));
    }

    private static String clerk(String value) {
        return """
                import com.fasterxml.jackson.databind.ObjectMapper;
                import java.util.List;
                import java.util.Map;
                import org.springframework.beans.factory.annotation.Value;
                import org.springframework.web.client.RestTemplate;

                class Clerk {
                    private final RestTemplate template = new RestTemplate();

                    @Value("%s")
                    private String url;

                    String ask(String question) throws Exception {
                        Map<String, Object> body = Map.of(
                                "model", "gpt-5.4", "messages", List.of(Map.of("role", "user", "content", question)));
                        String answer = template.postForObject(url, body, String.class);
                        return new ObjectMapper().readTree(answer)
                                .path("choices").path(0).path("message").path("content").asText();
                    }
                }
                """.formatted(value);
    }

    /** The host in the configuration, the path in the code. */
    @Test
    void provesTheHostOfABaseUrl() {
        String before = clerk("${openai.base}").replace("(url, body", "(url + \"/chat/completions\", body");
        rewriteRun(
                java(
                        before,
                        spec -> spec.after(actual -> {
                            assertThat(actual).contains("url + \"/responses\"");
                            return actual;
                        })),
                properties("openai.base=https://api.openai.com/v1", spec -> spec.path(MAIN)));
        report.clear();
        rewriteRun(java(before), properties("openai.base=https://api.groq.com/openai/v1", spec -> spec.path(MAIN)));
        assertThat(report).isEmpty();
    }

    /** What the program is told elsewhere may be a URL of Chat, whoever's server it is on. */
    @Test
    void assumesNoHostOfAUrlThatIsSetElsewhere() {
        rewriteRun(
                spec -> spec.recipe(new MigrateRawHttp(true)),
                java(clerk("${openai.api.url}")),
                properties("openai.api.url=${CHAT_URL}", spec -> spec.path(MAIN)));
        assertThat(report).isEmpty();
    }

    /** The recipe for own classes moves these calls, and reports them; without it, nobody else would say it. */
    @Test
    void tellsOfAnswersOfOwnClassesThatNoOtherRecipeSpeaksFor() {
        rewriteRun(
                java("class Reply { java.util.List<Choice> choices; }"),
                java("class Choice { Message message; }"),
                java("class Message { String content; }"),
                java("""
                        import org.springframework.beans.factory.annotation.Value;
                        import org.springframework.web.client.RestTemplate;

                        class Clerk {
                            private final RestTemplate template = new RestTemplate();

                            @Value("${openai.api.url}")
                            private String url;

                            Reply ask(Object request) {
                                return template.postForObject(url, request, Reply.class);
                            }
                        }
                        """),
                properties("openai.api.url=" + CHAT, spec -> spec.path(MAIN)));
        assertThat(report).containsExactly("Clerk.java:7 left C2R602 ${openai.api.url}");
    }

    private static SourceSpecs moving(String before, String after) {
        return java(
                clerk(before),
                spec -> spec.after(actual -> {
                    assertThat(actual).contains(after).contains("\"input\"").doesNotContain("choices");
                    return actual;
                }));
    }

    @Test
    void movesTheSettingWithBodyAndReader() {
        rewriteRun(
                moving("${openai.api.url}", "${openai.api.url}"),
                properties("openai.api.url=" + CHAT, "openai.api.url=" + RESPONSES, spec -> spec.path(MAIN)),
                yaml(
                        "openai:\n  api.url: " + CHAT + "\n",
                        "openai:\n  api.url: " + RESPONSES + "\n",
                        spec -> spec.path("src/main/resources/application-prod.yml")));
        assertThat(report).containsExactly("Clerk.java:10 migrated C2R610 ${openai.api.url}");
    }

    @Test
    void movesADefaultInTheCode() {
        rewriteRun(moving("${openai.api.url:" + CHAT + "}", "${openai.api.url:" + RESPONSES + "}"));
    }

    @Test
    void staysIfOneProfileGoesElsewhere() {
        rewriteRun(
                java(clerk("${openai.api.url}")),
                properties("openai.api.url=" + CHAT, spec -> spec.path(MAIN)),
                properties(
                        "openai.api.url=http://localhost:11434/v1/chat/completions",
                        spec -> spec.path("src/main/resources/application-local.properties")));
        assertThat(report).containsExactly("Clerk.java:10 flagged C2R701 ${openai.api.url}");
    }

    /** A default counts wherever it stands, and whoever sets something else there is told so. */
    @Test
    void movesADefaultInASetting() {
        rewriteRun(
                spec -> spec.afterRecipe(run -> assertThat(run.getDataTableRows(MigrationReport.class))
                        .extracting(MigrationReport.Row::reason)
                        .containsExactly("where `CHAT_URL` is set outside of these files, it needs the new URL, too")),
                moving("${openai.api.url}", "${openai.api.url}"),
                properties(
                        "openai.api.url=${CHAT_URL:" + CHAT + "}",
                        "openai.api.url=${CHAT_URL:" + RESPONSES + "}",
                        spec -> spec.path(MAIN)));
    }

    /** Without choices that have messages it is no answer that the other recipe knows: somebody has to say it. */
    @Test
    void tellsOfClassesWithOtherChoices() {
        rewriteRun(java("class Reply { java.util.List<String> choices; }"), java("""
                        import org.springframework.web.client.RestTemplate;

                        class Clerk {
                            Reply ask(Object request) {
                                return new RestTemplate().postForObject("%s", request, Reply.class);
                            }
                        }
                        """.formatted(CHAT)));
        assertThat(report).singleElement().asString().startsWith("Clerk.java:5 left C2R60");
    }

    /** So are methods of interfaces that give answers of classes of the code base. */
    @Test
    void tellsOfInterfacesThatGiveOwnClasses() {
        rewriteRun(
                java("class Reply { java.util.List<Choice> choices; }"),
                java("class Choice { Message message; }"),
                java("class Message { String content; }"),
                java("""
                        import java.util.concurrent.CompletableFuture;
                        import org.springframework.web.service.annotation.PostExchange;

                        interface Clerk {
                            @PostExchange("https://api.openai.com/v1/chat/completions")
                            CompletableFuture<Reply> ask(String question);
                        }
                        """));
        assertThat(report).singleElement().asString().startsWith("Clerk.java:5 left C2R602");
    }
}
