package io.github.chat2responses.recipes.openaijava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openrewrite.java.Assertions.java;

import io.github.chat2responses.recipes.fixture.Compiler;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openrewrite.DocumentExample;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.java.JavaParser;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;

class RequestAdditionTest implements RewriteTest {
    private static final String BEFORE = """
            import com.openai.models.responses.ResponseCreateParams;

            class Guide {
                ResponseCreateParams ask(String question) {
                    return ResponseCreateParams.builder()
                            .model("gpt-5.5")
                            .input(question)
                            .store(false)
                            .build();
                }

                ResponseCreateParams line(String question) {
                    return ResponseCreateParams.builder().model("gpt-5.5").input(question).build();
                }
            }
            """;

    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new AddHostedTool("web_search", "Guide#ask", null, null, null))
                .parser(JavaParser.fromJavaVersion()
                        .classpathFromResources(new InMemoryExecutionContext(), "chat2responses-openai-java"));
    }

    private void becomes(AddHostedTool recipe, String after) {
        rewriteRun(spec -> spec.recipe(recipe), java(BEFORE, after));
        assertThat(Compiler.errors(Map.of("Guide.java", after))).isEmpty();
    }

    @DocumentExample
    @Test
    void addsWebSearchToOneMethod() {
        String after = BEFORE.replace(
                        ".store(false)\n",
                        ".store(false)\n                .addTool(WebSearchTool.builder().type(WebSearchTool.Type.WEB_SEARCH).build())\n")
                .replace(
                        "ResponseCreateParams;\n",
                        "ResponseCreateParams;\nimport com.openai.models.responses.WebSearchTool;\n");
        rewriteRun(java(BEFORE, after));
        assertThat(Compiler.errors(Map.of("Guide.java", after))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "file_search | .addFileSearchTool(List.of(\"vs_1\"))",
                "code_interpreter | .addCodeInterpreterTool(Tool.CodeInterpreter.Container.CodeInterpreterToolAuto.builder().build())",
                "image_generation | .addTool(Tool.ImageGeneration.builder().build())",
                "mcp | .addTool(Tool.Mcp.builder().serverLabel(\"docs\").serverUrl(\"https://example.com/mcp\").build())",
                "computer | .addTool(ComputerTool.builder().build())"
            })
    void addsEveryTool(String tool, String step) {
        String type = step.contains("ComputerTool") ? "ComputerTool" : step.contains("Tool.") ? "Tool" : "";
        String imports = "import com.openai.models.responses.ResponseCreateParams;\n";
        String before = type.compareTo("ResponseCreateParams") < 0 && !type.isEmpty()
                ? "import com.openai.models.responses." + type + ";\n"
                : "";
        String behind = before.isEmpty() && !type.isEmpty() ? "import com.openai.models.responses." + type + ";\n" : "";
        String list = step.contains("List.of") ? "import java.util.List;\n" : "";
        String after = BEFORE.replace("input(question).build()", "input(question)" + step + ".build()")
                .replace(imports, before + imports + behind + list);
        becomes(new AddHostedTool(tool, "Guide#line", "vs_1", "docs", "https://example.com/mcp"), after);
    }

    @Test
    void asksForEncryptedReasoningWhereNothingIsStored() {
        String after = BEFORE.replace(
                        ".store(false)\n",
                        ".store(false)\n                .addInclude(ResponseIncludable.REASONING_ENCRYPTED_CONTENT)\n")
                .replace(
                        "ResponseCreateParams;\n",
                        "ResponseCreateParams;\nimport com.openai.models.responses.ResponseIncludable;\n");
        rewriteRun(spec -> spec.recipe(new UseEncryptedReasoning()), java(BEFORE, after));
        assertThat(Compiler.errors(Map.of("Guide.java", after))).isEmpty();
    }

    @Test
    void refusesWhatToolsLack() {
        assertThat(new AddHostedTool("file_search", null, null, null, null)
                        .validate()
                        .isInvalid())
                .isTrue();
        assertThat(new AddHostedTool("mcp", null, null, "docs", null).validate().isInvalid())
                .isTrue();
        assertThat(new AddHostedTool("telepathy", null, null, null, null)
                        .validate()
                        .isInvalid())
                .isTrue();
        assertThat(new AddHostedTool("computer", null, null, null, null)
                        .validate()
                        .isValid())
                .isTrue();
    }
}
