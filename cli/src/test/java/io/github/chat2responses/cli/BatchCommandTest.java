package io.github.chat2responses.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchCommandTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    private static String request(String id, String more) {
        return "{\"custom_id\":\"" + id + "\",\"method\":\"POST\",\"url\":\"/v1/chat/completions\",\"body\":"
                + "{\"model\":\"gpt-5.5\",\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}]" + more + "}}\n";
    }

    private static String result(String id, String text) {
        return "{\"id\":\"b\",\"custom_id\":\"" + id
                + "\",\"response\":{\"status_code\":200,\"request_id\":\"q\",\"body\":"
                + "{\"id\":\"resp_1\",\"object\":\"response\",\"created_at\":1,\"status\":\"completed\",\"model\":\"m\","
                + "\"output\":[{\"type\":\"message\",\"id\":\"m\",\"role\":\"assistant\",\"content\":[{\"type\":"
                + "\"output_text\",\"text\":\"" + text + "\",\"annotations\":[]}]}]}},\"error\":null}\n";
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void leavesOutBadLinesAndSaysWhich() throws IOException {
        Path chat = file("chat.jsonl", request("a", "") + "\nnonsense\n" + request("b", ",\"n\":2") + request("c", ""));
        Path out = folder.resolve("out.jsonl");
        Path stays = folder.resolve("stays.jsonl");
        Path details = folder.resolve("details.jsonl");
        Run run = Run.of(
                "translate",
                "batch",
                chat.toString(),
                "--output",
                out.toString(),
                "--chat-output",
                stays.toString(),
                "--diagnostics",
                details.toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .contains("line 3: C2R901")
                .contains("info C2R104 2 times, first in line 1 at /body/store")
                .contains("2 lines translated, 1 left for Chat, 1 left out");
        List<String> lines = Files.readAllLines(out);
        assertThat(lines).hasSize(2).allSatisfy(line -> assertThat(line).contains("\"url\":\"/v1/responses\""));
        assertThat(Files.readString(stays)).isEqualTo(request("b", ",\"n\":2"));
        assertThat(Files.readAllLines(details))
                .anySatisfy(
                        line -> assertThat(line).contains("\"code\":\"C2R811\"").endsWith("\"line\":4}"));
    }

    @Test
    void joinsResultsWithTheirRequestsInAnyOrder() throws IOException {
        Path requests = file("chat.jsonl", request("a", ",\"stop\":\"A\"") + request("b", ",\"stop\":\"B\""));
        Path results = file("results.jsonl", result("b", "1 A 2 B 3") + result("a", "1 A 2 B 3") + result("z", "1 A"));
        Run run = Run.of("translate", "batch", results.toString(), "--requests", requests.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out().lines().map(BatchCommandTest::content)).containsExactly("1 A 2 ", "1 ", "1 A");
    }

    @Test
    void aResultThatIsNotExactIsAFindingForTheStrictPolicy() throws IOException {
        String unknown = "{\"type\":\"made_up\",\"id\":\"x\"},";
        String lossy = result("a", "here").replace("\"output\":[", "\"output\":[" + unknown);
        Path results = file("results.jsonl", lossy);

        assertThat(Run.of("translate", "batch", results.toString()).code()).isZero();
        Run strict = Run.of("translate", "batch", results.toString(), "--policy", "strict");
        assertThat(strict.code()).isEqualTo(1);
        assertThat(strict.err()).contains("C2R202 once, in line 1");
    }

    private static String content(String line) {
        try {
            JsonNode document = MAPPER.readTree(line);
            return document.at("/response/body/choices/0/message/content").asText();
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }

    @Test
    void overwritesNothingAndLeavesNothingBehind() throws IOException {
        Path chat = file("chat.jsonl", request("a", ""));
        Run run = Run.of("translate", "batch", chat.toString(), "--output", chat.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("is there already").hasLineCount(1);
        assertThat(Files.readString(chat)).isEqualTo(request("a", ""));
        Run missing = Run.of(
                "translate",
                "batch",
                chat.toString(),
                "--output",
                folder.resolve("o").toString(),
                "--requests",
                "none");
        assertThat(missing.code()).isEqualTo(2);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(chat);
        }
    }

    @Test
    void anOverlayAddsToEachLine() throws IOException {
        Path overlay = file("overlay.yml", "tools:\n  - type: web_search\n");
        Path chat = file("chat.jsonl", request("a", ""));
        Run run = Run.of("translate", "batch", chat.toString(), "--overlay", overlay.toString());
        assertThat(run.out()).contains("\"tools\":[{\"type\":\"web_search\"}]");
        file("overlay.yml", "tools:\n  - type: web_serch\n");
        Run refused = Run.of("translate", "batch", chat.toString(), "--overlay", overlay.toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .contains(
                        "overlay.yml is not usable at /tools/0/type: 'web_serch' is unknown; did you mean 'web_search'?")
                .hasLineCount(1);
    }
}
