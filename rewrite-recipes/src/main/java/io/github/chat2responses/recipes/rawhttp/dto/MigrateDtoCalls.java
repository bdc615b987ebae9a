package io.github.chat2responses.recipes.rawhttp.dto;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chat2responses.recipes.MigrationReport;
import io.github.chat2responses.recipes.MigrationReport.Outcome;
import io.github.chat2responses.recipes.MigrationReport.Row;
import io.github.chat2responses.recipes.group.Blocker;
import io.github.chat2responses.recipes.group.Claims;
import io.github.chat2responses.recipes.group.Place;
import io.github.chat2responses.recipes.source.Glance;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Option;
import org.openrewrite.ScanningRecipe;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.tree.J;

/** Moves calls of HTTP clients whose request and answer are bound to classes of the user's own. */
public final class MigrateDtoCalls extends ScanningRecipe<DtoMigration> {
    @Option(
            displayName = "Assume OpenAI's host",
            description =
                    "Migrate also calls whose host cannot be seen, taking it for OpenAI's. Calls that may go to the"
                            + " host of another vendor stay as they are.",
            required = false)
    private final @Nullable Boolean assumeOpenAiHost;

    private final transient MigrationReport report = new MigrationReport(this);

    /**
     * Makes the recipe.
     *
     * @param assumeOpenAiHost whether a host that cannot be seen counts as OpenAI's; null for no
     */
    @JsonCreator
    public MigrateDtoCalls(@JsonProperty("assumeOpenAiHost") @Nullable Boolean assumeOpenAiHost) {
        this.assumeOpenAiHost = assumeOpenAiHost;
    }

    /**
     * Whether a host that cannot be seen counts as OpenAI's.
     *
     * @return the option, null if it was not set
     */
    public @Nullable Boolean getAssumeOpenAiHost() {
        return assumeOpenAiHost;
    }

    @Override
    public String getDisplayName() {
        return "Migrate HTTP clients with own request and answer classes to the Responses API";
    }

    @Override
    public String getDescription() {
        return "Rewrites the classes that requests and answers of Chat Completions are bound to, the code that reads the"
                + " answers, and the URL, in code or in the configuration of all profiles. What belongs together is changed as"
                + " a whole or left as it is, with the reason in the data table.";
    }

    @Override
    public DtoMigration getInitialValue(ExecutionContext ctx) {
        return new DtoMigration(Boolean.TRUE.equals(assumeOpenAiHost));
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getScanner(DtoMigration migration) {
        return new TreeVisitor<>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext ctx) {
                migration.share(Claims.of(getCursor()));
                if (ctx.getCycle() == 1 && tree instanceof J.CompilationUnit source) {
                    migration.scan(source, Glance.at(source, getCursor()).imports());
                } else if (ctx.getCycle() == 1 && tree instanceof SourceFile file) {
                    migration.scan(file);
                }
                return tree;
            }
        };
    }

    @Override
    public Collection<? extends SourceFile> generate(DtoMigration migration, ExecutionContext ctx) {
        if (ctx.getCycle() == 1) {
            DtoPlan plan = migration.plan();
            Stream<Row> unknown =
                    plan.unknown().stream().map(place -> row(place, Outcome.LEFT, "C2R602", "", DtoAnalysis.UNKNOWN));
            Stream.concat(plan.sites().stream().flatMap(site -> row(plan, site).stream()), unknown)
                    .sorted(Comparator.comparing(Row::sourcePath).thenComparingInt(Row::line))
                    .forEach(row -> report.insertRow(ctx, row));
            migration.claim();
        }
        return List.of();
    }

    private static Optional<Row> row(DtoPlan plan, Site site) {
        Place place = site.place();
        String what = site.what();
        Optional<Blocker> blocker = plan.blocker(site.key());
        if (blocker.isEmpty()) {
            Shape choice = site.answer().choice();
            boolean isUsed = site.answer().encloses(choice)
                    || plan.kept(site.answer().name()).isPresent();
            Stream<String> left = isUsed
                    ? Stream.empty()
                    : Stream.of("`" + choice.simpleName() + "` in "
                            + choice.file().path() + " is perhaps not used any more");
            String note = Stream.concat(left, plan.notes(site.key())).collect(Collectors.joining("; "));
            return Optional.of(row(place, Outcome.MIGRATED, "C2R610", what, note));
        }
        if (plan.isSilent(site)) {
            return Optional.empty();
        }
        Blocker found = blocker.get();
        Outcome outcome = found.code().startsWith("C2R7") ? Outcome.FLAGGED : Outcome.LEFT;
        String reason = found.place().equals(place) ? found.reason() : found.place() + ": " + found.reason();
        return Optional.of(row(place, outcome, found.code(), what, reason));
    }

    private static Row row(Place place, Outcome outcome, String code, String what, String reason) {
        return new Row(place.path(), place.line(), outcome.name().toLowerCase(Locale.ROOT), code, what, reason);
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(DtoMigration migration) {
        return new TreeVisitor<>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext ctx) {
                return ctx.getCycle() == 1 && tree instanceof SourceFile file ? migration.rewritten(file) : tree;
            }
        };
    }
}
