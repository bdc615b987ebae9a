package io.github.chat2responses.translate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What other translators were reported to get wrong, one line each: a request or an answer, a place, and what stands there. */
class KnownTrapsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String USER = "\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]";
    private static final String F = "\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"f\"}}]";

    private static String messages(String... messages) {
        return "\"messages\":[" + String.join(",", messages) + "]";
    }

    private static String m(String role, String rest) {
        return "{\"role\":\"" + role + "\"," + rest + "}";
    }

    private static String calls(String... ids) {
        StringBuilder calls = new StringBuilder("\"content\":null,\"tool_calls\":[");
        for (String id : ids) {
            calls.append(calls.charAt(calls.length() - 1) == '[' ? "" : ",")
                    .append("{\"id\":\"")
                    .append(id)
                    .append("\",\"type\":\"function\",\"function\":{\"name\":\"f\",\"arguments\":\"\"}}");
        }
        return calls.append("]").toString();
    }

    private static String output(String id, String content) {
        return m("tool", "\"tool_call_id\":\"" + id + "\",\"content\":" + content);
    }

    static Stream<Arguments> requests() {
        String go = m("user", "\"content\":\"x\"");
        String longId = "c".repeat(65);
        return Stream.of(
                Arguments.of(
                        "system messages keep their order",
                        messages(
                                m("system", "\"content\":[{\"type\":\"text\",\"text\":\"a\"}]"),
                                m("system", "\"content\":\"b\""),
                                go),
                        "/input/0/content/0/text",
                        "\"a\""),
                Arguments.of(
                        "all system messages survive",
                        messages(m("system", "\"content\":\"a\""), go, m("system", "\"content\":\"b\"")),
                        "/input/2/content",
                        "\"b\""),
                Arguments.of(
                        "a forced function is named flat",
                        USER + "," + F + ",\"tool_choice\":{\"type\":\"function\",\"function\":{\"name\":\"f\"}}",
                        "/tool_choice",
                        "{\"type\":\"function\",\"name\":\"f\"}"),
                Arguments.of(
                        "a tool choice as a word stays",
                        USER + "," + F + ",\"tool_choice\":\"required\"",
                        "/tool_choice",
                        "\"required\""),
                Arguments.of("stop is not sent", USER + ",\"stop\":\"E\"", "/stop", ""),
                Arguments.of("n is not sent", USER + ",\"n\":1", "/n", ""),
                Arguments.of(
                        "effort is nested", USER + ",\"reasoning_effort\":\"low\"", "/reasoning/effort", "\"low\""),
                Arguments.of(
                        "effort does not stay outside",
                        USER + ",\"reasoning_effort\":\"low\"",
                        "/reasoning_effort",
                        ""),
                Arguments.of(
                        "the format moves",
                        USER + ",\"response_format\":{\"type\":\"json_object\"}",
                        "/text/format/type",
                        "\"json_object\""),
                Arguments.of("a small limit is raised", USER + ",\"max_tokens\":5", "/max_output_tokens", "16"),
                Arguments.of("nothing is stored unasked", USER, "/store", "false"),
                Arguments.of("storage is stored", USER + ",\"store\":true", "/store", "true"),
                Arguments.of(
                        "tool output in parts",
                        messages(go, m("assistant", calls("a")), output("a", "[{\"type\":\"text\",\"text\":\"o\"}]")),
                        "/input/2/output",
                        "[{\"type\":\"input_text\",\"text\":\"o\"}]"),
                Arguments.of(
                        "image in a tool output",
                        messages(
                                go,
                                m("assistant", calls("a")),
                                output(
                                        "a",
                                        "[{\"type\":\"image_url\",\"image_url\":{\"url\":\"https://e.com/a.png\"}}]")),
                        "/input/2/output/0",
                        "{\"type\":\"input_image\",\"image_url\":\"https://e.com/a.png\",\"detail\":\"auto\"}"),
                Arguments.of(
                        "file part by id",
                        messages(m("user", "\"content\":[{\"type\":\"file\",\"file\":{\"file_id\":\"file-1\"}}]")),
                        "/input/0/content/0",
                        "{\"type\":\"input_file\",\"file_id\":\"file-1\"}"),
                Arguments.of(
                        "assistant history is text of the assistant",
                        messages(go, m("assistant", "\"content\":\"a\""), go),
                        "/input/1",
                        "{\"type\":\"message\",\"role\":\"assistant\",\"content\":\"a\"}"),
                Arguments.of(
                        "no empty message before calls",
                        messages(go, m("assistant", calls("a").replace("null", "\"\"")), output("a", "\"o\"")),
                        "/input/1/type",
                        "\"function_call\""),
                Arguments.of(
                        "text beside calls stays",
                        messages(go, m("assistant", calls("a").replace("null", "\"t\"")), output("a", "\"o\"")),
                        "/input/1/content",
                        "\"t\""),
                Arguments.of(
                        "the call id is the call id",
                        messages(go, m("assistant", calls("a")), output("a", "\"o\"")),
                        "/input/1",
                        "{\"type\":\"function_call\",\"call_id\":\"a\",\"name\":\"f\",\"arguments\":\"\"}"),
                Arguments.of(
                        "an output without an id goes to the only open call",
                        messages(go, m("assistant", calls("a")), m("tool", "\"content\":\"o\"")),
                        "/input/2/call_id",
                        "\"a\""),
                Arguments.of(
                        "a long id is the same on both sides",
                        messages(go, m("assistant", calls(longId)), output(longId, "\"o\"")),
                        "/input/2/call_id",
                        "\"call_b30855e510446ac34706c5acafeedefd5122fe94\""),
                Arguments.of(
                        "an id used in two rounds pairs with the nearest call",
                        messages(
                                go,
                                m("assistant", calls("a")),
                                output("a", "\"1\""),
                                m("assistant", calls("a")),
                                output("a", "\"2\"")),
                        "/input/4/output",
                        "\"2\""),
                Arguments.of(
                        "grammar is lifted",
                        USER
                                + ",\"tools\":[{\"type\":\"custom\",\"custom\":{\"name\":\"g\",\"format\":{\"type\":\"grammar\","
                                + "\"grammar\":{\"syntax\":\"regex\",\"definition\":\"a+\"}}}}]",
                        "/tools/0",
                        "{\"type\":\"custom\",\"name\":\"g\",\"format\":{\"type\":\"grammar\",\"syntax\":\"regex\","
                                + "\"definition\":\"a+\"}}"),
                Arguments.of(
                        "the output of a custom call",
                        messages(
                                go,
                                m(
                                        "assistant",
                                        "\"tool_calls\":[{\"id\":\"a\",\"type\":\"custom\",\"custom\":{\"name\":\"g\","
                                                + "\"input\":\"i\"}}]"),
                                output("a", "\"o\"")),
                        "/input/2/type",
                        "\"custom_tool_call_output\""),
                Arguments.of(
                        "the place of a search is flat",
                        USER + ",\"web_search_options\":{\"user_location\":{\"type\":\"approximate\",\"approximate\":"
                                + "{\"city\":\"Delft\"}}}",
                        "/tools/0/user_location",
                        "{\"type\":\"approximate\",\"city\":\"Delft\"}"),
                Arguments.of(
                        "parallel calls without tools are not sent",
                        USER + ",\"parallel_tool_calls\":true",
                        "/parallel_tool_calls",
                        ""),
                Arguments.of("seed does not exist", USER + ",\"seed\":1", "/seed", ""),
                Arguments.of(
                        "schemas keep their order",
                        USER
                                + ",\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"f\",\"strict\":true,\"parameters\":"
                                + "{\"type\":\"object\",\"properties\":{\"z\":{\"type\":\"string\"},\"a\":{\"type\":\"string\"}},"
                                + "\"required\":[\"z\",\"a\"],\"additionalProperties\":false}}}]",
                        "/tools/0/parameters/properties",
                        "{\"z\":{\"type\":\"string\"},\"a\":{\"type\":\"string\"}}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void translatesRequests(String trap, String members, String place, String expected) {
        byte[] request = ("{\"model\":\"m\"," + members + "}").getBytes(StandardCharsets.UTF_8);
        ObjectNode body = ChatTranslator.create().request(request).body();
        assertThat(text(body.at(place))).as("%s in %s", trap, body).isEqualTo(expected);
    }

    private static String text(JsonNode node) {
        return node.isMissingNode() ? "" : node.toString();
    }

    private static String said(String phase, String parts) {
        return "{\"type\":\"message\",\"id\":\"m\",\"role\":\"assistant\",\"phase\":" + phase + ",\"content\":[" + parts
                + "]}";
    }

    private static String part(String text) {
        return "{\"type\":\"output_text\",\"text\":\"" + text
                + "\",\"annotations\":[{\"type\":\"url_citation\",\"url\":"
                + "\"https://e.com\",\"title\":\"t\",\"start_index\":0,\"end_index\":1}]}";
    }

    private static String call(String name, String arguments) {
        return "{\"type\":\"function_call\",\"id\":\"fc\",\"call_id\":\"c\",\"name\":\"" + name + "\",\"arguments\":\""
                + arguments + "\"}";
    }

    static Stream<Arguments> answers() {
        String both = said("null", part("t")) + "," + call("f", "{}");
        String phases = said("\"commentary\"", part("c")) + "," + said("\"final_answer\"", part("f"));
        return Stream.of(
                Arguments.of("the final answer is the content", phases, "/choices/0/message/content", "\"f\""),
                Arguments.of("one choice", phases, "/choices/1", ""),
                Arguments.of("message and calls are one choice", both, "/choices/0/message/tool_calls/0/id", "\"c\""),
                Arguments.of("the text beside calls", both, "/choices/0/message/content", "\"t\""),
                Arguments.of("calls finish with tool_calls", both, "/choices/0/finish_reason", "\"tool_calls\""),
                Arguments.of(
                        "a refusal is no content",
                        said("null", "{\"type\":\"refusal\",\"refusal\":\"no\"}"),
                        "/choices/0/message/refusal",
                        "\"no\""),
                Arguments.of(
                        "citations are nested",
                        said("null", part("t")),
                        "/choices/0/message/annotations/0",
                        "{\"type\":\"url_citation\",\"url_citation\":{\"end_index\":1,\"start_index\":0,\"url\":"
                                + "\"https://e.com\",\"title\":\"t\"}}"),
                Arguments.of("no text is null", call("f", "{}"), "/choices/0/message/content", "null"),
                Arguments.of(
                        "what follows JSON stays",
                        said("null", part("{}\\n\\n")),
                        "/choices/0/message/content",
                        "\"{}\\n\\n\""),
                Arguments.of(
                        "a leaked wrapper is unpacked",
                        call(
                                "parallel",
                                "{\\\"tool_uses\\\":[{\\\"recipient_name\\\":\\\"functions.f\\\",\\\"parameters\\\":{}}]}"),
                        "/choices/0/message/tool_calls/0/function/name",
                        "\"f\""),
                Arguments.of(
                        "arguments may be empty",
                        call("f", ""),
                        "/choices/0/message/tool_calls/0/function/arguments",
                        "\"\""),
                Arguments.of(
                        "arguments that are two documents stay",
                        call("f", "{}{}"),
                        "/choices/0/message/tool_calls/0/function/arguments",
                        "\"{}{}\""),
                Arguments.of("usage has details", both, "/usage/prompt_tokens_details/cached_tokens", "1"),
                Arguments.of("reasoning is counted", both, "/usage/completion_tokens_details/reasoning_tokens", "1"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void translatesAnswers(String trap, String output, String place, String expected) throws JsonProcessingException {
        byte[] request = ("{\"model\":\"m\"," + USER + "," + F + "}").getBytes(StandardCharsets.UTF_8);
        JsonNode answer =
                JSON.readTree("{\"id\":\"resp_1\",\"object\":\"response\",\"created_at\":1,\"status\":\"completed\","
                        + "\"model\":\"m\",\"usage\":{\"input_tokens\":3,\"output_tokens\":2,\"total_tokens\":5,"
                        + "\"input_tokens_details\":{\"cached_tokens\":1},\"output_tokens_details\":{\"reasoning_tokens\":1}},"
                        + "\"output\":[" + output + "]}");
        ObjectNode chat =
                ChatTranslator.create().request(request).answer(answer).body();
        assertThat(text(chat.at(place))).as("%s in %s", trap, chat).isEqualTo(expected);
    }
}
