package io.github.chat2responses.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The idiom that most Java code uses: own classes, and the URL in a file of configuration, which has to be found and changed. */
class SpringHttpMigrationTest {
    private static final String RECIPE = "io.github.chat2responses.MigrateSpringHttpCalls";
    private static final String SETTING = "src/main/resources/application.yml";

    @TempDir
    private Path project;

    private void write(String path, String text) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void writeProject() throws IOException {
        write("src/main/java/Ask.java", """
                import com.fasterxml.jackson.annotation.JsonInclude;
                import java.util.List;

                @JsonInclude(JsonInclude.Include.NON_NULL)
                record Ask(String model, List<Turn> messages) {
                    record Turn(String role, String content) {}
                }
                """);
        write("src/main/java/Reply.java", """
                import java.util.List;

                record Reply(List<Choice> choices) {
                    record Choice(Message message) {}

                    record Message(String role, String content) {}
                }
                """);
        write("src/main/java/Clerk.java", """
                import java.util.List;
                import org.springframework.beans.factory.annotation.Value;
                import org.springframework.web.client.RestTemplate;

                class Clerk {
                    private final RestTemplate template = new RestTemplate();

                    @Value("${openai.url}")
                    private String url;

                    String ask(String question) {
                        Ask ask = new Ask("gpt-5.4", List.of(new Ask.Turn("user", question)));
                        return template.postForObject(url, ask, Reply.class).choices().get(0).message().content();
                    }
                }
                """);
        write(SETTING, "openai:\n  url: https://api.openai.com/v1/chat/completions\n");
    }

    @Test
    void movesTheUrlInTheConfigurationWithTheCode() throws IOException {
        writeProject();
        Run run = Run.of("migrate", project.toString(), "--recipe", RECIPE, "--apply");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("src/main/java/Clerk.java:13  migrated  C2R610");
        assertThat(Files.readString(project.resolve(SETTING)))
                .isEqualTo("openai:\n  url: https://api.openai.com/v1/responses\n");
        assertThat(Files.readString(project.resolve("src/main/java/Clerk.java")))
                .contains("Reply.class).outputText();");
    }

    /** The host is nowhere to be seen: the user says whose it is. */
    @Test
    void movesWhatTheUserTakesForOpenAis() throws IOException {
        writeProject();
        Path clerk = project.resolve("src/main/java/Clerk.java");
        Files.writeString(
                clerk,
                Files.readString(clerk).replace("postForObject(url,", "postForObject(url + \"/chat/completions\","));
        Files.delete(project.resolve(SETTING));
        write("src/main/java/Plain.java", """
                import java.util.List;
                import java.util.Map;
                import org.springframework.web.client.RestTemplate;

                class Plain {
                    private final RestTemplate template = new RestTemplate();

                    Object ask(String base) {
                        Map<?, ?> body =
                                Map.of("model", "m", "messages", List.of(Map.of("role", "user", "content", "Hi")));
                        Map<?, ?> answer = template.postForObject(base + "/chat/completions", body, Map.class);
                        Map<?, ?> first = (Map<?, ?>) ((List<?>) answer.get("choices")).get(0);
                        return ((Map<?, ?>) first.get("message")).get("content");
                    }
                }
                """);
        assertThat(Run.of("migrate", project.toString()).out()).contains("0 migrated, 0 left with a reason, 2 flagged");

        Run run = Run.of("migrate", project.toString(), "--assume-openai-host", "--apply");

        assertThat(run.out()).contains("2 migrated, 0 left");
        assertThat(Files.readString(clerk)).contains("url + \"/responses\"");
        assertThat(Files.readString(project.resolve("src/main/java/Plain.java")))
                .contains("base + \"/responses\"");
    }

    @Test
    void leavesAllAsItIsIfOneProfileGoesElsewhere() throws IOException {
        writeProject();
        write(
                "src/main/resources/application-dev.properties",
                "openai.url=http://localhost:8000/v1/chat/completions\n");
        Run run = Run.of("migrate", project.toString(), "--recipe", RECIPE);

        assertThat(run.out())
                .containsPattern("src/main/java/Clerk.java:13 +flagged +C2R702")
                .contains("0 of 3 Java files would change");
    }

    @Test
    void aTemplateThatIsNoYamlIsNoProblem() throws IOException {
        writeProject();
        write("charts/values.yaml", "a: {{ .Values.a }}\n  b: [\n");

        assertThat(Run.of("migrate", project.toString(), "--recipe", RECIPE).code())
                .isZero();
    }
}
