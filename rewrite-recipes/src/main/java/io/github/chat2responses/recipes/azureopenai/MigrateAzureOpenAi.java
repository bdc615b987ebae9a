package io.github.chat2responses.recipes.azureopenai;

import io.github.chat2responses.recipes.MigrationReport;
import io.github.chat2responses.recipes.source.Glance;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.ScanningRecipe;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.tree.J;

/** Moves code on {@code com.azure:azure-ai-openai} to the official SDK's Responses side, connected files together or not at all. */
public final class MigrateAzureOpenAi extends ScanningRecipe<Project> {
    private final transient MigrationReport report = new MigrationReport(this);

    @Override
    public String getDisplayName() {
        return "Migrate `azure-ai-openai` to the official SDK and the Responses API";
    }

    @Override
    public String getDescription() {
        return "Rewrites chat completions of `com.azure.ai.openai.OpenAIClient` to `client.responses()` of"
                + " `com.openai:openai-java` at `/openai/v1`, with the client's construction and the build file. Files that"
                + " share values of the old client are changed together or left as they are, with the reason in the data"
                + " table.";
    }

    @Override
    public Project getInitialValue(ExecutionContext ctx) {
        return new Project();
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getScanner(Project project) {
        return new TreeVisitor<>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext ctx) {
                if (ctx.getCycle() == 1 && tree instanceof J.CompilationUnit source) {
                    project.look(source, Glance.at(source, getCursor()));
                } else if (ctx.getCycle() == 1 && tree instanceof SourceFile file) {
                    project.scan(file);
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
