package io.github.chat2responses.recipes.openaijava;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chat2responses.recipes.MigrationReport;
import io.github.chat2responses.recipes.fixture.Compiler;
import io.github.chat2responses.recipes.fixture.Fixture;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fixture becomes what is written down beside it, which compiles and stays as it is in a second run. */
class MigrationFixtureTest {

    static Stream<Fixture> fixtures() {
        return Fixture.all().stream();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void becomesWhatAPersonWouldWrite(Fixture fixture) {
        Map<String, String> before = fixture.before();
        assertThat(Compiler.errors(before)).as("the code before compiles").isEmpty();

        MigrationRun run = MigrationRun.of(before, options(fixture));
        assertThat(run.sources()).isEqualTo(fixture.after());
        assertThat(report(run)).isEqualTo(fixture.report());
        if (!run.sources().equals(before)) {
            assertThat(Compiler.errors(run.sources()))
                    .as("the code after compiles")
                    .isEmpty();
            assertThat(MigrationRun.of(run.sources(), options(fixture)).sources())
                    .as("a second run changes nothing")
                    .isEqualTo(run.sources());
        }
    }

    private static MigrationOptions options(Fixture fixture) {
        boolean searches = fixture.options().contains("recipe=io.github.chat2responses.UseNativeWebSearch");
        return MigrationOptions.defaults()
                .withAssumeOpenAiHost(fixture.options().contains("assume-openai-host"))
                .withOmitStore(fixture.options().contains("store=omit"))
                .withRemoveUnsupported(fixture.options().contains("unsupported=remove"))
                .withStrictTools(fixture.options().contains("strict-tools=upgrade"))
                .withIgnoreFailures(fixture.options().contains("failures=ignore"))
                .withHelperClass(fixture.options().contains("helper=class"))
                .withWebSearchModel(searches ? "gpt-5.5" : null);
    }

    private static String report(MigrationRun run) {
        return run.rows().stream().map(MigrationFixtureTest::line).collect(Collectors.joining());
    }

    private static String line(MigrationReport.Row row) {
        String reason = row.reason().isEmpty() ? "" : " " + row.reason();
        return row.sourcePath() + ":" + row.line() + " " + row.outcome() + " " + row.code() + reason + "\n";
    }
}
