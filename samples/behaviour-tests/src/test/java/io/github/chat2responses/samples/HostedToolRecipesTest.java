package io.github.chat2responses.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chat2responses.cli.apply.CallSiteOutcome;
import io.github.chat2responses.cli.apply.MigrationResult;
import io.github.chat2responses.cli.apply.Migrator;
import io.github.chat2responses.cli.apply.ProjectClasspath;
import io.github.chat2responses.cli.apply.RecipeFinder;
import io.github.chat2responses.recipes.openaijava.AddHostedTool;
import io.github.chat2responses.recipes.openaijava.MigrationOptions;
import io.github.chat2responses.testkit.FakeOpenAi;
import io.github.chat2responses.testkit.FakeOpenAiOptions;
import io.github.chat2responses.testkit.script.Script;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openrewrite.Recipe;
import org.openrewrite.config.CompositeRecipe;

/** The Chat program that overlays give hosted tools to gets the same from the recipes. */
class HostedToolRecipesTest {
    private static final Path SAMPLE = Path.of("..", "responses-features");
    private static final String PACKAGE = "com.example.features.";
    private static final String SCRIPT = """
            vector_stores:
              vs_products: [{file_id: file-1, filename: prices.md, text: The Oslo chair costs 120 euros.}]
            answers:
              - output:
                  - web_search:
                      queries: [chair]
                      sources: [{url: 'https://example.com/chairs', title: Chairs, text: Chairs are fine.}]
                  - text: "{result}"
              - output: [{file_search: {queries: [chair]}}, {text: "{result}"}]
              - output: [{code_interpreter: {code: print(7), logs: "7"}}, {text: "{result}"}]
              - output: [{image: {prompt: a chair}}]
            """;

    @TempDir
    private Path copy;

    @TempDir
    private Path classes;

    @Test
    void moveTheProgramAndAddTheTool() throws Exception {
        Path sources = copy.resolve("src/main/java/com/example/features");
        Files.createDirectories(sources);
        Files.copy(SAMPLE.resolve("pom.xml"), copy.resolve("pom.xml"));
        String program = Files.readString(SAMPLE.resolve("src/main/java/com/example/features/ChatQuestion.java"));
        for (String name : List.of("Plain", "Web", "File", "Code", "Image")) {
            Files.writeString(sources.resolve(name + ".java"), program.replace("ChatQuestion", name));
        }
        migrate();

        Program migrated = Program.compile(copy.resolve("src/main/java"), classes);
        FakeOpenAiOptions options = FakeOpenAiOptions.onFreePort()
                .refusingChat()
                .withScript(Script.yaml(SCRIPT.getBytes(StandardCharsets.UTF_8)));
        try (FakeOpenAi server = FakeOpenAi.start(options)) {
            assertThat(ask(migrated, server, "Web"))
                    .containsExactly("Chairs are fine.", "see https://example.com/chairs", "stop");
            assertThat(ask(migrated, server, "File")).containsExactly("The Oslo chair costs 120 euros.", "stop");
            assertThat(ask(migrated, server, "Code")).containsExactly("7", "stop");
            assertThat(ask(migrated, server, "Image")).containsExactly("(no text)", "stop");
            assertThat(ask(migrated, server, "Plain"))
                    .first()
                    .asString()
                    .as("no tool, no answer of the script")
                    .endsWith("You said: Which chair?");
            assertThat(server.requests())
                    .extracting(request -> tools(request.body()))
                    .containsExactly("web_search", "file_search", "code_interpreter", "image_generation", "");
        }
    }

    private static List<String> ask(Program migrated, FakeOpenAi server, String name) throws Exception {
        return migrated.runHere(server.baseUrl(), PACKAGE + name, "Which chair?");
    }

    private static String tools(JsonNode body) {
        return body.path("tools").path(0).path("type").asText("");
    }

    private void migrate() throws IOException {
        Recipe recipe = new CompositeRecipe(List.of(
                RecipeFinder.find(RecipeFinder.DEFAULT, MigrationOptions.defaults())
                        .orElseThrow(),
                new AddHostedTool("web_search", PACKAGE + "Web", null, null, null),
                new AddHostedTool("file_search", PACKAGE + "File", "vs_products", null, null),
                new AddHostedTool("code_interpreter", PACKAGE + "Code", null, null, null),
                new AddHostedTool("image_generation", PACKAGE + "Image", null, null, null)));
        MigrationResult result = new Migrator(copy, ProjectClasspath.of(copy)).run(recipe);
        assertThat(result.problems()).isEmpty();
        assertThat(result.callSites()).extracting(CallSiteOutcome::outcome).containsOnly("migrated");
        for (var change : result.changes()) {
            Files.writeString(copy.resolve(change.path()), change.after());
        }
    }
}
