package io.github.chat2responses.recipes.rawhttp;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chat2responses.recipes.MigrationReport;
import io.github.chat2responses.recipes.MigrationReport.Outcome;
import io.github.chat2responses.recipes.MigrationReport.Row;
import io.github.chat2responses.recipes.config.Configuration;
import io.github.chat2responses.recipes.group.Blocker;
import io.github.chat2responses.recipes.group.Claims;
import io.github.chat2responses.recipes.source.Glance;
import io.github.chat2responses.recipes.source.OtherLanguages;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Option;
import org.openrewrite.ScanningRecipe;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.text.PlainText;
import org.openrewrite.xml.tree.Xml;

/** Rewrites calls whose HTTP request is built by hand: URL, body and readers together, or nothing of them. */
public final class MigrateRawHttp extends ScanningRecipe<RawMigration> {
    @Option(
            displayName = "Assume OpenAI's host",
            description =
                    "Migrate also requests whose host cannot be seen, taking it for OpenAI's. Code in which another"
                            + " vendor's host or name is written stays as it is.",
            required = false)
    private final @Nullable Boolean assumeOpenAiHost;

    private final transient MigrationReport report = new MigrationReport(this);

    /**
     * Makes the recipe.
     *
     * @param assumeOpenAiHost whether a host that cannot be seen counts as OpenAI's; null for no
     */
    @JsonCreator
    public MigrateRawHttp(@JsonProperty("assumeOpenAiHost") @Nullable Boolean assumeOpenAiHost) {
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
        return "Migrate requests that are built by hand to the Responses API";
    }

    @Override
    public String getDescription() {
        return "Rewrites code that sends JSON to `/v1/chat/completions` of OpenAI with an HTTP client: the URL, the body and "
                + "what is read from the answer. They change together or stay as they are, with the reason in the data table.";
    }

    @Override
    public RawMigration getInitialValue(ExecutionContext ctx) {
        return new RawMigration(Boolean.TRUE.equals(assumeOpenAiHost));
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getScanner(RawMigration migration) {
        return new TreeVisitor<>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext ctx) {
                migration.share(Claims.of(getCursor()));
                if (ctx.getCycle() == 1 && tree instanceof J.CompilationUnit file) {
                    migration.scan(file, Glance.at(file, getCursor()).texts());
                } else if (ctx.getCycle() == 1 && tree instanceof SourceFile other && OtherLanguages.is(other)) {
                    migration.scanOther(other);
                } else if (ctx.getCycle() == 1 && tree instanceof SourceFile config && Configuration.is(config)) {
                    migration.scan(config);
                } else if (ctx.getCycle() == 1 && (tree instanceof Xml.Document || tree instanceof PlainText)) {
                    migration.scanBuild((SourceFile) tree);
                }
                return tree;
            }
        };
    }

    @Override
    public Collection<? extends SourceFile> generate(RawMigration migration, ExecutionContext ctx) {
        if (ctx.getCycle() == 1) {
            migration.close();
            // Two URLs in a line, such as those of a choice, are one call site.
            Set<List<Object>> told = new HashSet<>();
            Stream<Row> rows = migration.plan().sites().stream()
                    .sorted(Comparator.comparing(Plan.Site::place))
                    .map(site -> row(migration.plan(), site))
                    .flatMap(Optional::stream);
            Stream.concat(rows, migration.untold().stream())
                    .sorted(Comparator.comparing(Row::sourcePath).thenComparingInt(Row::line))
                    .filter(row -> told.add(List.of(row.sourcePath(), row.line(), row.outcome(), row.code())))
                    .forEach(row -> report.insertRow(ctx, row));
        }
        return List.of();
    }

    private static Optional<Row> row(Plan plan, Plan.Site site) {
        if (plan.isOfOwnClass(site.group())) {
            return Optional.empty();
        }
        Optional<Blocker> blocker = plan.groups().blocker(site.group());
        if (blocker.isEmpty()) {
            return Optional.of(row(
                    site,
                    Outcome.MIGRATED,
                    plan.isStream(site.group()) ? "C2R611" : "C2R610",
                    plan.notes(site.group())));
        }
        boolean isAllOther = plan.groups()
                .blocker(site.group(), one -> one.code().equals(Hosts.OTHER))
                .isPresent();
        if (isAllOther || plan.isSilent(site)) {
            return Optional.empty();
        }
        Blocker found = plan.groups()
                .blocker(site.group(), one -> one.code().startsWith("C2R7"))
                .orElse(blocker.get());
        Outcome outcome = found.code().startsWith("C2R7") ? Outcome.FLAGGED : Outcome.LEFT;
        String reason = found.place().equals(site.place()) ? found.reason() : found.place() + ": " + found.reason();
        return Optional.of(row(site, outcome, found.code(), reason));
    }

    private static Row row(Plan.Site site, Outcome outcome, String code, String reason) {
        return new Row(
                site.place().path(),
                site.place().line(),
                outcome.name().toLowerCase(Locale.ROOT),
                code,
                site.what(),
                reason);
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(RawMigration migration) {
        return new TreeVisitor<>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext ctx) {
                if (ctx.getCycle() == 1 && tree instanceof J.CompilationUnit file) {
                    return migration.rewrite(file);
                }
                return ctx.getCycle() == 1 && tree instanceof SourceFile config && Configuration.is(config)
                        ? migration.rewrite(config)
                        : tree;
            }
        };
    }
}
