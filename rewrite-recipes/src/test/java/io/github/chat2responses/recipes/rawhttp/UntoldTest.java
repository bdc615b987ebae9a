package io.github.chat2responses.recipes.rawhttp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chat2responses.recipes.MigrationReport;
import io.github.chat2responses.recipes.rawhttp.dto.MigrateDtoCalls;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.Parser;
import org.openrewrite.SourceFile;
import org.openrewrite.config.CompositeRecipe;
import org.openrewrite.internal.InMemoryLargeSourceSet;
import org.openrewrite.java.JavaParser;
import org.openrewrite.text.PlainTextParser;

/** Every request to OpenAI has one row, also if no recipe understands any of it; what is none has no row. */
class UntoldTest {
    private static final String OURS = "\"https://api.openai.com/v1\"";
    private static final String SETTINGS = "src/main/resources/application.properties";

    /** A class whose client nobody knows. */
    private static String client(String members) {
        return "class Client {\n  Wire wire;\n" + members + "\n}\n";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "static final String BASE = " + OURS
                        + "; Object ask(String body) { return wire.send(BASE + \"/chat/completions\", body); }",
                "static final String BASE = \"https://api.openai.com/v1/chat/\"; Object ask() { String url = BASE + \"completions\"; return wire.send(url); }",
                "String base = " + OURS
                        + "; Object ask() { return wire.send(String.format(\"%s/chat/completions\", base)); }",
                "String base = " + OURS
                        + "; Object ask() { String url = base.endsWith(\"/\") ? base + \"chat/completions\" : base + \"/chat/completions\"; return wire.send(url); }",
                "String base = " + OURS
                        + "; static final String PATH = \"/chat/completions\"; Object ask() { return wire.send(new StringBuilder().append(base).append(PATH).toString()); }",
                "Wire w = Wire.to(" + OURS
                        + "); Object ask() { return w.addPathSegment(\"chat\").addPathSegment(\"completions\").send(); }",
                "enum Area { CHAT(\"/v1/chat/completions\"); Area(String path) {} } String domain = \"https://api.openai.com\";",
                "@Post(\"/v1/chat/completions\") Object ask() { return null; }",
                "Object ask() { return wire.uri(\"/v1/chat/completions\"); }",
                "Object ask() { return wire.send(" + OURS + "\n + \"/chat/completions\"); }",
                "static final String URL = \"https://api.openai.com/v1/engines/davinci/completions\";",
                "String base = " + OURS + "; Object ask() { return wire.send(\"/completions\"); }"
            })
    void aRequestHasOneRow(String members) {
        assertThat(rows(Map.of("src/main/java/Client.java", client(members))))
                .extracting(MigrationReport.Row::sourcePath)
                .containsExactly("src/main/java/Client.java");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "static final String BASE = \"https://api.groq.com/openai/v1\"; Object ask() { return wire.send(BASE + \"/chat/completions\"); }",
                "String groq; Object ask() { return wire.send(groq + \"/chat/completions\"); }",
                "boolean is(String path) { return path.equals(\"https://api.openai.com/v1/chat/completions\"); }",
                "@PostMapping(\"/v1/chat/completions\") Object answer() { return null; } String base = " + OURS + ";",
                "static final String ROUTE = \"/v1/chat/completions\"; String base = " + OURS
                        + "; @PostMapping(ROUTE) Object answer() { return null; }",
                "Object known = java.util.Set.of(\"/v1/chat/completions\"); String base = " + OURS + ";",
                "double price() { return wire.price(\"/v1/chat/completions\"); }",
                "static final String IMAGES = \"https://api.openai.com/v1/images/generations\";",
                "static final String NEW = \"https://api.openai.com/v1/responses\";",
                "String word = \"completions\"; String base = " + OURS + ";"
            })
    void whatIsNoneHasNoRow(String members) {
        assertThat(rows(Map.of("src/main/java/Client.java", client(members)))).isEmpty();
    }

    @Test
    void aUrlInTheConfigurationHasARowIfTheCodeNamesItsKey() {
        List<MigrationReport.Row> rows = rows(
                Map.of(
                        "src/main/java/Client.java",
                        client(
                                "Object ask() { return wire.send(wire.setting(\"ai.url\")); } @Bound(\"chat\") class Bound {}"),
                        SETTINGS,
                        "# https://api.openai.com/v1/chat/completions\nai.url=https://api.openai.com/v1/chat/completions\n"
                                + "ai.groq=https://api.groq.com/openai/v1/chat/completions\nai.images=https://api.openai.com/v1/images\n"
                                + "ai.unread=https://api.openai.com/v1/chat/completions\nchat.url=https://api.openai.com/v1/chat/completions\n"));

        assertThat(rows).extracting(MigrationReport.Row::line).containsExactly(2, 6);
    }

    @Test
    void aPathInTheConfigurationHasOneRowWhereACallTakesIt() {
        List<MigrationReport.Row> rows = rows(Map.of(
                "src/main/java/Client.java",
                "@FeignClient(url = \"${ai.base}\")\ninterface Client {\n  @PostMapping(\"${ai.path}\")\n  String ask(String body);\n}\n",
                SETTINGS,
                "ai.base=https://api.openai.com/v1\nai.path=/chat/completions\n"));

        assertThat(rows).extracting(MigrationReport.Row::sourcePath).containsExactly("src/main/java/Client.java");
    }

    @Test
    void theWholeProgramTellsWhoseAKeptPathIs() {
        String kept =
                client("static final String PATH = \"/v1/chat/completions\"; Object ask() { return wire.send(PATH); }");

        assertThat(rows(Map.of("src/main/java/Client.java", kept, SETTINGS, "ai.base=https://api.openai.com\n")))
                .hasSize(1);
        assertThat(rows(Map.of("src/main/java/Client.java", kept, SETTINGS, "ai.base=https://api.groq.com\n")))
                .isEmpty();
        assertThat(rows(Map.of("src/main/java/Client.java", kept))).isEmpty();
    }

    @Test
    void aVendorBesideAFileThatIsNamedAfterOpenAiSaysNothing() {
        String open = "Object ask(String base) { return wire.post(base + \"/chat/completions\"); }";

        List<MigrationReport.Row> rows = rows(Map.of(
                "src/main/java/ai/OpenAiSupplier.java",
                client(open),
                "src/main/java/ai/Supplier.java",
                client("static final String URL = \"https://api.groq.com/v1\"; " + open)));

        assertThat(rows)
                .extracting(MigrationReport.Row::sourcePath)
                .containsExactly("src/main/java/ai/OpenAiSupplier.java");
        assertThat(rows).extracting(MigrationReport.Row::code).containsExactly("C2R701");
    }

    @Test
    void aTestThatSendsHasARowAndOneThatImitatesHasNone() {
        String sends = client("Object ask() { return wire.post(\"https://api.openai.com/v1/chat/completions\"); }");
        String imitates =
                client("Object ask() { return wire.expect(\"https://api.openai.com/v1/chat/completions\"); }");

        assertThat(rows(Map.of("src/test/java/Client.java", sends))).hasSize(1);
        assertThat(rows(Map.of("src/test/java/Client.java", imitates))).isEmpty();
    }

    /** The recipe for own classes tells of it, though it does not know the host. */
    @Test
    void aCallThatAnotherRecipeToldOfHasNoSecondRow() {
        List<MigrationReport.Row> rows = rows(Map.of("src/main/java/Client.java", """
                import java.util.List;
                import org.springframework.web.client.RestTemplate;

                class Client {
                    record Message(String role, String content) {}
                    record Choice(Message message) {}
                    record Reply(List<Choice> choices) {}
                    record Chat(String model, List<Message> messages) {}

                    private final RestTemplate rest = new RestTemplate();
                    private final String base = System.getenv("BASE");

                    String ask(Chat chat) {
                        Reply reply = rest.postForObject(
                                base + "/v1/chat/completions",
                                chat,
                                Reply.class);
                        return reply.choices().get(0).message().content();
                    }
                }
                """));

        assertThat(rows).hasSize(1);
    }

    @Test
    void theEndpointBeforeChatIsNamedWithWhatToDo() {
        List<MigrationReport.Row> rows = rows(
                Map.of(
                        "src/main/java/Client.java",
                        client("static final String URL = \"https://api.openai.com/v1/completions\";\n"
                                + "static final String OTHER = \"https://llm.example/v1/completions\";\n"
                                + "@Value(\"${openai.url}\") String url; Object key = \"openai.old\";"),
                        SETTINGS,
                        "openai.url=https://api.openai.com/v1/completions\nopenai.old=https://api.openai.com/v1/completions\n"));

        assertThat(rows)
                .extracting(row -> row.sourcePath() + ":" + row.line())
                .containsExactlyInAnyOrder(
                        "src/main/java/Client.java:3", "src/main/java/Client.java:5", SETTINGS + ":2");
        assertThat(rows)
                .allMatch(row -> row.code().equals("C2R505") && row.reason().contains("28 September 2026"));
        assertThat(rows).extracting(MigrationReport.Row::way).containsOnly("finding");
    }

    @Test
    void otherLanguagesAreRead() {
        List<MigrationReport.Row> rows = rows(Map.of(
                "src/main/java/Client.java",
                client(""),
                "src/main/kotlin/Ours.kt",
                "val base = \"https://api.openai.com\"\n// \"/v1/chat/completions\"\nval path = \"/v1/chat/completions\"\n",
                "src/main/kotlin/groq/Theirs.kt",
                "val base = \"https://api.groq.com\"\nval path = \"/v1/chat/completions\"\n"));

        assertThat(rows)
                .extracting(row -> row.sourcePath() + ":" + row.line())
                .containsExactly("src/main/kotlin/Ours.kt:3");
    }

    private static List<MigrationReport.Row> rows(Map<String, String> sources) {
        InMemoryExecutionContext ctx = new InMemoryExecutionContext(failure -> {
            throw new AssertionError(failure);
        });
        List<SourceFile> parsed = new ArrayList<>();
        sources.forEach((path, text) -> {
            Parser.Builder parser = path.endsWith(".java")
                    ? JavaParser.fromJavaVersion().logCompilationWarningsAndErrors(false)
                    : PlainTextParser.builder();
            parser.build()
                    .parseInputs(List.of(Parser.Input.fromString(Path.of(path), text)), null, ctx)
                    .forEach(parsed::add);
        });
        return new CompositeRecipe(List.of(new MigrateDtoCalls(false), new MigrateRawHttp(false)))
                .run(new InMemoryLargeSourceSet(parsed), ctx, 3, 1)
                .getDataTableRows(MigrationReport.class);
    }
}
