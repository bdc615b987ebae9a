package io.github.chat2responses.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import io.github.chat2responses.gateway.Gateway;
import io.github.chat2responses.gateway.GatewayOptions;
import io.github.chat2responses.gateway.Listen;
import io.github.chat2responses.gateway.config.ConfigFile;
import io.github.chat2responses.gateway.config.Configured;
import io.github.chat2responses.testkit.FakeOpenAi;
import io.github.chat2responses.testkit.FakeOpenAiOptions;
import io.github.chat2responses.testkit.script.Script;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A Chat program, unmodified, gets hosted tools from the gateway's overlay. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverlayTest {
    private static final Path SAMPLE = Path.of("..", "responses-features");

    private static final String QUESTION = "com.example.features.ChatQuestion";

    private Program program;

    @BeforeAll
    void compile(@TempDir Path classes) throws IOException {
        program = Program.compile(SAMPLE.resolve("src/main/java"), classes);
    }

    private static FakeOpenAi upstream(String feature) {
        return FakeOpenAi.start(FakeOpenAiOptions.onFreePort()
                .refusingChat()
                .withScript(Script.file(SAMPLE.resolve("scripts").resolve(feature + ".yml"))));
    }

    private static Configured configured(String feature, FakeOpenAi fake, List<String> log) {
        return configured(SAMPLE.resolve("gateway").resolve(feature + ".yml"), fake, log);
    }

    private static Configured configured(Path file, FakeOpenAi fake, List<String> log) {
        return new ConfigFile(name -> null, log::add)
                .read(file, GatewayOptions.to(URI.create(fake.baseUrl())).withListen(Listen.parse("127.0.0.1:0")));
    }

    /** What the program printed without a stream and with one, and the codes that the gateway reported. */
    private record Seen(List<String> whole, List<String> streamed, Set<String> codes) {}

    private Seen ask(String feature, String question) throws Exception {
        List<String> log = new CopyOnWriteArrayList<>();
        try (FakeOpenAi fake = upstream(feature);
                Configured configured = configured(feature, fake, log);
                Gateway gateway = Gateway.start(configured.options(), log::add)) {
            String url = "http://" + gateway.listen() + "/v1";
            makeConversation(fake);
            List<String> whole = program.runHere(url, QUESTION, question);
            List<String> streamed = program.runHere(url, QUESTION, question, "--stream");
            assertThat(fake.requests()).hasSize(3);
            page(feature, question, whole);
            return new Seen(whole, streamed, codes(log));
        }
    }

    /** The page shows the overlay as it is, and what the program really prints. The web search is one of several on its page. */
    private static void page(String feature, String question, List<String> printed) throws IOException {
        if (feature.equals("web-search")) {
            return;
        }
        assertThat(Files.readString(SAMPLE.resolve("docs").resolve(feature + ".md")))
                .contains("```yaml\n"
                        + Files.readString(SAMPLE.resolve("overlays").resolve(feature + ".yml")) + "```")
                .contains("--config samples/responses-features/gateway/" + feature + ".yml\n")
                .contains("ChatQuestion '" + question + "'")
                .contains("```text\n" + String.join("\n", printed) + "\n```");
    }

    private static void makeConversation(FakeOpenAi fake) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(fake.baseUrl() + "/conversations"))
                .header("Authorization", "Bearer none")
                .POST(BodyPublishers.ofString("{\"items\":[{\"role\":\"user\",\"content\":\"I like museums.\"}]}"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .body())
                .contains("\"id\":\"conv_1\"");
    }

    /** A whole answer and a stream lose the same, which is said once. */
    private static Set<String> codes(List<String> log) {
        Pattern code = Pattern.compile("^(?:warning|error) (C2R\\d+), said once");
        return log.stream()
                .flatMap(line -> code.matcher(line).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The answer is in the text; a stream of Chat has no place for citations that its accumulator would keep. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "web-search|What is the weather?|It rains in Oslo. Take an umbrella.|https://weather.example.com/oslo|''",
                "file-search|How long is the warranty?|The warranty of the Oslo chair is five years. The warranty of the Bern table is ten years.|''|C2R205",
                "code-interpreter|Please write the prime numbers.|The numbers are in sandbox:/mnt/data/primes.csv.|''|C2R205",
                "remote-mcp|Which chair is the cheapest?|The prices are Oslo 120, Bern 300.|''|''",
                "reasoning-summaries|Which is heavier?|A litre of water.|''|''",
                "hosted-tools|What do 12 Oslo chairs cost?|12 chairs cost 16560 crowns. The Oslo chair costs 120 euros. One euro is 11.50 crowns. 16560.0|https://rates.example.com/eur-nok|C2R205"
            })
    void answersWithWhatTheToolFound(String feature, String question, String text, String cited, String code)
            throws Exception {
        Seen seen = ask(feature, question);
        assertThat(seen.streamed()).containsExactly(text, "stop");
        assertThat(seen.whole().get(0)).isEqualTo(text);
        assertThat(seen.whole()).hasSize(cited.isEmpty() ? 2 : 3);
        assertThat(seen.whole().get(1)).isEqualTo(cited.isEmpty() ? "stop" : "see " + cited);
        assertThat(String.join(" ", seen.codes())).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "images|Please draw a fox.|C2R216 C2R808",
                "computer-use|Please search for chairs.|C2R203 C2R216 C2R807"
            })
    void saysWhatChatHasNoPlaceFor(String feature, String question, String codes) throws Exception {
        Seen seen = ask(feature, question);
        assertThat(seen.whole()).containsExactly("(no text)", "stop");
        assertThat(seen.streamed()).containsExactly("", "stop");
        assertThat(String.join(" ", seen.codes())).isEqualTo(codes);
    }

    /** The conversation is made outside; every Chat request of the program then belongs to it. */
    @Test
    void goesOnInAConversation() throws Exception {
        Seen seen = ask("continue-and-fork", "Where shall I go?");
        assertThat(seen.whole()).containsExactly("To Vienna, for the museums.", "stop");
        assertThat(seen.streamed()).isEqualTo(seen.whole());
        assertThat(seen.codes()).isEmpty();
    }

    /** Without require_approval the model asks before it orders, and nobody can answer it. */
    @Test
    void reportsToolsThatAskForApproval(@TempDir Path folder) throws Exception {
        String overlay = Files.readString(SAMPLE.resolve("overlays/remote-mcp.yml"))
                .replace("    allowed_tools: [prices]\n", "")
                .replace("    require_approval: never\n", "");
        Files.writeString(folder.resolve("overlay.yml"), overlay);
        Path file = Files.writeString(folder.resolve("gateway.yml"), "translation: {overlay: overlay.yml}\n");
        List<String> log = new CopyOnWriteArrayList<>();
        try (FakeOpenAi fake = upstream("remote-mcp");
                Configured configured = configured(file, fake, log);
                Gateway gateway = Gateway.start(configured.options(), log::add)) {
            String url = "http://" + gateway.listen() + "/v1";
            assertThat(program.runHere(url, QUESTION, "Order the cheapest chair."))
                    .containsExactly("(no text)", "stop");
            assertThat(codes(log)).containsExactly("C2R203", "C2R216", "C2R807");
        }
    }

    /** A stream waits for the answer; whoever does not stream would have to ask again, which Chat code cannot. */
    @Test
    void worksInTheBackgroundForStreamsOnly() throws Exception {
        List<String> log = new CopyOnWriteArrayList<>();
        try (FakeOpenAi fake = upstream("background");
                Configured configured = configured("background", fake, log);
                Gateway gateway = Gateway.start(configured.options(), log::add)) {
            OpenAIClient client = OpenAIOkHttpClient.builder()
                    .apiKey("none")
                    .baseUrl("http://" + gateway.listen() + "/v1")
                    .maxRetries(0)
                    .build();
            String url = "http://" + gateway.listen() + "/v1";
            assertThat(program.runHere(url, QUESTION, "A report on chairs, please.", "--stream"))
                    .containsExactly("Chairs, a report.", "stop");
            assertThat(codes(log)).isEmpty();
            ChatCompletionCreateParams whole = ChatCompletionCreateParams.builder()
                    .model("gpt-5.6-terra")
                    .addUserMessage("A report on chairs, please.")
                    .build();
            assertThatThrownBy(() -> client.chat().completions().create(whole))
                    .hasMessageContaining("The response is not finished; its status is 'queued'.");
            assertThat(codes(log)).contains("C2R809");
        }
    }
}
