package io.github.chat2responses.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Modules with a class of the same name, which a compiler does not take together. */
class TwinClassesTest {
    private static final String APP = """
            package app;

            import com.openai.client.okhttp.OpenAIOkHttpClient;
            import com.openai.models.chat.completions.ChatCompletionCreateParams;

            public class App {
                public static void main(String[] args) {
                    var client = OpenAIOkHttpClient.fromEnv();
                    var params = ChatCompletionCreateParams.builder().model("gpt-4.1").addUserMessage(Text.of("%s")).build();
                    var answer = client.chat().completions().create(params);
                    System.out.println(answer.choices().get(0).message().content().orElse(""));
                }
            }
            """;

    @TempDir
    private Path folder;

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    @Test
    void bothMove() throws IOException {
        for (String module : new String[] {"one", "two"}) {
            write(module + "/pom.xml", "<project/>");
            write(module + "/src/main/java/app/App.java", APP.formatted(module));
        }
        write(
                "shared/src/main/java/app/Text.java",
                "package app;\n\npublic class Text {\n    static String of(String text) {\n        return text;\n    }\n}\n");

        Run migrate = Run.of("migrate", "--apply", folder.toString());

        assertThat(migrate.code()).as(migrate.out()).isZero();
        assertThat(migrate.out()).contains("2 call sites: 2 migrated");
        for (String module : new String[] {"one", "two"}) {
            assertThat(folder.resolve(module + "/src/main/java/app/App.java"))
                    .content()
                    .contains("client.responses().create(params)", "Text.of(\"" + module + "\")")
                    .doesNotContain("ChatCompletion");
        }
    }

    /** A URL, and what the class of one name has in each module. */
    private void modules(String file, String source, String first, String second) throws IOException {
        for (String module : new String[] {"One", "Two"}) {
            write(module + "/pom.xml", "<project/>");
            write(module + "/src/main/java/app/" + file.formatted(module), source.replace("%s", module));
            write(
                    module + "/src/main/java/app/Config.java",
                    "package app;\n\nclass Config {\n    static final String BASE = \""
                            + (module.equals("One") ? first : second) + "\";\n}\n");
        }
    }

    private static final String BY_HAND = """
            package app;

            import com.fasterxml.jackson.databind.ObjectMapper;
            import com.fasterxml.jackson.databind.node.ObjectNode;
            import java.net.URI;
            import java.net.http.HttpClient;
            import java.net.http.HttpRequest;
            import java.net.http.HttpResponse;

            public class Ask%s {
                public String ask(String key, String question) throws Exception {
                    ObjectMapper mapper = new ObjectMapper();
                    ObjectNode body = mapper.createObjectNode();
                    body.put("model", "gpt-4.1");
                    body.putArray("messages").addObject().put("role", "user").put("content", question);
                    HttpRequest request = HttpRequest.newBuilder(URI.create(Config.BASE + "/v1/chat/completions"))
                            .header("Authorization", "Bearer " + key)
                            .POST(HttpRequest.BodyPublishers.ofString(mapper.writeValueAsString(body)))
                            .build();
                    HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
                    return mapper.readTree(response.body()).get("choices").get(0).get("message").get("content").asText();
                }
            }
            """;

    private static final String OWN_CLASSES = """
            package app;

            import com.fasterxml.jackson.annotation.JsonProperty;
            import java.util.List;
            import org.springframework.web.client.RestTemplate;

            public class Clerk%s {
                record Message(@JsonProperty("role") String role, @JsonProperty("content") String content) {}

                record Question(String model, List<Message> messages) {}

                record Choice(int index, Message message) {}

                record Answer(List<Choice> choices) {}

                private final RestTemplate rest = new RestTemplate();

                public String ask(String text) {
                    Question question = new Question("gpt-4.1", List.of(new Message("user", text)));
                    Answer answer = rest.postForObject(Config.BASE + "/v1/chat/completions", question, Answer.class);
                    return answer.choices().get(0).message().content();
                }
            }
            """;

    /** Which of the two constants is meant is not known, and one of them may be another vendor's. */
    @ParameterizedTest
    @CsvSource({
        "https://api.openai.com, https://api.deepseek.com",
        "https://api.deepseek.com, https://api.openai.com",
        "https://api.openai.com, https://api.openai.com"
    })
    void whatNamesATwinStaysAndIsTold(String first, String second) throws IOException {
        modules("Ask%s.java", BY_HAND, first, second);
        modules("Clerk%s.java", OWN_CLASSES, first, second);

        Run migrate = Run.of("migrate", "--assume-openai-host", folder.toString());

        assertThat(migrate.out())
                .contains("4 call sites: 0 migrated, 4 left", "several files have a class `app.Config`")
                .doesNotContain("+++");
    }

    /** Methods of a twin are not those of the other. */
    @Test
    void whatATwinMakesIsNotWhatTheOtherMakes() throws IOException {
        modules(
                "Ask.java",
                BY_HAND.replace("Ask%s", "Ask")
                        .replace(
                                "Config.BASE + \"/v1/chat/completions\"",
                                "\"https://api.openai.com/v1/chat/completions\"")
                        .replace("mapper.readTree(response.body())", "Answers.tree(mapper, response.body())"),
                "",
                "");
        for (String module : new String[] {"One", "Two"}) {
            write(module + "/src/main/java/app/Answers.java", """
                    package app;

                    import com.fasterxml.jackson.databind.JsonNode;
                    import com.fasterxml.jackson.databind.ObjectMapper;

                    class Answers {
                        static JsonNode tree(ObjectMapper mapper, String json) throws Exception {
                            return mapper.readTree(json);
                        }
                    }
                    """);
        }

        Run migrate = Run.of("migrate", folder.toString());

        assertThat(migrate.out()).contains("2 call sites: 0 migrated, 2 left");
    }
}
