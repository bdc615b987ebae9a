package io.github.chat2responses.recipes.azureopenai;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chat2responses.recipes.fixture.Compiler;
import io.github.chat2responses.recipes.fixture.Fixture;
import io.github.chat2responses.recipes.fixture.RecipeRun;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fixture becomes what is written down beside it, which compiles and stays as it is in a second run. */
class AzureOpenAiFixtureTest {

    static Stream<Fixture> fixtures() {
        return Fixture.all("azure-openai").stream();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void becomesWhatAPersonWouldWrite(Fixture fixture) {
        Map<String, String> before = fixture.before();
        assertThat(Compiler.errors(fixture.java(before)))
                .as("the code before compiles")
                .isEmpty();

        RecipeRun run = run(before);
        assertThat(run.files()).isEqualTo(fixture.after());
        assertThat(run.report()).isEqualTo(fixture.report());
        if (fixture.moves()) {
            assertThat(Compiler.errors(fixture.java(run.files())))
                    .as("the code after compiles")
                    .isEmpty();
            assertThat(run(run.files()).files())
                    .as("a second run changes nothing")
                    .isEqualTo(run.files());
        }
    }

    private static RecipeRun run(Map<String, String> files) {
        return RecipeRun.of(
                new MigrateAzureOpenAi(), files, "chat2responses-azure-openai", "chat2responses-openai-java");
    }
}
