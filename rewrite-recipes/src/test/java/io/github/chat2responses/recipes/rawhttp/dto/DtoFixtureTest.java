package io.github.chat2responses.recipes.rawhttp.dto;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chat2responses.recipes.fixture.Compiler;
import io.github.chat2responses.recipes.fixture.DtoFixture;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fixture becomes what is written down beside it, which compiles and stays as it is in a second run. */
class DtoFixtureTest {

    static Stream<DtoFixture> fixtures() {
        return DtoFixture.all().stream();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void becomesWhatAPersonWouldWrite(DtoFixture fixture) {
        Map<String, String> before = fixture.before();
        assertThat(Compiler.errors(DtoFixture.java(before)))
                .as("the code before compiles")
                .isEmpty();

        DtoRun run = DtoRun.of(fixture, before, true);
        assertThat(run.files()).isEqualTo(fixture.after());
        assertThat(run.report()).isEqualTo(fixture.report());
        if (fixture.moves()) {
            assertThat(Compiler.errors(DtoFixture.java(run.files())))
                    .as("the code after compiles")
                    .isEmpty();
            assertThat(DtoRun.of(fixture, run.files(), true).files())
                    .as("a second run changes nothing")
                    .isEqualTo(run.files());
        }
    }

    /** Without the jars of Spring and Lombok: they are often not there when the CLI runs. */
    @ParameterizedTest
    @MethodSource("fixtures")
    void becomesTheSameWithoutAClassPath(DtoFixture fixture) {
        DtoRun run = DtoRun.of(fixture, fixture.before(), false);
        assertThat(run.files()).isEqualTo(fixture.after());
        assertThat(run.report()).isEqualTo(fixture.report());
    }
}
