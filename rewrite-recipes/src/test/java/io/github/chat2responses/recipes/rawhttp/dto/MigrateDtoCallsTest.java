package io.github.chat2responses.recipes.rawhttp.dto;

import static org.openrewrite.java.Assertions.java;
import static org.openrewrite.properties.Assertions.properties;

import org.junit.jupiter.api.Test;
import org.openrewrite.DocumentExample;
import org.openrewrite.java.JavaParser;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;

/** The list as users run it, under the harness's own checks: types, idempotence, serialization, metadata. */
class MigrateDtoCallsTest implements RewriteTest {
    private static final String ASK = """
            import com.fasterxml.jackson.annotation.JsonProperty;
            import java.util.List;

            record Ask(String model, %sList<Turn> messages) {
                record Turn(String role, @JsonProperty("content") String content) {}
            %s}
            """;
    private static final String CLERK = """
            import java.util.List;
            import org.springframework.beans.factory.annotation.Value;
            import org.springframework.web.client.RestTemplate;

            class Clerk {
                private final RestTemplate template = new RestTemplate();

                @Value("${openai.url}")
                private String url;

                String ask(String question) {
                    Ask ask = new Ask("gpt-5.4", List.of(new Ask.Turn("user", question)));
                    Reply reply = template.postForObject(url, ask, Reply.class);
                    return reply.%s;
                }
            }
            """;

    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipeFromResources("io.github.chat2responses.MigrateSpringHttpCalls")
                .parser(JavaParser.fromJavaVersion()
                        .classpath("spring-beans", "spring-core", "spring-web", "jackson-annotations"));
    }

    @DocumentExample
    @Test
    void movesClassesReaderAndSetting() {
        rewriteRun(
                java(
                        ASK.formatted("", ""),
                        ASK.formatted(
                                "@JsonProperty(\"input\") ",
                                "\n    @JsonProperty\n    public boolean store() {\n        return false;\n    }\n")),
                java("""
                        import java.util.List;

                        class Reply {
                            public List<Choice> choices;

                            static class Choice {
                                public Message message;
                            }

                            static class Message {
                                public String content;
                            }
                        }
                        """, """
                        import java.util.List;
                        import java.util.Map;

                        class Reply {
                            public List<Output> output;

                            /** Only an answer that failed has an error. */
                            public void setError(Map<String, Object> error) {
                                if (error != null) {
                                    throw new IllegalStateException("The answer failed: " + error);
                                }
                            }

                            /** The text of the answer; null if it has none. */
                            public String outputText() {
                                return output.stream()
                                        .filter(item -> "message".equals(item.type))
                                        .flatMap(item -> item.content.stream())
                                        .filter(part -> "output_text".equals(part.type))
                                        .map(part -> part.text)
                                        .reduce(String::concat)
                                        .orElse(null);
                            }

                            public static class Output {
                                public String type;
                                public List<Content> content;
                            }

                            public static class Content {
                                public String type;
                                public String text;
                            }
                        }
                        """),
                java(CLERK.formatted("choices.get(0).message.content"), CLERK.formatted("outputText()")),
                properties(
                        "openai.url=https://api.openai.com/v1/chat/completions",
                        "openai.url=https://api.openai.com/v1/responses",
                        spec -> spec.path("src/main/resources/application.properties")));
    }

    @Test
    void leavesOtherVendorsAlone() {
        rewriteRun(
                java(ASK.formatted("", "")),
                java("""
                        import java.util.List;

                        record Reply(List<Choice> choices) {
                            record Choice(Message message) {}

                            record Message(String content) {}
                        }
                        """),
                java(CLERK.formatted("choices().get(0).message().content()")),
                properties(
                        "openai.url=https://api.groq.com/openai/v1/chat/completions",
                        spec -> spec.path("src/main/resources/application.properties")));
    }
}
