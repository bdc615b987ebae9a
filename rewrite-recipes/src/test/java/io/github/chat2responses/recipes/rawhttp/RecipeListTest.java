package io.github.chat2responses.recipes.rawhttp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.openrewrite.Recipe;
import org.openrewrite.config.Environment;
import org.openrewrite.config.YamlResourceLoader;

class RecipeListTest {
    private static final String LIST = "/META-INF/rewrite/raw-http.yml";

    @Test
    void theListNamesTheRecipe() throws IOException {
        try (InputStream list = Objects.requireNonNull(MigrateRawHttp.class.getResourceAsStream(LIST))) {
            Environment recipes = Environment.builder()
                    .load(new YamlResourceLoader(list, URI.create("classpath:" + LIST), new Properties()))
                    .build();
            Recipe recipe = recipes.activateRecipes("io.github.chat2responses.MigrateRawHttp");
            assertThat(recipe.validate().isValid()).isTrue();
            assertThat(recipe.getRecipeList()).hasOnlyElementsOfType(MigrateRawHttp.class);
        }
    }
}
