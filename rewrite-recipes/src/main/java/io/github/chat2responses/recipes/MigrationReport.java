package io.github.chat2responses.recipes;

import com.fasterxml.jackson.annotation.JsonIgnoreType;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Column;
import org.openrewrite.DataTable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Recipe;

/** What a migration did with each call site, and why. */
@JsonIgnoreType
public final class MigrationReport extends DataTable<MigrationReport.Row> {
    private final Class<?> recipe;

    /** Recipes are made to be listed, too, so the table is read when there is a row. */
    private @Nullable Ways ways;

    /**
     * Makes the table for a recipe.
     *
     * @param recipe the recipe that writes the rows
     */
    public MigrationReport(Recipe recipe) {
        super(
                recipe,
                "Migration to the Responses API",
                "One row for each Chat Completions call site: migrated, left with the reason, or flagged.");
        this.recipe = recipe.getClass();
    }

    @Override
    public void insertRow(ExecutionContext ctx, Row row) {
        if (ways == null) {
            ways = Ways.of(recipe);
        }
        super.insertRow(ctx, row.going(ways.of(row)));
    }

    /** What happened to a call site. */
    public enum Outcome {
        /** The call and all code that shares Chat types with it were rewritten. */
        MIGRATED,
        /** Something in the connected code has no certain rewrite, so all of it was left as it is. */
        LEFT,
        /** A person has to decide first, for example because the host is not proved to be OpenAI's. */
        FLAGGED
    }

    /**
     * One call site.
     *
     * @param sourcePath the file, relative to the project's root, with {@code /}
     * @param line the line of the call, counted from 1
     * @param outcome {@code migrated}, {@code left} or {@code flagged}
     * @param code the rule that explains it, {@code C2R5xx}, {@code C2R6xx} or {@code C2R7xx}
     * @param what the call, for example {@code client.chat().completions().create}
     * @param reason what blocked it and where, or what to look at after the migration; empty if there is nothing to say
     * @param way which way the call takes to Responses: {@code rewritten}, {@code shim: ..} with what puts it in, or {@code
     *     finding} for a person to decide; filled in when the row goes into the table
     */
    public record Row(
            @Column(displayName = "Source path", description = "The file, relative to the project's root.")
            String sourcePath,

            @Column(displayName = "Line", description = "The line of the call, counted from 1.")
            int line,

            @Column(displayName = "Outcome", description = "`migrated`, `left` or `flagged`.")
            String outcome,

            @Column(displayName = "Code", description = "The rule that explains the outcome.")
            String code,

            @Column(displayName = "What", description = "The call.")
            String what,

            @Column(displayName = "Reason", description = "What blocked it and where, or what to look at.")
            String reason,

            @Column(displayName = "Way", description = "`rewritten`, `shim` with what puts it in, or `finding`.")
            String way) {

        /** A row that is not in the table yet. */
        public Row(String sourcePath, int line, String outcome, String code, String what, String reason) {
            this(sourcePath, line, outcome, code, what, reason, "");
        }

        Row going(String way) {
            return new Row(sourcePath, line, outcome, code, what, reason, way);
        }
    }
}
