package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.MigrationReport;
import io.github.chat2responses.recipes.MigrationReport.Outcome;
import io.github.chat2responses.recipes.MigrationReport.Row;
import io.github.chat2responses.recipes.RemovedSettings;
import io.github.chat2responses.recipes.config.Configuration;
import io.github.chat2responses.recipes.group.Blocker;
import io.github.chat2responses.recipes.group.Place;
import io.github.chat2responses.recipes.source.Glance;
import io.github.chat2responses.recipes.source.OtherLanguages;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.ScanningRecipe;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.text.PlainText;
import org.openrewrite.tree.ParseError;
import org.openrewrite.xml.tree.Xml;

/** A recipe that moves the code of one library: scans all files, reports each call, rewrites the groups that may change. */
public abstract class LibraryRecipe extends ScanningRecipe<Migration> {
    private static final String KEPT = "the answers keep the classes of Chat Completions, because ";

    private final transient RemovedSettings removed = new RemovedSettings(this);
    private final transient MigrationReport report = new MigrationReport(this);

    /**
     * The same recipe with the user's choices, as far as it has such options.
     *
     * @param options the choices
     * @return the recipe to run
     */
    public abstract LibraryRecipe with(MigrationOptions options);

    @Override
    public TreeVisitor<?, ExecutionContext> getScanner(Migration migration) {
        return new TreeVisitor<>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext ctx) {
                if (ctx.getCycle() == 1) {
                    if (tree instanceof J.CompilationUnit file) {
                        migration.scan(file, Glance.at(file, getCursor()));
                    } else if (tree instanceof ParseError error) {
                        migration.missed(error);
                    } else if (tree instanceof Xml.Document pom
                            && pom.getSourcePath().endsWith("pom.xml")) {
                        migration.scan(pom);
                    } else if (tree instanceof SourceFile other && OtherLanguages.is(other)) {
                        migration.missed(other);
                    } else if (tree instanceof SourceFile build && GradleBuild.is(build)) {
                        migration.scanGradle(build);
                    } else if (tree instanceof SourceFile config && Configuration.is(config)) {
                        migration.configured(config);
                    }
                }
                return tree;
            }
        };
    }

    @Override
    public Collection<? extends SourceFile> generate(Migration migration, ExecutionContext ctx) {
        if (ctx.getCycle() == 1) {
            migration.close();
            migration.plan().callSites().stream()
                    .sorted(Comparator.comparing(CallSite::place))
                    .map(site -> row(migration, site))
                    .flatMap(Optional::stream)
                    .forEach(row -> report.insertRow(ctx, row));
            migration.others().stream()
                    .sorted(Comparator.comparing(use -> use.site().place()))
                    .map(use -> row(use.site(), Outcome.FLAGGED, use.code(), use.advice()))
                    .forEach(row -> report.insertRow(ctx, row));
            migration.notJava().forEach(place -> report.insertRow(ctx, other(place)));
            migration.plan().removed().forEach(row -> removed.insertRow(ctx, row));
            return migration.supportClasses();
        }
        return List.of();
    }

    private static Optional<Row> row(Migration migration, CallSite site) {
        Plan plan = migration.plan();
        Optional<Blocker> blocker = plan.reason(site);
        if (blocker.isEmpty()) {
            return Optional.of(row(site, Outcome.MIGRATED, site.streams() ? "C2R611" : "C2R610", ""));
        }
        Blocker found = blocker.get();
        String reason = found.place().equals(site.place()) ? found.reason() : found.place() + ": " + found.reason();
        if (migration.keepsAnswers(site)) {
            String code = site.streams() ? "C2R611" : "C2R610";
            return Optional.of(row(site, Outcome.MIGRATED, code, KEPT + reason));
        }
        if (plan.isOfOther(site)) {
            return Optional.empty();
        }
        boolean isFinding = found.code().startsWith("C2R7") || plan.isOfAnother();
        Outcome outcome = isFinding ? Outcome.FLAGGED : Outcome.LEFT;
        return Optional.of(row(site, outcome, found.code(), reason));
    }

    private static Row row(CallSite site, Outcome outcome, String code, String reason) {
        return new Row(site.place().path(), site.place().line(), id(outcome), code, site.what(), reason);
    }

    private static Row other(Place place) {
        String reason = "recipes rewrite Java only; the shim takes the calls of this source to Responses";
        String what = place.path().substring(place.path().lastIndexOf('/') + 1);
        return new Row(place.path(), place.line(), id(Outcome.FLAGGED), OtherLanguages.CODE, what, reason);
    }

    private static String id(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(Migration migration) {
        return new TreeVisitor<>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext ctx) {
                if (ctx.getCycle() == 1 && tree instanceof J.CompilationUnit file) {
                    return migration.rewrite(file);
                }
                if (ctx.getCycle() == 1 && tree instanceof PlainText build && GradleBuild.is(build)) {
                    return migration.rewrite(build);
                }
                return ctx.getCycle() == 1
                                && tree instanceof Xml.Document pom
                                && pom.getSourcePath().endsWith("pom.xml")
                        ? migration.rewrite(pom)
                        : tree;
            }
        };
    }
}
