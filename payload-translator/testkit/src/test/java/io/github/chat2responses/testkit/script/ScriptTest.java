package io.github.chat2responses.testkit.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "answer: []|/answer: unknown member; did you mean 'answers'?",
                "answers: [{output: [{txt: hi}]}]|/answers/0/output/0/txt: unknown member; did you mean 'text'?",
                "answers: [{when: {says: hi}}]|/answers/0: the answer needs 'output' or 'error'",
                "answers: [{output: [{text: hi, refusal: never}]}]|/answers/0/output/0: a step does one thing; write a step for each of text, refusal",
                "answers: [{output: [{}]}]|/answers/0/output/0: a step does one thing",
                "answers: [{output: [{mcp: {server: shop, tool: a}}]}]|/answers/0/output/0/mcp/server: 'shop' is unknown; nothing can stand here",
                "{mcp_servers: {shop: {tools: [{name: price}]}}, answers: [{output: [{mcp: {server: shop, tool: prize}}]}]}|/answers/0/output/0/mcp/tool: 'prize' is unknown; did you mean 'price'?",
                "answers: [{error: {status: 200, message: fine}}]|/answers/0/error/status: expected a whole number from 400 to 599",
                "answers: [{error: {status: 400}}]|/answers/0/error: the member 'message' is missing",
                "answers: [{output: [{incomplete: tired}]}]|/answers/0/output/0/incomplete: 'tired' is unknown",
                "'answers: ['|/: the script is not YAML"
            })
    void saysWhatIsWrongInOneLine(String yaml, String line) {
        assertThatThrownBy(() -> Script.yaml(yaml.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(ScriptException.class, e -> {
                    assertThat(e.getMessage()).startsWith(line);
                    assertThat(e.getMessage().lines()).hasSize(1);
                });
    }

    @Test
    void namesTheFile() {
        assertThatThrownBy(() -> Script.file(Path.of("none.yml")))
                .isInstanceOf(ScriptException.class)
                .hasMessage("none.yml: the script cannot be read; does it exist?");
    }

    @Test
    void knowsAnEmptyScriptFromNone() {
        assertThat(Script.none().vectorStores().isMissingNode()).isTrue();
        assertThat(Script.file(Path.of("src/test/resources/features.yml")).mcpServers())
                .hasSize(2);
    }
}
