package io.github.chat2responses.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrewrite.Recipe;
import org.openrewrite.config.Environment;
import org.openrewrite.config.YamlResourceLoader;

/** The lists of {@code libraries.yml} name recipes that are there. */
class LibraryListsTest {
    private static final String LIST = "/META-INF/rewrite/libraries.yml";

    @ParameterizedTest
    @ValueSource(strings = {"MigrateSimpleOpenAiToResponses", "MigrateLangChain4jToResponses", "ReportOtherClients"})
    void namesRecipesThatAreThere(String name) throws IOException {
        try (InputStream in = LibraryListsTest.class.getResourceAsStream(LIST)) {
            Environment lists = Environment.builder()
                    .load(new YamlResourceLoader(in, URI.create("classpath:" + LIST), new Properties()))
                    .build();
            Recipe recipe = lists.activateRecipes("io.github.chat2responses." + name);
            assertThat(recipe.validateAll()).allMatch(validated -> validated.isValid());
            List<Recipe> parts = recipe.getRecipeList();
            assertThat(parts)
                    .singleElement()
                    .satisfies(part -> assertThat(part.getClass().getPackageName())
                            .startsWith("io.github.chat2responses.recipes."));
        }
    }
}
