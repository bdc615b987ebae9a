package io.github.chat2responses.recipes.theokanning;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chat2responses.recipes.MigrationReport;
import io.github.chat2responses.recipes.source.Glance;
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

/** Moves modules from {@code com.theokanning.openai-gpt3-java} to the official SDK's Responses side, each whole or not at all. */
public final class MigrateTheokanning extends ScanningRecipe<Project> {
    @Option(
            displayName = "Assume OpenAI's host",
            description = "Migrate also modules in which no client is made, taking theirs for OpenAI's.",
            required = false)
    private final @Nullable Boolean assumeOpenAiHost;

    private final transient MigrationReport report = new MigrationReport(this);

    /**
     * Makes the recipe.
     *
     * @param assumeOpenAiHost whether a client of unknown host counts as OpenAI's; null for no
     */
    @JsonCreator
    public MigrateTheokanning(@JsonProperty("assumeOpenAiHost") @Nullable Boolean assumeOpenAiHost) {
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
        return "Migrate `com.theokanning.openai-gpt3-java` to the official SDK and the Responses API";
    }

    @Override
    public String getDescription() {
        return "Rewrites chat completions of `OpenAiService` to `client.responses()` of `com.openai:openai-java`, and puts the"
                + " one dependency in the place of the other. A module is changed as a whole or left as it is, with the"
                + " reason in the data table, because both libraries do not run on one class path.";
    }

    @Override
    public Project getInitialValue(ExecutionContext ctx) {
        return new Project(Boolean.TRUE.equals(assumeOpenAiHost));
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getScanner(Project project) {
        return new TreeVisitor<>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext ctx) {
                if (ctx.getCycle() == 1 && tree instanceof SourceFile file) {
                    project.scanBuild(file);
                    if (file instanceof J.CompilationUnit source) {
                        project.look(source, Glance.at(source, getCursor()));
                    } else {
                        project.scan(file);
                    }
                }
                return tree;
            }
        };
    }

    @Override
    public Collection<? extends SourceFile> generate(Project project, ExecutionContext ctx) {
        if (ctx.getCycle() == 1) {
            project.close();
            project.rows().forEach(row -> report.insertRow(ctx, row));
        }
        return List.of();
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(Project project) {
        return new TreeVisitor<>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext ctx) {
                return ctx.getCycle() == 1 && tree instanceof SourceFile file ? project.rewritten(file) : tree;
            }
        };
    }
}
