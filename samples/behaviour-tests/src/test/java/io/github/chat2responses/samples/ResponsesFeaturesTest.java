package io.github.chat2responses.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chat2responses.testkit.FakeOpenAi;
import io.github.chat2responses.testkit.FakeOpenAiOptions;
import io.github.chat2responses.testkit.RecordedRequest;
import io.github.chat2responses.testkit.script.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Each program, with the script that its page names: what it prints, and what it sends. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResponsesFeaturesTest {
    private static final Path SAMPLE = Path.of("..", "responses-features");

    @TempDir
    private Path pictures;

    private Program program;

    @BeforeAll
    void compile(@TempDir Path classes) throws IOException {
        program = Program.compile(SAMPLE.resolve("src/main/java"), classes);
    }

    /** What a program printed and sent. */
    private record Seen(List<String> printed, List<RecordedRequest> requests) {
        JsonNode body(int index) {
            return requests.get(index).body();
        }

        List<String> calls() {
            return requests.stream()
                    .map(request -> request.method() + " " + request.path().substring("/v1/".length()))
                    .toList();
        }
    }

    private Seen run(String main, String script, String... arguments) throws Exception {
        Script answers = Script.file(SAMPLE.resolve("scripts").resolve(script + ".yml"));
        FakeOpenAiOptions options =
                FakeOpenAiOptions.onFreePort().refusingChat().withScript(answers);
        try (FakeOpenAi server = FakeOpenAi.start(options)) {
            List<String> printed = program.runHere(server.baseUrl(), "com.example.features." + main, arguments);
            page(main, script, printed);
            return new Seen(printed, server.requests());
        }
    }

    /** The page shows how to run the program, and what it really prints. */
    private static void page(String main, String script, List<String> printed) throws IOException {
        String page = Files.readString(SAMPLE.resolve("docs").resolve(script + ".md"));
        assertThat(page)
                .contains("mock --script samples/responses-features/scripts/" + script + ".yml\n")
                .contains("\nsamples/responses-features/run " + main)
                .contains("```text\n" + String.join("\n", printed) + "\n```");
        assertThat(Files.readString(SAMPLE.resolve("README.md"))).contains("(docs/" + script + ".md)");
    }

    @Test
    void multimodal() throws Exception {
        Seen seen = run("Multimodal", "multimodal");
        assertThat(seen.printed()).containsExactly("It does, but for the chimney.");
        assertThat(seen.body(0).at("/input/0/content/1/detail").asText()).isEqualTo("low");
        assertThat(seen.body(0).path("store").asBoolean(true)).isFalse();
    }

    @Test
    void retrieve() throws Exception {
        Seen seen = run("Retrieve", "retrieve");
        assertThat(seen.printed()).containsExactly("Answer: The Danube.", "Question: Name a river.", "Deleted.");
        assertThat(seen.calls())
                .containsExactly(
                        "POST responses",
                        "GET responses/resp_1",
                        "GET responses/resp_1/input_items",
                        "DELETE responses/resp_1",
                        "GET responses/resp_1");
    }

    @Test
    void continueAndFork() throws Exception {
        Seen seen = run("ContinueAndFork", "continue-and-fork");
        assertThat(seen.printed())
                .containsExactly(
                        "On from the one:   To the Dolomites, from hut to hut.",
                        "On from the other: To Liguria, for mountains by the sea.",
                        "In a conversation: To Vienna, for the museums.",
                        "It has so many items: 4");
        assertThat(seen.requests())
                .filteredOn(request -> request.path().equals("/v1/responses"))
                .allSatisfy(request -> {
                    assertThat(request.body().path("input").isTextual())
                            .as("nothing is sent twice")
                            .isTrue();
                    assertThat(request.body().path("instructions").asText()).startsWith("You are");
                });
    }

    @Test
    void hostedTools() throws Exception {
        Seen seen = run("HostedTools", "hosted-tools");
        assertThat(seen.printed())
                .containsExactly(
                        "file: [Oslo chair price]",
                        "web:  [euro in Norwegian crowns]",
                        "code: print(12 * 120 * 11.5)",
                        "12 chairs cost 16560 crowns. The Oslo chair costs 120 euros. One euro is 11.50 crowns. 16560.0",
                        "see prices.md",
                        "see https://rates.example.com/eur-nok");
        assertThat(seen.body(0).path("tools"))
                .extracting(tool -> tool.path("type").asText())
                .containsExactly("web_search", "file_search", "code_interpreter");
    }

    @Test
    void images() throws Exception {
        Seen seen = run("Images", "images", pictures.toString());
        assertThat(seen.printed())
                .map(line -> line.replaceAll(", \\d+ bytes$", ""))
                .containsExactly(
                        "preview-0.webp",
                        "preview-1.webp",
                        "fox.webp",
                        "  drawn as: A red fox in a meadow, seen from the side",
                        "snow.webp",
                        "  drawn as: The same fox while it snows",
                        "night.webp",
                        "  drawn as: The same fox at night");
        assertThat(Files.readAllBytes(pictures.resolve("fox.webp")))
                .isNotEqualTo(Files.readAllBytes(pictures.resolve("snow.webp")));
        assertThat(seen.body(1).path("previous_response_id").asText()).isEqualTo("resp_1");
        assertThat(seen.body(2).at("/input/1/id").asText()).isEqualTo("ig_1");
        assertThat(seen.body(2).at("/tools/0/action").asText()).isEqualTo("edit");
    }

    @Test
    void fileSearch() throws Exception {
        Seen seen = run("FileSearch", "file-search");
        assertThat(seen.printed())
                .containsExactly(
                        "found oslo-eu.md",
                        "found bern-uk.md",
                        "The warranty of the Oslo chair is five years. The warranty of the Bern table is ten years.");
        assertThat(seen.body(0).at("/tools/0/filters/filters/0/value").toString())
                .isEqualTo("[\"eu\",\"uk\"]");
    }

    @Test
    void codeInterpreter() throws Exception {
        Seen seen = run("CodeInterpreter", "code-interpreter");
        assertThat(seen.printed())
                .containsExactly(
                        "ran:    open(\"/mnt/data/primes.csv\", \"w\").write(\"2,3,5,7,11\")",
                        "output: 10",
                        "The numbers are in sandbox:/mnt/data/primes.csv.",
                        "primes.csv: 2,3,5,7,11");
        assertThat(seen.calls()).containsExactly("POST responses", "GET containers/cntr_1/files/cfile_1/content");
    }

    @Test
    void remoteMcp() throws Exception {
        Seen seen = run("RemoteMcp", "remote-mcp");
        assertThat(seen.printed())
                .containsExactly(
                        "tools:    [prices, order]",
                        "called:   prices -> Oslo 120, Bern 300",
                        "approved: order {\"product\":\"Oslo\"}",
                        "called:   order -> order 4711",
                        "Done: order 4711.");
        assertThat(seen.body(1).at("/input/0/type").asText()).isEqualTo("mcp_approval_response");
    }

    @Test
    void computerUse() throws Exception {
        Seen seen = run("ComputerUse", "computer-use");
        assertThat(seen.printed())
                .containsExactly(
                        "click at 200,40",
                        "type chairs",
                        "acknowledged: The page tells the model what to do.",
                        "click at 320,40",
                        "The page lists seven chairs.");
        assertThat(seen.requests()).hasSize(3);
        assertThat(seen.body(1).at("/input/0/acknowledged_safety_checks/0/id").asText())
                .isEqualTo("cu_sc_1");
    }

    @Test
    void background() throws Exception {
        Seen seen = run("Background", "background", "1");
        assertThat(seen.printed())
                .containsExactly("queued", "in_progress", "in_progress", "completed: Chairs, a report.", "cancelled");
        assertThat(seen.calls().get(seen.calls().size() - 1)).isEqualTo("POST responses/resp_2/cancel");
    }

    @Test
    void reasoningSummaries() throws Exception {
        Seen seen = run("ReasoningSummaries", "reasoning-summaries");
        assertThat(seen.printed().subList(0, 3))
                .containsExactly("Comparing the densities.", "Oil swims on water.", "A litre of water.");
        assertThat(seen.printed().get(3)).matches("Tokens of thought: [1-9]\\d*");
    }

    @Test
    void encryptedReasoning() throws Exception {
        Seen seen = run("EncryptedReasoning", "encrypted-reasoning");
        assertThat(seen.printed()).containsExactly("I have one.", "It is 17.", "Thoughts carried: 1");
        assertThat(seen.requests())
                .allSatisfy(request ->
                        assertThat(request.body().path("store").asBoolean(true)).isFalse());
        assertThat(seen.body(1).toString()).doesNotContain("17");
    }
}
