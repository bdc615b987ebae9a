package io.github.chat2responses.recipes;

import com.fasterxml.jackson.annotation.JsonIgnoreType;
import org.openrewrite.Column;
import org.openrewrite.DataTable;
import org.openrewrite.Recipe;

/** Every place in code that names a model which ended, or whose end was announced. */
@JsonIgnoreType
public final class RetiredModelsFound extends DataTable<RetiredModelsFound.Row> {

    /**
     * Makes the table for a recipe.
     *
     * @param recipe the recipe that writes the rows
     */
    public RetiredModelsFound(Recipe recipe) {
        super(recipe, "Retired models", "One row for each place that names a model which ended, or will end.");
    }

    /**
     * One place.
     *
     * @param sourcePath the file, relative to the project's root, with {@code /}
     * @param code the rule: {@code C2R520} if the model is gone, {@code C2R521} if it will be
     * @param model the model's name in requests
     * @param shutdown the first day without it, for example {@code 2026-10-23}
     */
    public record Row(
            @Column(displayName = "Source path", description = "The file, relative to the project's root.")
            String sourcePath,

            @Column(displayName = "Code", description = "The rule: `C2R520` is gone, `C2R521` will be.")
            String code,

            @Column(displayName = "Model", description = "The model's name in requests.")
            String model,

            @Column(displayName = "Shutdown", description = "The first day without the model.")
            String shutdown) {}
}
