package io.github.chat2responses.recipes.replace;

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

/** A recipe that looks at all files of a code base before it rewrites one, and does so in the first cycle of a run. */
public abstract class ReplacingRecipe extends ScanningRecipe<Replacement> {
    private final transient MigrationReport report = new MigrationReport(this);

    /** Made by the recipe of a library. */
    protected ReplacingRecipe() {}

    @Override
    public final TreeVisitor<?, ExecutionContext> getScanner(Replacement project) {
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
    public final Collection<? extends SourceFile> generate(Replacement project, ExecutionContext ctx) {
        if (ctx.getCycle() == 1) {
            project.close();
            project.rows().forEach(row -> report.insertRow(ctx, row));
        }
        return List.of();
    }

    @Override
    public final TreeVisitor<?, ExecutionContext> getVisitor(Replacement project) {
        return new TreeVisitor<>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext ctx) {
                return ctx.getCycle() == 1 && tree instanceof SourceFile file ? project.rewritten(file) : tree;
            }
        };
    }
}
