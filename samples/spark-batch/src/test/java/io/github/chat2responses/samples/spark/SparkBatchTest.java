package io.github.chat2responses.samples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.chat2responses.batch.BatchTranslator;
import io.github.chat2responses.translate.ChatTranslator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program, on Spark in this JVM. */
class SparkBatchTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final BatchTranslator BATCH = BatchTranslator.of(ChatTranslator.create());

    @TempDir
    private Path folder;

    private String err = "";

    @BeforeAll
    static void useTwoThreadsAndNoWebPage() {
        System.setProperty("spark.master", "local[2]");
        System.setProperty("spark.ui.enabled", "false");
        // Many small pieces: a line stands across the border of two of them.
        System.setProperty("spark.hadoop.mapreduce.input.fileinputformat.split.maxsize", "2000");
    }

    private int run(String... arguments) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        int code = SparkBatch.run(new PrintStream(text, true, StandardCharsets.UTF_8), arguments);
        err = text.toString(StandardCharsets.UTF_8);
        return code;
    }

    private Path file(String name, List<String> lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private List<String> output(String name) throws IOException {
        Path output = folder.resolve("out").resolve(name);
        if (!Files.exists(output)) {
            return List.of();
        }
        try (Stream<Path> parts = Files.list(output)) {
            return parts.filter(part -> part.getFileName().toString().startsWith("part-"))
                    .flatMap(SparkBatchTest::lines)
                    .toList();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String request(int number, String more) {
        return "{\"custom_id\":\"r" + number + "\",\"method\":\"POST\",\"url\":\"/v1/chat/completions\",\"body\":"
                + "{\"model\":\"gpt-4.1\",\"messages\":[{\"role\":\"user\",\"content\":\"Qué " + number + "?\"}]" + more
                + "}}";
    }

    private static String result(int number, String content) {
        return "{\"id\":\"b" + number + "\",\"custom_id\":\"r" + number + "\",\"response\":{\"status_code\":200,"
                + "\"request_id\":\"q\",\"body\":{\"id\":\"resp_1\",\"object\":\"response\",\"created_at\":1,"
                + "\"status\":\"completed\",\"model\":\"gpt-4.1\",\"output\":[{\"type\":\"message\",\"id\":\"msg_1\","
                + "\"status\":\"completed\",\"role\":\"assistant\",\"content\":[{\"type\":\"output_text\",\"text\":\""
                + content + "\",\"annotations\":[]}]}]}},\"error\":null}";
    }

    @Test
    void requestsBecomeWhatTheLibraryMakesOfThem() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            lines.add(request(i, ""));
        }
        Path input = file("in.jsonl", lines);

        assertThat(run("batch", input.toString(), folder + "/out")).isZero();

        assertThat(output("translated"))
                .containsExactlyInAnyOrderElementsOf(lines.stream()
                        .map(line -> BATCH.line(line.getBytes(StandardCharsets.UTF_8))
                                .json()
                                .toString())
                        .toList());
        assertThat(err).contains("translated: 100 lines").contains("bad: 0 lines");
    }

    @Test
    void badLinesGoAsideWithTheirPlaceAndOthersThatStayOnChatToo() throws IOException {
        String first = request(1, ",\"seed\":7");
        Path input = file("in.jsonl", List.of(first, "", "{\"custom_id\":\"é\",", request(2, ",\"n\":2")));

        assertThat(run("batch", input.toString(), folder + "/out")).isEqualTo(3);

        assertThat(output("translated")).hasSize(1).first().asString().contains("\"/v1/responses\"");
        assertThat(output("chat")).containsExactly(request(2, ",\"n\":2"));
        JsonNode bad = MAPPER.readTree(output("bad").get(0));
        assertThat(output("bad")).hasSize(1);
        assertThat(bad.path("file").asText()).isEqualTo("file:" + input);
        // Behind the first line, its end, and the empty line.
        assertThat(bad.path("offset").asInt()).isEqualTo(first.getBytes(StandardCharsets.UTF_8).length + 2);
        assertThat(bad.path("message").asText()).contains("not JSON");
        assertThat(output("diagnostics"))
                .anyMatch(line -> line.contains("\"offset\":0,") && line.contains("\"path\":\"/body/seed\""));
    }

    @Test
    void resultsFindTheirRequestsInOtherFiles() throws IOException {
        List<String> requests = new ArrayList<>();
        List<String> results = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            requests.add(request(i, ",\"stop\":[\"END\"]"));
            results.add(0, result(i, "one END two"));
        }
        Path asked = file("requests.jsonl", requests);
        Path input = file("results.jsonl", results);

        assertThat(run("batch", input.toString(), folder + "/out", asked.toString()))
                .isZero();

        assertThat(output("translated")).hasSize(40).allSatisfy(line -> {
            JsonNode choice = MAPPER.readTree(line).at("/response/body/choices/0");
            // The stop sequence is in the request only.
            assertThat(choice.at("/message/content").asText()).isEqualTo("one ");
        });
    }

    @Test
    void transcriptsBecomeItemsAndKeepTheirOtherFields() throws IOException {
        Path input = file(
                "chats.jsonl",
                List.of(
                        "{\"chat\":7,\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"},"
                                + "{\"role\":\"assistant\",\"content\":null,\"tool_calls\":[{\"id\":\"c1\","
                                + "\"type\":\"function\",\"function\":{\"name\":\"f\",\"arguments\":\"{}\"}}]},"
                                + "{\"role\":\"tool\",\"tool_call_id\":\"c1\",\"content\":\"ok\"}]}",
                        "{\"chat\":8}"));

        assertThat(run("transcripts", input.toString(), folder + "/out")).isEqualTo(3);

        JsonNode chat = MAPPER.readTree(output("translated").get(0));
        assertThat(chat.path("chat").asInt()).isEqualTo(7);
        assertThat(chat.has("messages")).isFalse();
        assertThat(chat.at("/items").findValuesAsText("type")).contains("function_call", "function_call_output");
        assertThat(chat.at("/items/2/output").asText()).isEqualTo("ok");
        assertThat(output("bad")).hasSize(1).first().asString().contains("/messages");
    }

    @Test
    void wrongUsageIsOneClearLine() throws IOException {
        assertThat(run("batch")).isEqualTo(2);
        assertThat(err).contains("say 'batch INPUT OUTPUT [REQUESTS]'");
        assertThat(run("batch", folder + "/none.jsonl", folder + "/out")).isEqualTo(2);
        assertThat(err).contains("none.jsonl does not exist").hasLineCount(1);
        Path input = file("in.jsonl", List.of(request(1, "")));
        assertThat(run("batch", input.toString(), folder.toString())).isEqualTo(2);
        assertThat(err).contains("is there already").hasLineCount(1);
    }
}
