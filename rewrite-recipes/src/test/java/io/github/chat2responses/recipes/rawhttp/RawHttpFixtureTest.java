package io.github.chat2responses.recipes.rawhttp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chat2responses.recipes.fixture.Compiler;
import io.github.chat2responses.recipes.fixture.RawFixture;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fixture becomes what is written down beside it, which compiles and stays as it is in a second run. */
class RawHttpFixtureTest {

    static Stream<RawFixture> fixtures() {
        return RawFixture.all().stream();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void becomesWhatAPersonWouldWrite(RawFixture fixture) {
        Map<String, String> before = fixture.before();
        assertThat(Compiler.errors(before)).as("the code before compiles").isEmpty();

        RawRun run = RawRun.of(before);
        assertThat(run.sources()).isEqualTo(fixture.after());
        assertThat(run.report()).isEqualTo(fixture.report());
        if (fixture.moves()) {
            assertThat(Compiler.errors(run.sources()))
                    .as("the code after compiles")
                    .isEmpty();
            assertThat(RawRun.of(run.sources()).sources())
                    .as("a second run changes nothing")
                    .isEqualTo(run.sources());
        }
    }
}
