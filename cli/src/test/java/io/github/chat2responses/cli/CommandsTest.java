package io.github.chat2responses.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String SOURCE = """
            package app;

            import com.openai.client.OpenAIClient;
            import com.openai.client.okhttp.OpenAIOkHttpClient;
            import com.openai.models.chat.completions.ChatCompletionCreateParams;

            class App {
                private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

                void run() {
                    client.chat().completions().create(
                            ChatCompletionCreateParams.builder().model("m").addUserMessage("Hi").build());
                }
            }
            """;

    @TempDir
    private Path project;

    @BeforeEach
    void writeProject() throws IOException {
        Files.createDirectories(project.resolve("src"));
        Files.writeString(project.resolve("src/App.java"), SOURCE);
    }

    @Test
    void dryRunPrintsDiffAndTableAndWritesNothing() throws IOException {
        Run run = Run.of("migrate", project.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("+++ b/src/App.java")
                .contains("+        throwIfFailed(client.responses().create(")
                .contains("src/App.java:11  migrated  C2R610")
                .contains("1 call sites: 1 migrated, 0 left with a reason, 0 flagged; 1 of 1 Java files would change");
        assertThat(Files.readString(project.resolve("src/App.java"))).isEqualTo(SOURCE);
    }

    @Test
    void applyWritesAndASecondRunChangesNothing() throws IOException {
        Path report = project.resolve("report.json");
        Run run = Run.of("migrate", project.toString(), "--apply", "--report", report.toString());
        assertThat(run.code()).isZero();
        assertThat(Files.readString(project.resolve("src/App.java"))).contains(".input(\"Hi\").store(false).build()");
        JsonNode document = MAPPER.readTree(report.toFile());
        assertThat(document.at("/callSites/0/outcome").asText()).isEqualTo("migrated");
        assertThat(Run.of("migrate", project.toString()).out()).contains("0 of 1 Java files would change");
    }

    @Test
    void applyRefusesUncommittedChanges() throws Exception {
        assertThat(new ProcessBuilder("git", "init", "-q", project.toString())
                        .start()
                        .waitFor())
                .isZero();
        Run refused = Run.of("migrate", project.toString(), "--apply");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("uncommitted changes").contains("--force");
        assertThat(Files.readString(project.resolve("src/App.java"))).isEqualTo(SOURCE);
        assertThat(Run.of("migrate", project.toString(), "--apply", "--force").code())
                .isZero();
    }

    @Test
    void writesForTheJavaOfTheModule() throws IOException {
        Files.writeString(
                project.resolve("pom.xml"),
                "<project><properties><maven.compiler.source>1.8</maven.compiler.source></properties></project>");
        Files.writeString(
                project.resolve("src/App.java"),
                SOURCE.replace(".build());", ".build()).choices().get(0).message().content().orElse(\"\");"));
        assertThat(Run.of("migrate", project.toString()).out())
                .contains("src/App.java:11  migrated  C2R610")
                .contains("+                .filter(ResponseOutputItem::isMessage)")
                .doesNotContain("item.message().stream()");
    }

    @Test
    void readsAndRaisesTheBuildFilesOfGradle() throws IOException {
        Files.writeString(
                project.resolve("build.gradle.kts"),
                "java { sourceCompatibility = JavaVersion.VERSION_1_8 }\n"
                        + "dependencies { implementation(\"com.openai:openai-java:4.10.0\") }\n");
        Files.writeString(
                project.resolve("src/App.java"),
                SOURCE.replace("client.chat()", "String text = client.chat()")
                        .replace(".build());", ".build()).choices().get(0).message().content().orElse(\"\");"));
        assertThat(Run.of("migrate", project.toString()).out())
                .contains("+dependencies { implementation(\"com.openai:openai-java:4.75.1\") }")
                .contains("+                .filter(ResponseOutputItem::isMessage)");
    }

    @Test
    void helperClassIsWrittenOnce() throws IOException {
        Files.writeString(
                project.resolve("src/App.java"),
                SOURCE.replace("client.chat()", "String text = client.chat()")
                        .replace(".build());", ".build()).choices().get(0).message().content().orElse(\"\");"));
        assertThat(Run.of("migrate", project.toString(), "--apply", "--helper", "class")
                        .out())
                .contains("String text = ResponsesSupport.textOf(");
        assertThat(Files.readString(project.resolve("src/ResponsesSupport.java")))
                .contains("static Optional<String> textOf(");
        assertThat(Run.of("migrate", project.toString(), "--helper", "class").out())
                .contains("0 of 2 Java files would change");
    }

    @Test
    void aRecipeKeepsTheOptionsOfItsOwn() throws IOException {
        Files.writeString(
                project.resolve("pom.xml"),
                "<project><dependencies><dependency><groupId>com.openai</groupId><artifactId>openai-java</artifactId>"
                        + "<version>4.60.0</version></dependency></dependencies></project>");
        assertThat(Run.of("migrate", project.toString()).out()).doesNotContain("4.100.0");
        assertThat(Run.of(
                                "migrate",
                                project.toString(),
                                "--recipe",
                                "io.github.chat2responses.MigrateToResponsesAndUpgradeSdk")
                        .out())
                .contains("<version>4.100.0</version>");
    }

    @Test
    void leavesProjectsOnAnAncientSdk() throws IOException {
        Files.writeString(
                project.resolve("pom.xml"),
                "<project><dependencies><dependency><groupId>com.openai</groupId><artifactId>openai-java</artifactId>"
                        + "<version>0.31.0</version></dependency></dependencies></project>");
        assertThat(Run.of("migrate", project.toString()).out())
                .contains("left      C2R607  the project is on version 0.31.0 of the SDK");
    }

    @Test
    void scanListsUsesAndKeepsSilentAboutFalseFriends() throws IOException {
        Files.writeString(
                project.resolve("src/Own.java"),
                "class Own { interface Assistant { String chat(String s); } String route = \"/assistants\"; Thread t; }");
        Files.writeString(
                project.resolve("src/Old.java"),
                "import com.openai.client.OpenAIClient; class Old { void f(OpenAIClient c) { c.beta().threads(); } }");
        Files.writeString(project.resolve("app.properties"), "url=https://api.openai.com/v1/chat/completions\n");
        Run run = Run.of("scan", project.toString(), "--format", "json");
        assertThat(run.code()).isZero();
        JsonNode findings = MAPPER.readTree(run.out()).path("findings");
        assertThat(findings.findValuesAsText("code")).containsExactly("C2R503", "C2R501", "C2R510");
        assertThat(findings.findValuesAsText("file")).containsExactly("app.properties", "src/App.java", "src/Old.java");
        assertThat(findings.at("/1/line").asInt()).isEqualTo(11);
        assertThat(findings.at("/1/migration").asText()).isEqualTo("automatic");
    }

    @Test
    void pagesEscapeWhatTheyQuote() throws IOException {
        Path report = project.resolve("report.html");
        assertThat(Run.of("migrate", project.toString(), "--report", report.toString())
                        .code())
                .isZero();
        assertThat(Files.readString(report))
                .contains("<td>src/App.java:11</td><td>migrated</td>")
                .contains(".input(&quot;Hi&quot;)")
                .doesNotContain("input(\"Hi\")");
        assertThat(Run.of("scan", project.toString(), "--format", "html").out()).contains("<td>C2R501</td>");
    }

    @Test
    void translatesThereAndBack() throws IOException {
        Path chat = project.resolve("chat.json");
        Files.writeString(
                chat,
                "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}],\"seed\":1,\"stop\":\"!\"}");
        Run request = Run.of("translate", "request", chat.toString());
        assertThat(MAPPER.readTree(request.out()))
                .isEqualTo(
                        MAPPER.readTree(
                                "{\"model\":\"m\",\"store\":false,\"input\":[{\"type\":\"message\",\"role\":\"user\",\"content\":\"Hi\"}]}"));
        assertThat(request.err()).contains("warning C2R101 /seed");
        String answer =
                "{\"id\":\"resp_1\",\"created_at\":1,\"status\":\"completed\",\"model\":\"m\",\"output\":[{\"type\":"
                        + "\"message\",\"content\":[{\"type\":\"output_text\",\"text\":\"Hello! Bye\"}]}]}";
        Run response = Run.with(answer, "translate", "response", "--chat-request", chat.toString());
        assertThat(MAPPER.readTree(response.out())
                        .at("/choices/0/message/content")
                        .asText())
                .isEqualTo("Hello");
    }

    @Test
    void jsonLinesGoOnAfterABadLine() throws IOException {
        String line = "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}],\"n\":2}";
        Run run = Run.with(line + "\nnonsense\n" + line + "\n", "translate", "request", "--jsonl");
        assertThat(run.out().lines()).hasSize(3);
        assertThat(MAPPER.readTree(run.out().lines().toList().get(0))
                        .path("calls")
                        .asInt())
                .isEqualTo(2);
        assertThat(MAPPER.readTree(run.out().lines().toList().get(1))
                        .at("/error/code")
                        .asText())
                .isEqualTo("C2R901");
        assertThat(run.code()).isEqualTo(3);
    }

    @Test
    void translatesAStream() throws IOException {
        String sse =
                "event: response.created\ndata: {\"type\":\"response.created\",\"response\":{\"id\":\"resp_1\"}}\n\n"
                        + "data: {\"type\":\"response.output_text.delta\",\"output_index\":0,\"delta\":\"Hi\"}\n\n";
        String last = "data: {\"type\":\"response.completed\",\"response\":{\"status\":\"completed\"}}\n\n";
        Run whole = Run.with(sse + last, "translate", "stream");
        assertThat(whole.code()).isZero();
        assertThat(whole.out())
                .contains("\"content\":\"Hi\"", "\"finish_reason\":\"stop\"")
                .endsWith("data: [DONE]\n\n");
        Run cut = Run.with(sse, "translate", "stream");
        assertThat(cut.code()).isEqualTo(3);
        assertThat(cut.out()).contains("{\"error\":{").doesNotContain("[DONE]", "finish_reason\":\"stop");
        assertThat(cut.err()).contains("C2R303");
        ObjectNode line = MAPPER.createObjectNode().put("sse", sse + last);
        line.putObject("chat_request")
                .put("model", "m")
                .putArray("messages")
                .addObject()
                .put("role", "user")
                .put("content", "x");
        JsonNode document = MAPPER.readTree(
                Run.with(line + "\n", "translate", "stream", "--jsonl").out());
        assertThat(document.path("done").asBoolean()).isTrue();
        assertThat(document.at("/chunks/1/choices/0/delta/content").asText()).isEqualTo("Hi");
    }

    @Test
    void tellsErrorsAboutTheChatRequest() throws IOException {
        String line =
                "{\"chat_request\":{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],\"max_tokens\":20},"
                        + "\"status\":400,\"error_body\":{\"error\":{\"message\":\"Bad 'input[0].content' and 'max_output_tokens'.\","
                        + "\"type\":\"invalid_request_error\",\"param\":\"max_output_tokens\",\"code\":null}}}";
        JsonNode document = MAPPER.readTree(
                Run.with(line, "translate", "response", "--jsonl").out());
        assertThat(document.path("status").asInt()).isEqualTo(400);
        assertThat(document.at("/error/error/param").asText()).isEqualTo("max_tokens");
        assertThat(document.at("/error/error/message").asText())
                .isEqualTo("Bad 'messages[0].content' and 'max_tokens'.");
    }

    @Test
    void strictPolicyExitsWithOne() {
        String lossy =
                "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}],\"logit_bias\":{\"1\":2}}";
        Run run = Run.with(lossy, "translate", "request", "--policy", "strict");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("/logit_bias");
    }

    @Test
    void explainsOneAndAll() {
        assertThat(Run.of("explain", "c2r601").out())
                .startsWith("C2R601 (warning)")
                .contains("What to do:");
        assertThat(Run.of("explain").out().lines().count()).isGreaterThan(30);
        assertThat(Run.of("explain", "--format", "markdown").out()).contains("## C2R601: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"scan", "migrate", "translate", "serve", "mock", "explain"})
    void everyCommandHasHelpWithAnExample(String command) {
        Run run = Run.of(command, "--help");
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("Usage: chat2responses " + command).contains("Example: ");
    }
}
