package io.github.chat2responses.recipes.completions;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chat2responses.recipes.fixture.Compiler;
import io.github.chat2responses.recipes.fixture.Fixture;
import io.github.chat2responses.recipes.fixture.RecipeRun;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fixture becomes what is written down beside it, which compiles and stays as it is in a second run. */
class LegacyCompletionsTest {
    static final String MODEL = "gpt-5.4-mini";

    static Stream<Fixture> fixtures() {
        return Fixture.all("legacy-completions").stream();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void becomesWhatAPersonWouldWrite(Fixture fixture) {
        Map<String, String> before = fixture.before();
        assertThat(Compiler.errors(before)).as("the code before compiles").isEmpty();

        RecipeRun run = run(before);
        assertThat(run.files()).isEqualTo(fixture.after());
        assertThat(run.report()).isEqualTo(fixture.report());
        assertThat(Compiler.errors(run.files())).as("the code after compiles").isEmpty();
        assertThat(run(run.files()).files()).as("a second run changes nothing").isEqualTo(run.files());
    }

    @Test
    void refusesANameThatIsNone() {
        assertThat(new MigrateLegacyCompletions("a \"model\"", null).validate().isInvalid())
                .isTrue();
        assertThat(new MigrateLegacyCompletions(MODEL, null).validate().isInvalid())
                .isFalse();
    }

    private static RecipeRun run(Map<String, String> files) {
        return RecipeRun.of(new MigrateLegacyCompletions(MODEL, null), files, "chat2responses-openai-java");
    }
}
