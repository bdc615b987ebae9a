package io.github.chat2responses.recipes;

import com.fasterxml.jackson.annotation.JsonIgnoreType;
import org.openrewrite.Column;
import org.openrewrite.DataTable;
import org.openrewrite.Recipe;

/** Every call of Chat Completions. */
@JsonIgnoreType
public final class ChatCompletionsFound extends DataTable<ChatCompletionsFound.Row> {

    /**
     * Makes the table for a recipe.
     *
     * @param recipe the recipe that writes the rows
     */
    public ChatCompletionsFound(Recipe recipe) {
        super(recipe, "Chat Completions calls", "One row for each call of the Chat Completions API.");
    }

    /**
     * One call.
     *
     * @param sourcePath the file, relative to the project's root, with {@code /}
     * @param line the line of the call, counted from 1
     * @param type the class that declares the called method
     * @param member the called method
     */
    public record Row(
            @Column(displayName = "Source path", description = "The file, relative to the project's root.")
            String sourcePath,

            @Column(displayName = "Line", description = "The line of the call, counted from 1.")
            int line,

            @Column(displayName = "Type", description = "The class that declares the called method.")
            String type,

            @Column(displayName = "Member", description = "The called method.")
            String member) {}
}
