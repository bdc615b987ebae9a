package io.github.chat2responses.recipes.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.jdk.JdkHttpClient;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.service.AiServices;
import io.github.chat2responses.recipes.fixture.RecipeRun;
import io.github.chat2responses.recipes.source.Resources;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The version is raised only where nothing else of the project can break. */
class UpgradeTest {
    private static final String MODEL = """
            package app;

            import dev.langchain4j.model.chat.ChatModel;
            import dev.langchain4j.model.openai.OpenAiChatModel;

            class Model {
                ChatModel model(String key) {
                    return OpenAiChatModel.builder().apiKey(key).modelName("gpt-4o-mini").build();
                }
            }
            """;
    private static final String RAISED = "langchain4j-open-ai:1.2.0";

    @ParameterizedTest
    @ValueSource(
            strings = {
                RAISED,
                RAISED + " langchain4j-ollama:1.2.0",
                RAISED + " langchain4j-mcp:1.2.0-beta8",
                "langchain4j-bom:1.2.0 langchain4j-mcp: langchain4j-open-ai:",
                "langchain4j-mcp:1.2.0-beta8 langchain4j-bom:1.2.0 langchain4j-open-ai:",
            })
    void raises(String modules) {
        assertThat(run(modules, "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "langchain4j-ollama:1.2.0 " + RAISED + " | `langchain4j-ollama` has a version of its own (pom.xml)",
                RAISED + " langchain4j-agentic:1.2.0-beta8 | `langchain4j-agentic` has a version of its own (pom.xml)",
                RAISED + " langchain4j-spring-boot-starter:1.2.0-beta8 | `langchain4j-spring-boot-starter` goes with",
                RAISED
                        + " langchain4j-ollama: | `langchain4j-ollama` has its version from a parent or a BOM that is not here (pom.xml)",
                RAISED + " langchain4j: | `langchain4j` has its version from a parent",
            })
    void asksForAPersonWhereModulesStay(String modules, String reason) {
        assertThat(run(modules, "")).contains("raise it first: " + reason);
    }

    @ParameterizedTest
    @CsvSource({
        "'', true",
        "mavenBom 'com.example:starter:5.0.0', false",
        "mavenBom 'dev.langchain4j:langchain4j-bom:1.2.0', true"
    })
    void asksForAPersonWhereABomOfAnotherCountsInGradle(String bom, boolean moves) {
        String build = "dependencyManagement { imports { " + bom + " } }\n"
                + "dependencies {\n    implementation 'dev.langchain4j:" + RAISED + "'\n"
                + "    implementation 'dev.langchain4j:langchain4j-ollama'\n}\n";
        RecipeRun run = run(Map.of("Model.java", MODEL, "build.gradle", build));
        assertThat(run.files().get("Model.java").contains("OpenAiResponsesChatModel"))
                .isEqualTo(moves);
        assertThat(run.files().get("build.gradle").equals(build)).isEqualTo(!moves);
    }

    @ParameterizedTest
    @ValueSource(strings = {"langchain4j-open-ai:0.35.0", "langchain4j-open-ai:1.0.0-beta3"})
    void saysWhatToDoBeforeTheFirstRelease(String modules) {
        assertThat(run(modules, "")).contains("go to 1.x first", "put the gateway between");
    }

    @Test
    void saysSoWhereOnlyTheSourceShowsIt() {
        assertThat(run("langchain4j-open-ai:1.2.0", "import dev.langchain4j.model.chat.ChatLanguageModel;"))
                .contains("go to 1.x first");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "import dev.langchain4j.mcp.McpToolProvider; | `dev.langchain4j.mcp.McpToolProvider` is not the same",
                "import dev.langchain4j.model.anthropic.AnthropicChatModelName; class A { Object a = AnthropicChatModelName.CLAUDE_2; }"
                        + " | there is no `CLAUDE_2` any more (Other.java)",
                "import dev.langchain4j.model.ollama.*; class A { Object a = new OllamaModels(); }"
                        + " | there is no `new OllamaModels` any more (Other.java)",
            })
    void asksForAPersonWhereOtherModulesAreRaisedWithIt(String other, String reason) {
        assertThat(run("langchain4j-bom:1.2.0 langchain4j-mcp: langchain4j-open-ai:", other))
                .contains("raise it first: " + reason);
        assertThat(run(RAISED + " langchain4j-mcp:1.2.0-beta8", other))
                .as("that module stays as it is")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "import dev.langchain4j.service.tool.ToolService; | `dev.langchain4j.service.tool.ToolService` is not the same",
                "import static dev.langchain4j.model.openai.OpenAiChatModelName.*; class A { Object a = O1_MINI; }"
                        + " | there is no `O1_MINI` any more (Other.java)",
                "import dev.langchain4j.model.embedding.EmbeddingModel; class A { EmbeddingModel a = texts -> null; }"
                        + " | a lambda can no longer be a `dev.langchain4j.model.embedding.EmbeddingModel` (Other.java)",
            })
    void asksForAPersonWhereTheLibraryItselfChanged(String other, String reason) {
        assertThat(run(RAISED, other)).contains("raise it first: " + reason);
    }

    @Test
    void aBuildThatDoesNotShowTheVersionIsNotTouched() {
        assertThat(run("langchain4j-open-ai:", "")).contains("the version of the library cannot be seen here");
    }

    @Test
    void chainsWithoutTypesAreNotTakenApart() {
        String source = MODEL.replace("ChatModel model(String key)", "ChatModel model(app.Missing key)")
                .replace(
                        "return OpenAiChatModel.builder().apiKey(key)",
                        "var made = OpenAiChatModel.builder().apiKey(key.get(this.key).orElseThrow())")
                .replace(".build();", ".seed(key.seed()).organizationalUnit(1); return made.build();");
        RecipeRun run = run(Map.of("Model.java", source));
        assertThat(run.report()).contains("left");
        assertThat(run.files()).containsEntry("Model.java", source);
    }

    /** The packages of the jars that the table says it has. */
    @Test
    void theTableHasThePackagesOfTheLibrary() throws IOException {
        Set<String> packages = new TreeSet<>();
        for (Class<?> one : new Class<?>[] {
            ChatModel.class, AiServices.class, OpenAiChatModel.class, HttpClient.class, JdkHttpClient.class
        }) {
            try (JarFile jar = new JarFile(
                    one.getProtectionDomain().getCodeSource().getLocation().getPath())) {
                jar.stream()
                        .map(entry -> entry.getName())
                        .filter(name -> name.endsWith(".class") && name.startsWith("dev/langchain4j/"))
                        .map(name -> name.substring(0, name.lastIndexOf('/')).replace('/', '.'))
                        .filter(name -> !name.startsWith("dev.langchain4j.model.openai.internal"))
                        .forEach(packages::add);
            }
        }
        Upgrade.Stable stable = Resources.yaml(LangChain4j.class, "stable.yml", new TypeReference<>() {});
        assertThat(new TreeSet<>(stable.packages())).isEqualTo(packages);
    }

    /** The report of a project whose POM has some modules; empty if its model moves. */
    private static String run(String modules, String other) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("Model.java", MODEL);
        if (!other.isEmpty()) {
            files.put("Other.java", other);
        }
        files.put("pom.xml", pom(modules));
        RecipeRun run = run(files);
        boolean moved = run.files().get("Model.java").contains("OpenAiResponsesChatModel");
        assertThat(run.files().get("pom.xml").contains("1.19.0")).isEqualTo(moved);
        return moved ? "" : run.report();
    }

    private static RecipeRun run(Map<String, String> files) {
        return RecipeRun.of(new MigrateLangChain4j(null), files, "chat2responses-langchain4j");
    }

    private static String pom(String modules) {
        StringBuilder managed = new StringBuilder();
        StringBuilder used = new StringBuilder();
        for (String module : modules.split(" ")) {
            String[] parts = module.split(":", -1);
            String version = parts[1].isEmpty() ? "" : "<version>" + parts[1] + "</version>";
            String dependency = "<dependency><groupId>dev.langchain4j</groupId><artifactId>" + parts[0]
                    + "</artifactId>" + version + "</dependency>";
            (parts[0].endsWith("-bom") ? managed : used).append(dependency);
        }
        return "<project><groupId>app</groupId><artifactId>app</artifactId><version>1</version>"
                + "<dependencyManagement><dependencies>" + managed + "</dependencies></dependencyManagement>"
                + "<dependencies>" + used + "</dependencies></project>";
    }
}
