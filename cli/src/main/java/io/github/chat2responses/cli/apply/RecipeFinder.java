package io.github.chat2responses.cli.apply;

import io.github.chat2responses.recipes.assistants.MigrateAssistants;
import io.github.chat2responses.recipes.openaijava.LibraryRecipe;
import io.github.chat2responses.recipes.openaijava.MigrationOptions;
import io.github.chat2responses.recipes.rawhttp.MigrateRawHttp;
import io.github.chat2responses.recipes.rawhttp.dto.MigrateDtoCalls;
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

/** Finds recipes by name, in our own lists, without scanning the class path, which would cost a second. */
public final class RecipeFinder {
    /** The recipe that {@code migrate} runs unless told otherwise. */
    public static final String DEFAULT = "io.github.chat2responses.MigrateToResponses";

    private static final List<String> LISTS = List.of(
            "/META-INF/rewrite/chat2responses.yml",
            "/META-INF/rewrite/assistants.yml",
            "/META-INF/rewrite/theokanning.yml",
            "/META-INF/rewrite/azure-openai.yml",
            "/META-INF/rewrite/raw-http.yml",
            "/META-INF/rewrite/spring-http.yml",
            "/META-INF/rewrite/libraries.yml");

    private RecipeFinder() {}

    /**
     * Finds a recipe of ours.
     *
     * @param name its name
     * @param options what its migration may do
     * @return the recipe, or empty if there is none of that name
     */
    public static Optional<Recipe> find(String name, MigrationOptions options) {
        Environment.Builder lists = Environment.builder();
        LISTS.forEach(list -> lists.load(loader(list)));
        Environment recipes = lists.build();
        return recipes.listRecipes().stream()
                .filter(recipe -> recipe.getName().equals(name))
                .findFirst()
                .map(recipe -> recipes.activateRecipes(name))
                .map(recipe -> with(options, recipe));
    }

    private static YamlResourceLoader loader(String list) {
        try (InputStream text = LibraryRecipe.class.getResourceAsStream(list)) {
            if (text == null) {
                throw new IllegalStateException(list + " is not on the class path");
            }
            return new YamlResourceLoader(text, URI.create("classpath:" + list), new Properties());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same recipe with the options set in the part that has them. */
    private static Recipe with(MigrationOptions options, Recipe recipe) {
        if (recipe instanceof LibraryRecipe migration) {
            return migration.with(options);
        }
        if (recipe instanceof MigrateTheokanning) {
            return new MigrateTheokanning(options.assumeOpenAiHost());
        }
        if (recipe instanceof MigrateAssistants) {
            return new MigrateAssistants(options.assumeOpenAiHost());
        }
        if (recipe instanceof MigrateRawHttp) {
            return new MigrateRawHttp(options.assumeOpenAiHost());
        }
        if (recipe instanceof MigrateDtoCalls) {
            return new MigrateDtoCalls(options.assumeOpenAiHost());
        }
        List<Recipe> parts = recipe.getRecipeList();
        return parts.isEmpty()
                ? recipe
                : new CompositeRecipe(
                        parts.stream().map(part -> with(options, part)).toList());
    }
}
