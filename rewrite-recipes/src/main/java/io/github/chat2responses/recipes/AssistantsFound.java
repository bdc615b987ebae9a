package io.github.chat2responses.recipes;

import com.fasterxml.jackson.annotation.JsonIgnoreType;
import org.openrewrite.Column;
import org.openrewrite.DataTable;
import org.openrewrite.Recipe;

/** Every use of the Assistants API. */
@JsonIgnoreType
public final class AssistantsFound extends DataTable<AssistantsFound.Row> {

    /**
     * Makes the table for a recipe.
     *
     * @param recipe the recipe that writes the rows
     */
    public AssistantsFound(Recipe recipe) {
        super(recipe, "Assistants API", "One row for each use of the Assistants API, which was switched off.");
    }

    /**
     * One use.
     *
     * @param sourcePath the file, relative to the project's root, with {@code /}
     * @param code the rule: {@code C2R510} for a call of an SDK, {@code C2R511} for a URL or header
     * @param what the called method, or the text
     */
    public record Row(
            @Column(displayName = "Source path", description = "The file, relative to the project's root.")
            String sourcePath,

            @Column(
                    displayName = "Code",
                    description = "The rule: `C2R510` is an SDK's call, `C2R511` a URL or header.")
            String code,

            @Column(displayName = "What", description = "The called method, or the text.")
            String what) {}
}
