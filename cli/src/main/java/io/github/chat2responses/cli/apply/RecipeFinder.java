package io.github.chat2responses.cli.apply;

import io.github.chat2responses.recipes.openaijava.MigrateChatCompletions;
import io.github.chat2responses.recipes.openaijava.MigrationOptions;
import io.github.chat2responses.recipes.theokanning.MigrateTheokanning;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.openrewrite.Recipe;
import org.openrewrite.config.CompositeRecipe;
import org.openrewrite.config.Environment;
import org.openrewrite.config.YamlResourceLoader;

/** Finds recipes by name, in our own list, without scanning the class path, which would cost a second. */
public final class RecipeFinder {
    /** The recipe that {@code migrate} runs unless told otherwise. */
    public static final String DEFAULT = "io.github.chat2responses.MigrateToResponses";

    private static final List<String> LISTS =
            List.of("/META-INF/rewrite/chat2responses.yml", "/META-INF/rewrite/theokanning.yml");

    private RecipeFinder() {}

    /**
     * Finds a recipe of ours.
     *
     * @param name its name
     * @param options what its migration may do
     * @return the recipe, or empty if there is none of that name
     */
    public static Optional<Recipe> find(String name, MigrationOptions options) {
        return LISTS.stream()
                .flatMap(list -> find(list, name).stream())
                .findFirst()
                .map(recipe -> with(options, recipe));
    }

    private static Optional<Recipe> find(String path, String name) {
        try (InputStream list = MigrateChatCompletions.class.getResourceAsStream(path)) {
            if (list == null) {
                throw new IllegalStateException(path + " is not on the class path");
            }
            Environment recipes = Environment.builder()
                    .load(new YamlResourceLoader(list, URI.create("classpath:" + path), new Properties()))
                    .build();
            return recipes.listRecipes().stream()
                    .filter(recipe -> recipe.getName().equals(name))
                    .findFirst()
                    .map(recipe -> recipes.activateRecipes(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same recipe with the options set in the part that has them. */
    private static Recipe with(MigrationOptions options, Recipe recipe) {
        if (recipe instanceof MigrateChatCompletions migration) {
            boolean upgrade = options.upgradeSdk() || Boolean.TRUE.equals(migration.getUpgradeSdk());
            return new MigrateChatCompletions(
                    options.withUpgradeSdk(upgrade).withWebSearchModel(migration.getWebSearchModel()));
        }
        if (recipe instanceof MigrateTheokanning && options.assumeOpenAiHost()) {
            return new MigrateTheokanning(true);
        }
        List<Recipe> parts = recipe.getRecipeList();
        return parts.isEmpty()
                ? recipe
                : new CompositeRecipe(
                        parts.stream().map(part -> with(options, part)).toList());
    }
}
