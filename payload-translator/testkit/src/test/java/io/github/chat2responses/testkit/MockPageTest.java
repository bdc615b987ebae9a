package io.github.chat2responses.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.chat2responses.testkit.script.Script;
import io.github.chat2responses.testkit.script.Step;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page about scripts, and the script of these tests, leave nothing out. */
class MockPageTest {
    private static final Path PAGE = Path.of("..", "docs", "mock.md");

    private static JsonNode shapes() throws IOException {
        try (InputStream in = Script.class.getResourceAsStream("script.yml")) {
            return YAMLMapper.builder().build().readTree(in);
        }
    }

    private static List<String> names(JsonNode shape) {
        List<String> names = new ArrayList<>();
        shape.fieldNames().forEachRemaining(name -> names.add(name.replace("*", "")));
        return names;
    }

    @Test
    void everyStepHasAPlayerAndARowAndATest() throws IOException {
        String page = Files.readString(PAGE);
        String script = Files.readString(Path.of("src/test/resources/features.yml"));
        List<String> steps = names(shapes().path("step"));
        assertThat(steps).hasSizeGreaterThan(10).allSatisfy(step -> {
            assertThatCode(() -> Steps.of(new Step(step, NullNode.getInstance())))
                    .doesNotThrowAnyException();
            assertThat(page).contains("`" + step + ": ");
            assertThat(script).containsPattern("[-{] *\\{?" + step + ":");
        });
    }

    @Test
    void everyConditionAndSettingHasARow() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(names(shapes().path("answer").path("when")))
                .allSatisfy(name -> assertThat(page).contains("| `" + name + ": "));
        assertThat(names(shapes().path("answer")))
                .allSatisfy(name -> assertThat(page).containsPattern("`" + name + "[`:]"));
    }

    @Test
    void theExampleIsAScript() throws IOException {
        var block = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
        assertThat(block.find()).isTrue();
        assertThatCode(() -> Script.yaml(block.group(1).getBytes(StandardCharsets.UTF_8)))
                .doesNotThrowAnyException();
    }
}
