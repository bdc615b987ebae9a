package io.github.chat2responses.recipes;

import com.fasterxml.jackson.annotation.JsonIgnoreType;
import org.openrewrite.Column;
import org.openrewrite.DataTable;
import org.openrewrite.Recipe;

/** Every setting of a request that was removed, because Responses does not have it and the user asked for its removal. */
@JsonIgnoreType
public final class RemovedSettings extends DataTable<RemovedSettings.Row> {

    /**
     * Makes the table for a recipe.
     *
     * @param recipe the recipe that writes the rows
     */
    public RemovedSettings(Recipe recipe) {
        super(
                recipe,
                "Removed settings",
                "One row for each setting that was removed because Responses does not have it.");
    }

    /**
     * One setting.
     *
     * @param sourcePath the file, relative to the project's root, with {@code /}
     * @param line the line of the setting before the migration, counted from 1
     * @param setting what was removed, for example {@code seed(7L)}
     */
    public record Row(
            @Column(displayName = "Source path", description = "The file, relative to the project's root.")
            String sourcePath,

            @Column(displayName = "Line", description = "The line before the migration, counted from 1.")
            int line,

            @Column(displayName = "Setting", description = "What was removed.")
            String setting) {}
}
