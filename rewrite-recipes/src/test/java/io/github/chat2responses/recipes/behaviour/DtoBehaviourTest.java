package io.github.chat2responses.recipes.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.chat2responses.recipes.fixture.Compiler;
import io.github.chat2responses.recipes.fixture.DtoFixture;
import io.github.chat2responses.testkit.FakeOpenAi;
import io.github.chat2responses.testkit.FakeOpenAiOptions;
import io.github.chat2responses.testkit.RawServer;
import io.github.chat2responses.testkit.RecordedRequest;
import io.github.chat2responses.translate.ChatTranslator;
import io.github.chat2responses.translate.Translation;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the code of each fixture with own classes before and after its migration, over servers that stand for OpenAI's. */
class DtoBehaviourTest {
    private static final String OPENAI = "https://api.openai.com/v1";
    private static final String CHAT = "/v1/chat/completions";
    private static final Pattern URL = Pattern.compile("(?:url|chat-url)\\s*[=:]\\s*\"?(http[^\\s\"]+)");
    private static final Map<String, String> ANSWERS = Map.of(
            "a text in parts",
            output(
                    "{'type':'reasoning','id':'r','summary':[]},{'type':'message','id':'m','role':'assistant','status':'completed',"
                            + "'content':[{'type':'output_text','text':'One, ','annotations':[]},"
                            + "{'type':'output_text','text':'two.','annotations':[]}]}"),
            "a text that was cut off",
            output("{'type':'message','id':'m','role':'assistant','status':'incomplete',"
                            + "'content':[{'type':'output_text','text':'One, ','annotations':[]}]}")
                    .replace(
                            "\"status\":\"completed\",\"error\"",
                            "\"status\":\"incomplete\",\"incomplete_details\":{\"reason\":\"max_output_tokens\"},\"error\""),
            "a refusal, so no text",
            output("{'type':'message','id':'m','role':'assistant','status':'completed',"
                    + "'content':[{'type':'refusal','refusal':'No.'}]}"));

    private final ObjectMapper json = new ObjectMapper();
    private final ChatTranslator translator = ChatTranslator.create();

    private static String output(String items) {
        return ("{'id':'resp_1','object':'response','created_at':7,'model':'gpt-5.4','status':'completed','error':null,"
                        + "'output':[" + items + "],'usage':{'input_tokens':3,'output_tokens':4,'total_tokens':7,"
                        + "'input_tokens_details':{'cached_tokens':0},'output_tokens_details':{'reasoning_tokens':0}}}")
                .replace('\'', '"');
    }

    static Stream<DtoFixture> fixtures() {
        return DtoFixture.all().stream().filter(DtoFixture::moves);
    }

    static Stream<Arguments> answers() {
        return fixtures().flatMap(fixture -> ANSWERS.keySet().stream().map(answer -> Arguments.of(fixture, answer)));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void doesTheSame(DtoFixture fixture) {
        String before;
        List<RecordedRequest> chat;
        try (FakeOpenAi server = FakeOpenAi.start()) {
            before = run(fixture, fixture.before(), server.baseUrl());
            chat = server.requests();
            assertThat(before).doesNotStartWith("throws");
            assertThat(chat).isNotEmpty().allMatch(request -> request.path().equals(CHAT));
        }
        try (FakeOpenAi server = FakeOpenAi.start(FakeOpenAiOptions.onFreePort().refusingChat())) {
            assertThat(run(fixture, fixture.after(), server.baseUrl())).isEqualTo(before);
            assertThat(server.requests()).noneMatch(request -> request.path().equals(CHAT));
            assertThat(server.requests().stream()
                            .map(request -> RequestView.of(request.body()))
                            .toList())
                    .as("the new code sends what the translator makes of what the old one sends")
                    .isEqualTo(chat.stream()
                            .map(request -> RequestView.of(
                                    translator.request(request.body()).body()))
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("answers")
    void readsWhatChatWouldHaveSaid(DtoFixture fixture, String answer) throws IOException {
        JsonNode response = json.readTree(ANSWERS.get(answer));
        Translation said = translator.answer(response);
        String before = over(fixture, fixture.before(), said.status(), said.body());
        assertThat(over(fixture, fixture.after(), 200, response)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void throwsWhatItThrewOnAnError(DtoFixture fixture) throws IOException {
        JsonNode error = json.readTree("{\"error\":{\"message\":\"No key\",\"type\":\"invalid_request_error\"}}");
        String before = over(fixture, fixture.before(), 401, error);
        assertThat(before).startsWith("throws ").contains("Unauthorized");
        assertThat(over(fixture, fixture.after(), 401, error)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void throwsIfTheAnswerFailed(DtoFixture fixture) throws IOException {
        JsonNode failed = json.readTree("{\"id\":\"resp_1\",\"status\":\"failed\",\"output\":[],"
                + "\"error\":{\"code\":\"server_error\",\"message\":\"Broken\"}}");
        assertThat(over(fixture, fixture.after(), 200, failed))
                .startsWith("throws ")
                .contains("The answer failed");
    }

    private static String over(DtoFixture fixture, Map<String, String> files, int status, JsonNode answer) {
        try (RawServer server = RawServer.start(
                (request, out) -> out.send(status, answer.toString(), "content-type: application/json"))) {
            return run(fixture, files, server.baseUrl())
                    .replace(server.baseUrl(), OPENAI)
                    .replace("/chat/completions", "/responses");
        }
    }

    /** What the fixture's own driver gives, with a server in the place of OpenAI's. */
    private static String run(DtoFixture fixture, Map<String, String> files, String baseUrl) {
        Map<String, String> sources = new TreeMap<>();
        files.forEach((path, text) -> sources.put(path, text.replace(OPENAI, baseUrl)));
        String url = sources.entrySet().stream()
                .filter(file -> file.getKey().matches(".*/application\\.(properties|yml)"))
                .map(file -> URL.matcher(file.getValue()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
        Map<String, String> java = DtoFixture.java(sources);
        java.putAll(fixture.driver());
        Class<?> example = Compiler.load(java).stream()
                .filter(type -> type.getSimpleName().equals("Example"))
                .findFirst()
                .orElseThrow();
        Thread thread = Thread.currentThread();
        ClassLoader own = thread.getContextClassLoader();
        // Libraries that make an object of an interface look for it here.
        thread.setContextClassLoader(example.getClassLoader());
        try {
            return String.valueOf(example.getMethod("run", String.class).invoke(null, url));
        } catch (InvocationTargetException e) {
            // The name of a lambda's class is another one each time.
            Throwable root = e;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            return "throws " + (e.getCause() + " by " + root).replaceAll("\\$\\$Lambda\\S*", "");
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        } finally {
            thread.setContextClassLoader(own);
        }
    }
}
