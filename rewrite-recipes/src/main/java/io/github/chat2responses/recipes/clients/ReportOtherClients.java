package io.github.chat2responses.recipes.clients;

import io.github.chat2responses.recipes.MigrationReport;
import io.github.chat2responses.recipes.config.Configuration;
import io.github.chat2responses.recipes.config.Setting;
import io.github.chat2responses.recipes.group.Claims;
import io.github.chat2responses.recipes.group.Place;
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

/** Lists calls and settings of clients that no recipe rewrites, and calls of the Assistants API, each with what to do instead. */
public final class ReportOtherClients extends ScanningRecipe<OtherClients> {
    static final String CODE = "C2R502";

    private final transient MigrationReport report = new MigrationReport(this);

    @Override
    public String getDisplayName() {
        return "Report clients that no recipe rewrites";
    }

    @Override
    public String getDescription() {
        return "Lists calls of Chat Completions on client libraries that no recipe rewrites, and settings of Spring AI, LangChain4j and"
                + " Quarkus, and calls of the Assistants API on any library; with what to do instead. Changes nothing.";
    }

    @Override
    public OtherClients getInitialValue(ExecutionContext ctx) {
        return new OtherClients();
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getScanner(OtherClients clients) {
        return new TreeVisitor<>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext ctx) {
                if (ctx.getCycle() != 1) {
                    return tree;
                }
                if (tree instanceof J.CompilationUnit file) {
                    clients.look(file, Glance.at(file, getCursor()), Claims.of(getCursor()));
                } else if (tree instanceof SourceFile file && Configuration.is(file)) {
                    clients.look(file);
                } else if (tree instanceof SourceFile file && Starters.isBuild(file)) {
                    clients.lookAtBuild(file);
                }
                return tree;
            }
        };
    }

    @Override
    public Collection<? extends SourceFile> generate(OtherClients clients, ExecutionContext ctx) {
        if (ctx.getCycle() == 1) {
            clients.rows().forEach(row -> report.insertRow(ctx, row));
        }
        return List.of();
    }

    /** A row of the report. */
    static MigrationReport.Row row(Place place, String code, String what, String advice) {
        return new MigrationReport.Row(place.path(), place.line(), "flagged", code, what, advice);
    }

    /** A row of the report. */
    static MigrationReport.Row row(Setting setting, String advice) {
        return row(setting.place(), CODE, setting.key(), advice);
    }
}
