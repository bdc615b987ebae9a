package io.github.chat2responses.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String ASSISTANT = """
            import com.openai.client.OpenAIClient;

            class Helper {
                Object first(OpenAIClient client) {
                    return client.beta().assistants().list();
                }
            }
            """;

    @TempDir
    private Path folder;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Run check(String... more) {
        String[] arguments = new String[more.length + 2];
        arguments[0] = "check";
        arguments[1] = folder.toString();
        System.arraycopy(more, 0, arguments, 2, more.length);
        return Run.of(arguments);
    }

    @Test
    void failsOnAssistants() throws IOException {
        write("Helper.java", ASSISTANT);
        Run run = check();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("Helper.java:5:30: error C2R510: Assistants API of an SDK [manual]");
        assertThat(check("--fail-on", "never").code()).isZero();
        assertThat(check("--disable", "C2R510").code()).isZero();
        assertThat(check("--exclude", "*.java").code()).isZero();
    }

    @Test
    void theDayDecidesWhichModelsAreGone() throws IOException {
        write("application.yml", "openai:\n  chat-model: gpt-4o\n  other: gpt-4o\n");
        assertThat(check("--as-of", "2027-01-13").code()).isZero();
        Run gone = check("--as-of", "2027-01-14");
        assertThat(gone.code()).isEqualTo(1);
        assertThat(gone.out())
                .contains("application.yml:2:1: error C2R520: the model gpt-4o was shut down on 2027-01-14")
                .doesNotContain("yml:3");
        assertThat(check("--as-of", "2026-11-21", "--fail-on", "warning").code())
                .isEqualTo(1);
    }

    @Test
    void aBaselineLetsKnownFindingsPassWhereverTheyMove() throws IOException {
        write("Helper.java", ASSISTANT);
        Path baseline = folder.resolve("baseline.json");
        assertThat(check("--write-baseline", baseline.toString()).code()).isEqualTo(1);

        write("Helper.java", "\n\n" + ASSISTANT);
        Run known = check("--baseline", baseline.toString());
        assertThat(known.code()).isZero();
        assertThat(known.err()).contains("1 findings are known");

        write(
                "Helper.java",
                ASSISTANT.replace(
                        "list();",
                        "list();\n    }\n\n    Object more(OpenAIClient client) {\n        return client.beta().threads();"));
        Run worse = check("--baseline", baseline.toString());
        assertThat(worse.code()).isEqualTo(1);
        assertThat(worse.out()).contains("Helper.java:9:").doesNotContain("Helper.java:5:");

        write("Helper.java", "class Helper {}\n");
        assertThat(check("--baseline", baseline.toString()).err()).contains("0 findings are known, 1 are gone");
    }

    @Test
    void aCommentSuppressesWithAReasonOnly() throws IOException {
        write(
                "Helper.java",
                ASSISTANT.replace("return", "// chat2responses:ignore C2R510 goes with ticket 12\n        return"));
        assertThat(check("--fail-on", "info").code()).isZero();
        write("Helper.java", ASSISTANT.replace("return", "// chat2responses:ignore C2R510\n        return"));
        assertThat(check().out()).contains("error C2R510").contains("5:1: warning C2R530");
    }

    @Test
    void aCommentBehindCodeSpeaksOfItsLineOnly() throws IOException {
        write("Helper.java", """
                import com.openai.client.OpenAIClient;

                class Helper {
                    void both(OpenAIClient client) {
                        client.beta().assistants().list(); // chat2responses:ignore C2R510 goes with ticket 12
                        client.beta().threads().create();
                    }
                }
                """);
        assertThat(check().out()).contains("Helper.java:6:").doesNotContain("Helper.java:5:");
        JsonNode results = MAPPER.readTree(check("--format", "sarif").out()).at("/runs/0/results");
        assertThat(results).hasSize(2);
        assertThat(results.get(0).has("suppressions")).isFalse();
        assertThat(results.at("/1/suppressions/0/justification").asText()).isEqualTo("goes with ticket 12");
    }

    @Test
    void aReportSaysWhyAndWhatToDo() throws IOException {
        write("Helper.java", ASSISTANT);
        assertThat(check().out())
                .contains("C2R510 Assistants API of an SDK")
                .contains("  why: The Assistants API (assistants, threads, runs) was switched off on 26 August 2026")
                .contains("  what to do: Move the assistant's configuration into code");
    }

    @Test
    void theProjectDecidesInItsOwnFile() throws IOException {
        write("Helper.java", ASSISTANT);
        write(".chat2responses.yml", "disable: [C2R510]\n");
        assertThat(check().code()).isZero();
        assertThat(check("--enable", "C2R510").code()).isEqualTo(1);
        write(".chat2responses.yml", "fail-on: never\nexclude: ['*.kt']\n");
        assertThat(check().code()).isZero();
        assertThat(check("--fail-on", "error").code()).isEqualTo(1);
        check("--write-baseline", folder.resolve("known.json").toString());
        write(".chat2responses.yml", "baseline: known.json\n");
        assertThat(check().err()).contains("1 findings are known");
    }

    @Test
    void aMalformedSettingIsOneClearLine() throws IOException {
        write(".chat2responses.yml", "fail-on: error\ndisabel: [C2R510]\n");
        Run unknown = check();
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err())
                .contains(".chat2responses.yml, line 2: there is no setting disabel; is disable meant?")
                .hasLineCount(1);
        write(".chat2responses.yml", "fail-on: [\n");
        assertThat(check().err()).contains(".chat2responses.yml, line").hasLineCount(1);
        write(".chat2responses.yml", "disable: [C2R999]\n");
        assertThat(check().err()).contains("there is no rule C2R999").hasLineCount(1);
    }

    @Test
    void aBaselineOnlyShrinks() throws IOException {
        write("Helper.java", ASSISTANT);
        String baseline = folder.resolve("known.json").toString();
        check("--write-baseline", baseline);
        write("Other.java", ASSISTANT.replace("Helper", "Other"));
        Run worse = check("--baseline", baseline, "--write-baseline", baseline);
        assertThat(worse.code()).isEqualTo(1);
        assertThat(worse.out()).contains("Other.java:5:").doesNotContain("Helper.java");
        assertThat(check("--baseline", baseline).out()).contains("Other.java:5:");
        write("Helper.java", "class Helper {}");
        write("Other.java", "class Other {}");
        check("--baseline", baseline, "--write-baseline", baseline);
        write("Helper.java", ASSISTANT);
        assertThat(check("--baseline", baseline).code()).isEqualTo(1);
    }

    @Test
    void oddFilesAreReportedAndTheRestIsChecked() throws IOException {
        write("Helper.java", ASSISTANT);
        Files.write(
                folder.resolve("Binary.java"),
                "class A { String a = \"https://api.openai.com/v1/chat/completions\0\"; }".getBytes(UTF_8));
        Files.write(folder.resolve("Large.java"), new byte[10_000_001]);
        Files.write(
                folder.resolve("Latin.java"),
                ASSISTANT.replace("Helper", "L\u00e4tin").getBytes(ISO_8859_1));
        Files.createSymbolicLink(folder.resolve("Loop.java"), Path.of("Loop.java"));
        Files.createDirectory(folder.resolve("sub"));
        Files.createSymbolicLink(folder.resolve("sub/up"), folder);
        Run run = check();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("Helper.java:5:", "Latin.java:5:")
                .contains("Binary.java: is not a text file\n", "Large.java: is larger than 10 MB and was not read\n")
                .doesNotContain("sub/");
    }

    @Test
    void theHtmlPageHasTotalsChartsAndRows() throws IOException {
        write("Helper.java", ASSISTANT.replace("list()", "list(\"<b>{{rows}}</b>\")"));
        String page = Run.of("scan", folder.toString(), "--format", "html").out();
        assertThat(page)
                .contains("<div class=\"total error\"><b>1</b>error</div>")
                .contains("<span>openai-java</span><i style=\"width:100%\"></i><span>1</span>")
                .contains("list(&quot;&lt;b&gt;{{rows}}&lt;/b&gt;&quot;)")
                .contains("<option>openai-java</option>")
                .doesNotContain("http://", "https://", "src=");
    }

    @Test
    void sarifNamesRulesPlacesAndFingerprints() throws IOException {
        write("Helper.java", ASSISTANT);
        JsonNode run = MAPPER.readTree(check("--format", "sarif").out()).at("/runs/0");
        assertThat(run.at("/tool/driver/rules/0/id").asText()).isEqualTo("C2R510");
        JsonNode result = run.at("/results/0");
        assertThat(result.path("level").asText()).isEqualTo("error");
        assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt())
                .isEqualTo(5);
        assertThat(result.at("/partialFingerprints/chat2responses~1v1").asText())
                .hasSize(16);
    }

    @Test
    void otherFormats() throws IOException {
        write("Helper.java", ASSISTANT);
        assertThat(check("--format", "github").out())
                .startsWith(
                        "::error file=Helper.java,line=5,endLine=5,title=C2R510::Assistants API of an SDK. Move the");
        JsonNode issue = MAPPER.readTree(check("--format", "gitlab").out()).get(0);
        assertThat(issue.path("severity").asText()).isEqualTo("critical");
        assertThat(issue.at("/location/lines/begin").asInt()).isEqualTo(5);
        assertThat(check("--format", "junit").out())
                .contains("<testsuite name=\"chat2responses\" tests=\"1\" failures=\"1\">")
                .contains("name=\"C2R510 line 5\"");
    }

    @Test
    void onlyChangedLinesCount() throws Exception {
        write("Old.java", ASSISTANT.replace("Helper", "Old"));
        assumeTrue(git("init", "-q")
                && git("add", ".")
                && git("-c", "user.name=a", "-c", "user.email=a@b.c", "commit", "-qm", "x"));
        assertThat(check("--changed-since", "HEAD").code()).isZero();
        write("A name.java", "class Name {}\n");
        assumeTrue(git("add", ".")
                && git("config", "diff.noprefix", "true")
                && git("-c", "user.name=a", "-c", "user.email=a@b.c", "commit", "-qm", "y"));
        write("A name.java", ASSISTANT);
        assertThat(check("--changed-since", "HEAD").out()).contains("A name.java:5");
        write("New.java", ASSISTANT.replace("Helper", "New"));
        write("Old.java", ASSISTANT.replace("Helper", "Old").replace("class", "/** Changed. */\nclass"));
        Run run = check("--changed-since", "HEAD");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("New.java:5").doesNotContain("Old.java");
        assertThat(check("--changed-since", "nonsense").code()).isEqualTo(2);
        Path stolen = folder.resolve("stolen");
        assertThat(check("--changed-since", "--output=" + stolen).code()).isEqualTo(2);
        assertThat(stolen).doesNotExist();
    }

    private boolean git(String... arguments) throws InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void badInputIsOneLine() throws IOException {
        write("Helper.java", ASSISTANT);
        assertThat(check("--as-of", "soon").err()).contains("--as-of is a day such as 2026-12-31, not soon");
        assertThat(check("--disable", "C2R999").err()).contains("there is no rule C2R999");
        assertThat(check("--baseline", folder.resolve("none").toString()).err())
                .contains("does not exist; make it with");
        assertThat(check("--exclude", "[").err()).contains("write it like src/main/**");
        Path empty = write("empty.json", "{\"version\":1,\"findings\":{\"x\":null}}");
        assertThat(check("--baseline", empty.toString()).err()).contains("has another format; write it again");
        Path broken = write("broken.json", "{");
        Run run = check("--baseline", broken.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().strip().lines()).hasSize(1);
    }
}
