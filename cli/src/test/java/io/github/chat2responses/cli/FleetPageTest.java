package io.github.chat2responses.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the page about thousands of repositories, as they are written there. */
class FleetPageTest {
    private static final Path PAGE = Path.of("docs", "fleet.md");

    @TempDir
    private Path folder;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void thePlainShellCommandsReportOnEachRepository() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        script(
                bin.resolve("chat2responses"),
                "exec '" + Path.of(System.getProperty("java.home"), "bin", "java")
                        + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '" + System.getProperty("java.class.path")
                        + "' " + Main.class.getName() + " \"$@\"");
        Files.copy(Path.of("docs", "check-all.sh"), bin.resolve("check-all.sh"), StandardCopyOption.COPY_ATTRIBUTES);
        Path shop = repository(
                "shop",
                "Desk.java",
                "import com.openai.client.OpenAIClient;\n"
                        + "class Desk { void run(OpenAIClient client) { client.beta().assistants().list(); } }");
        Path docs = repository("docs", "README.md", "No code here.");
        Files.writeString(
                folder.resolve("repos.txt"),
                "acme/shop file://" + shop + "\nacme/docs file://" + docs + "\nacme/gone file://" + folder + "/gone\n");

        assertThat(bash(bin, block("bash", "check-all.sh repos.txt reports"))).isZero();

        assertThat(folder.resolve("reports/failed-0.txt")).hasContent("acme/gone cannot be cloned");
        JsonNode all =
                JsonMapper.builder().build().readTree(folder.resolve("all.json").toFile());
        assertThat(all.path("repositories").findValuesAsText("name")).containsExactly("acme/docs", "acme/shop");
        assertThat(all.at("/repositories/1/reports").size()).isEqualTo(2);
        assertThat(all.at("/summary/byRule/C2R510/findings").asInt()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("all.html"))).contains("<summary>acme/shop</summary>");
        // The second of two shares is the other one's rest.
        assertThat(bash(bin, "check-all.sh repos.txt shares 1 2")).isEqualTo(3);
        assertThat(folder.resolve("shares/check/acme/shop.json")).exists();
        assertThat(folder.resolve("shares/check/acme/docs.json")).doesNotExist();
    }

    @Test
    void theWorkflowsAreYaml() throws IOException {
        Matcher blocks = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
        List<String> found = blocks.results().map(block -> block.group(1)).toList();
        assertThat(found).hasSize(2);
        for (String block : found) {
            assertThat(YAMLMapper.builder().build().readTree(block).isObject()).isTrue();
        }
    }

    private static String block(String language, String part) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
                .results()
                .map(block -> block.group(1))
                .filter(block -> block.contains(part))
                .findFirst()
                .orElseThrow();
    }

    private Path repository(String name, String file, String text) throws Exception {
        Path root = Files.createDirectories(folder.resolve("origin").resolve(name));
        Files.writeString(root.resolve(file), text);
        for (String command : Stream.of(
                        "init -q", "add .", "-c user.name=t -c user.email=t@example.com commit -q -m first")
                .toList()) {
            String[] words = ("git -C " + root + " " + command).split(" ");
            assertThat(new ProcessBuilder(words).start().waitFor()).as(command).isZero();
        }
        return root;
    }

    private static void script(Path file, String command) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + command + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private int bash(Path bin, String commands) throws Exception {
        Path log = folder.resolve("log.txt");
        ProcessBuilder bash = new ProcessBuilder("bash", "-c", commands)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        bash.environment().merge("PATH", bin.toString(), (old, ours) -> ours + File.pathSeparator + old);
        int code = bash.start().waitFor();
        return code;
    }
}
