package io.github.chat2responses.recipes.assistants;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chat2responses.recipes.MigrationReport;
import io.github.chat2responses.recipes.group.Claims;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Option;
import org.openrewrite.ScanningRecipe;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.tree.ParseError;

/** Rewrites the straight cases of the Assistants API on the official SDK, connected files as a whole or not at all. */
public final class MigrateAssistants extends ScanningRecipe<AssistantsMigration> {
    @Option(
            displayName = "Assume OpenAI's host",
            description =
                    "Migrate also clients whose construction cannot be seen, taking them for OpenAI's. Clients with "
                            + "another vendor's base URL stay as they are.",
            required = false)
    private final @Nullable Boolean assumeOpenAiHost;

    private final transient MigrationReport report = new MigrationReport(this);

    /**
     * Makes the recipe.
     *
     * @param assumeOpenAiHost whether a client of unknown host counts as OpenAI's; null for no
     */
    @JsonCreator
    public MigrateAssistants(@JsonProperty("assumeOpenAiHost") @Nullable Boolean assumeOpenAiHost) {
        this.assumeOpenAiHost = assumeOpenAiHost;
    }

    /**
     * Whether a client of unknown host counts as OpenAI's.
     *
     * @return the option, null if it was not set
     */
    public @Nullable Boolean getAssumeOpenAiHost() {
        return assumeOpenAiHost;
    }

    @Override
    public String getDisplayName() {
        return "Migrate the Assistants API of `com.openai:openai-java` to Responses";
    }

    @Override
    public String getDescription() {
        return "Rewrites assistants to request parameters, threads to conversations, and runs with their polling loops to one "
                + "call of the Responses API, with the outputs of tools as items of the next. Connected files are changed as a "
                + "whole or left as they are, with the reason in the data table.";
    }

    @Override
    public AssistantsMigration getInitialValue(ExecutionContext ctx) {
        return new AssistantsMigration(Boolean.TRUE.equals(assumeOpenAiHost));
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getScanner(AssistantsMigration migration) {
        return new TreeVisitor<>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext ctx) {
                if (ctx.getCycle() == 1 && tree instanceof J.CompilationUnit file) {
                    migration.scan(file, Claims.of(getCursor()));
                } else if (ctx.getCycle() == 1 && tree instanceof ParseError error) {
                    migration.missed(error);
                } else if (ctx.getCycle() == 1 && tree instanceof SourceFile other) {
                    migration.scan(other);
                }
                return tree;
            }
        };
    }

    @Override
    public Collection<? extends SourceFile> generate(AssistantsMigration migration, ExecutionContext ctx) {
        if (ctx.getCycle() == 1) {
            migration.close();
            migration.rows().forEach(row -> report.insertRow(ctx, row));
        }
        return List.of();
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(AssistantsMigration migration) {
        return new TreeVisitor<>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext ctx) {
                if (ctx.getCycle() != 1 || !(tree instanceof SourceFile source)) {
                    return tree;
                }
                return source instanceof J.CompilationUnit file ? migration.rewrite(file) : migration.raised(source);
            }
        };
    }
}
