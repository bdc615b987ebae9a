package io.github.chat2responses.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openrewrite.Recipe;
import org.openrewrite.config.Environment;
import org.openrewrite.config.YamlResourceLoader;

/** The lists of other libraries name recipes that are there. */
class LibraryListsTest {
    @ParameterizedTest
    @CsvSource({
        "libraries, MigrateSimpleOpenAiToResponses",
        "libraries, MigrateLangChain4jToResponses",
        "libraries, ReportOtherClients",
        "azure-openai, MigrateAzureOpenAiToResponses"
    })
    void namesRecipesThatAreThere(String file, String name) throws IOException {
        String list = "/META-INF/rewrite/" + file + ".yml";
        try (InputStream in = LibraryListsTest.class.getResourceAsStream(list)) {
            Environment lists = Environment.builder()
                    .load(new YamlResourceLoader(in, URI.create("classpath:" + list), new Properties()))
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
