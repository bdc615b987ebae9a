package io.github.chat2responses.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports that check and migrate wrote in this test, merged. */
class ReportMergeTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String CHAT = """
            import com.openai.client.OpenAIClient;
            import com.openai.client.okhttp.OpenAIOkHttpClient;
            import com.openai.models.chat.completions.ChatCompletionCreateParams;

            class Chat {
                private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

                void run() {
                    client.chat().completions().create(
                            ChatCompletionCreateParams.builder().model("m").addUserMessage("Hi").build());
                }
            }
            """;
    private static final String ASSISTANTS = """
            import com.openai.client.OpenAIClient;
            import com.openai.client.okhttp.OpenAIOkHttpClient;

            class Desk {
                private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

                void run() {
                    client.beta().assistants().list();
                }
            }
            """;

    @TempDir
    private static Path shared;

    private static Path reports;

    @TempDir
    private Path folder;

    /** Three repositories: one with both, one with Assistants, one with nothing; check of all, migrate of the first. */
    @BeforeAll
    static void writeReports() throws IOException {
        reports = Files.createDirectories(shared.resolve("reports"));
        report("acme/shop", CHAT, ASSISTANTS);
        report("acme/desk", ASSISTANTS);
        report("empty", "class Nothing {}");
        Path migrations = Files.createDirectories(shared.resolve("migrations/acme"));
        Run.of("migrate", sources("acme/shop").toString(), "--report", migrations + "/shop.json");
    }

    private static Path sources(String repository) {
        return shared.resolve("repos").resolve(repository);
    }

    private static void report(String repository, String... sources) throws IOException {
        Path project = Files.createDirectories(sources(repository));
        for (int i = 0; i < sources.length; i++) {
            Files.writeString(project.resolve("A" + i + ".java"), sources[i]);
        }
        Path report = reports.resolve(repository + ".json");
        Files.createDirectories(report.getParent());
        Run.of("check", project.toString(), "--format", "json", "--output", report.toString());
    }

    private static Run merge(String... arguments) {
        List<String> all = new ArrayList<>(List.of("report", "merge"));
        all.addAll(List.of(arguments));
        return Run.of(all.toArray(String[]::new));
    }

    @Test
    void aFolderOfReportsBecomesOneWithTheNamesAndTotals() throws IOException {
        Run run = merge(reports.toString(), shared.resolve("migrations").toString());

        assertThat(run.code()).as(run.err()).isZero();
        JsonNode merged = MAPPER.readTree(run.out());
        assertThat(merged.at("/repositories").findValuesAsText("name"))
                .containsExactly("acme/desk", "acme/shop", "empty");
        assertThat(merged.at("/summary/repositories").asInt()).isEqualTo(3);
        assertThat(merged.at("/summary/byRule/C2R510"))
                .isEqualTo(MAPPER.readTree("{\"findings\":2,\"callSites\":0,\"repositories\":2}"));
        assertThat(merged.at("/summary/byRule/C2R616"))
                .isEqualTo(MAPPER.readTree("{\"findings\":0,\"callSites\":1,\"repositories\":1}"));
        assertThat(merged.at("/summary/byRule/C2R610"))
                .isEqualTo(MAPPER.readTree("{\"findings\":0,\"callSites\":1,\"repositories\":1}"));
        assertThat(merged.at("/summary/byOutcome/migrated").asInt()).isEqualTo(1);
        JsonNode shop = merged.at("/repositories/1");
        assertThat(shop.path("reports")).isEqualTo(MAPPER.readTree("[\"findings\",\"migration\"]"));
        assertThat(shop.path("changedFiles").asInt()).isEqualTo(1);
        assertThat(shop.at("/callSites/0/file").asText()).isEqualTo("A0.java");
        // A finding comes through as check wrote it.
        assertThat(merged.at("/repositories/0/findings"))
                .isEqualTo(MAPPER.readTree(reports.resolve("acme/desk.json").toFile())
                        .path("findings"));
    }

    @Test
    void whatWasMergedPieceByPieceIsTheSame() throws IOException {
        Path first = folder.resolve("first.json");
        assertThat(merge("acme=" + reports + "/acme", "--output", first.toString())
                        .code())
                .isZero();
        Run rest = merge(first.toString(), reports + "/empty.json");
        Run together = merge("acme=" + reports + "/acme", "empty=" + reports + "/empty.json");

        assertThat(rest.code()).as(rest.err()).isZero();
        assertThat(rest.out()).isEqualTo(together.out());
    }

    @Test
    void theResultIsNoReportWhenItLiesAmongThem() throws IOException {
        Files.copy(reports.resolve("empty.json"), folder.resolve("empty.json"));
        String output = folder + "/all.json";

        assertThat(merge(folder.toString(), "--output", output).code()).isZero();
        assertThat(merge(folder.toString(), "--output", output).code()).isZero();
    }

    @Test
    void markdownAndHtmlNameRepositoriesRulesAndPlaces() {
        String markdown = merge(reports.toString(), "--format", "markdown").out();
        String html = merge(reports.toString(), "--format", "html").out();

        assertThat(markdown)
                .contains("3 repositories, ")
                .contains("| acme/desk | 1 | 0 | 0 |")
                .contains("1 repositories have nothing to report.")
                .contains("| C2R510 | ");
        assertThat(html)
                .contains("<td>acme/desk</td><td>1</td>")
                .contains("<summary>acme/shop</summary>")
                .contains("<td>A0.java:8</td><td>error</td><td>C2R510</td>");
    }

    @Test
    void oneBrokenReportIsNamedAndTheOthersAreMerged() throws IOException {
        Files.writeString(folder.resolve("killed.json"), "");
        Files.writeString(folder.resolve("cut.json"), "{\"version\":1,\n\"findings\":[");

        Run run = merge(reports.toString(), folder.toString(), "--format", "markdown");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err().lines()).hasSize(2);
        assertThat(run.err()).contains("killed.json: it is empty").contains("cut.json: it is not JSON at line 2");
        assertThat(run.out()).contains("acme/desk").contains("killed.json`: it is empty");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\":\"left-pad\"}                             | no JSON report of check, scan or migrate",
                "[]                                                  | no JSON report of check, scan or migrate",
                "{\"version\":2,\"findings\":[]}                     | its version is 2",
                "{\"version\":1}                                     | neither findings nor callSites",
                "{\"version\":1,\"findings\":[{\"code\":\"C2R510\"}]}| its findings cannot be read",
                "{\"version\":1,\"repositories\":[1]}                | its repositories cannot be read",
                "oops                                                | not JSON at line 1"
            })
    void saysWhatIsWrongWithAReport(String text, String complaint) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.json"), text);

        Run run = merge(file.toString(), reports + "/empty.json");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).hasLineCount(1).contains("bad.json: ").contains(complaint);
    }

    @Test
    void wrongUsageIsOneClearLine() throws IOException {
        Path none = Files.createDirectories(folder.resolve("none"));
        String broken = Files.writeString(folder.resolve("x.json"), "[]").toString();
        String desk = reports + "/acme/desk.json";

        usage("report", "Say 'merge'");
        usage("report merge", "[NAME=]REPORT");
        usage("report merge /no/such/place", "/no/such/place does not exist");
        usage("report merge " + none, "no .json files in " + none);
        usage("report merge " + desk + " desk=" + desk, "two reports of the same kind of the repository desk");
        assertThat(merge(broken).code()).isEqualTo(2);
        assertThat(merge(broken).err()).contains("none of the reports can be read");
    }

    private static void usage(String command, String complaint) {
        Run run = Run.of(command.split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1).contains(complaint);
        assertThat(run.out()).isEmpty();
    }
}
