package io.github.chat2responses.recipes.rawhttp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chat2responses.recipes.fixture.Compiler;
import io.github.chat2responses.recipes.fixture.RawFixture;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each fixture becomes what is written down beside it, which compiles and stays as it is in a second run. All fixtures are one
 * project, each in a folder of it, because most of the time goes into reading the libraries.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RawHttpFixtureTest {
    private RawRun first;
    private RawRun assuming;
    private RawRun withoutClassPath;
    private RawRun second;

    @BeforeAll
    void runs() {
        first = RawRun.of(sources(false), false, true);
        withoutClassPath = RawRun.of(sources(false), false, false);
        Map<String, String> further = sources(true);
        further.putAll(first.sources());
        assuming = RawRun.of(further, true, true);
        second = RawRun.of(assuming.sources(), false, true);
    }

    private static Map<String, String> sources(boolean assumesOpenAi) {
        Map<String, String> all = new TreeMap<>();
        fixtures()
                .filter(fixture -> fixture.assumesOpenAi() == assumesOpenAi)
                .forEach(fixture ->
                        fixture.before().forEach((path, source) -> all.put(fixture.name() + "/" + path, source)));
        return all;
    }

    static Stream<RawFixture> fixtures() {
        return RawFixture.all().stream();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void becomesWhatAPersonWouldWrite(RawFixture fixture) {
        assertThat(Compiler.errors(with(fixture.stubs(), fixture.before())))
                .as("the code before compiles")
                .isEmpty();

        RawRun run = (fixture.assumesOpenAi() ? assuming : first).in(fixture.name());
        assertThat(run.report()).isEqualTo(fixture.report());
        assertThat(run.sources()).isEqualTo(fixture.after());
        if (fixture.moves()) {
            assertThat(Compiler.errors(with(fixture.stubs(), run.sources())))
                    .as("the code after compiles")
                    .isEmpty();
            assertThat(second.in(fixture.name()).sources())
                    .as("a second run changes nothing")
                    .isEqualTo(run.sources());
        }
    }

    private static Map<String, String> with(Map<String, String> stubs, Map<String, String> sources) {
        Map<String, String> all = new TreeMap<>(stubs);
        all.putAll(sources);
        return all;
    }

    /** Without the jars of any library: they are often not there when the command line runs. */
    @ParameterizedTest
    @MethodSource("fixtures")
    void becomesTheSameWithoutAClassPath(RawFixture fixture) {
        if (!fixture.assumesOpenAi()) {
            RawRun run = withoutClassPath.in(fixture.name());
            assertThat(run.report()).isEqualTo(fixture.report());
            assertThat(run.sources()).isEqualTo(fixture.after());
        }
    }
}
