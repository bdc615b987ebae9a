package io.github.chat2responses.recipes.models;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chat2responses.recipes.RetiredModelsFound;
import io.github.chat2responses.rules.ModelLifetimes;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Option;
import org.openrewrite.Recipe;
import org.openrewrite.SourceFile;
import org.openrewrite.TreeVisitor;
import org.openrewrite.Validated;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.marker.SearchResult;

/** Marks every name of a model that ended, or whose end was announced. */
public final class FindModels extends Recipe {

    @Option(
            displayName = "As of",
            description = "The day that decides what is gone already; today if it is not given.",
            example = "2026-12-31",
            required = false)
    private final @Nullable String asOf;

    private final transient RetiredModelsFound found = new RetiredModelsFound(this);

    /**
     * Makes the recipe.
     *
     * @param asOf the day that decides what is gone already, for example {@code 2026-12-31}; null for today
     */
    @JsonCreator
    public FindModels(@JsonProperty("asOf") @Nullable String asOf) {
        this.asOf = asOf;
    }

    /**
     * The day that decides what is gone already.
     *
     * @return the option, null if it was not set
     */
    public @Nullable String getAsOf() {
        return asOf;
    }

    @Override
    public String getDisplayName() {
        return "Find models that ended or will end";
    }

    @Override
    public String getDescription() {
        return "Marks each constant and text that names an OpenAI model which was shut down, or whose shutdown was announced, "
                + "with the day, and lists them in a data table.";
    }

    @Override
    public Validated<Object> validate() {
        return super.validate()
                .and(Validated.test("asOf", "must be a day such as 2026-12-31", asOf, FindModels::isDay));
    }

    private static boolean isDay(@Nullable String text) {
        try {
            return text == null || LocalDate.parse(text) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor() {
        return new Marker(ModelLifetimes.load(), asOf == null ? LocalDate.now(ZoneOffset.UTC) : LocalDate.parse(asOf));
    }

    private final class Marker extends JavaVisitor<ExecutionContext> {
        private final ModelLifetimes lifetimes;
        private final LocalDate today;

        Marker(ModelLifetimes lifetimes, LocalDate today) {
            this.lifetimes = lifetimes;
            this.today = today;
        }

        @Override
        public J visitImport(J.Import line, ExecutionContext ctx) {
            return line;
        }

        @Override
        public J visitLiteral(J.Literal literal, ExecutionContext ctx) {
            return marked(literal, ModelName.of(literal, getCursor(), lifetimes.models()), ctx);
        }

        @Override
        public J visitFieldAccess(J.FieldAccess access, ExecutionContext ctx) {
            return marked(access, ModelName.of(access.getName().getFieldType(), lifetimes.models()), ctx);
        }

        @Override
        public J visitIdentifier(J.Identifier identifier, ExecutionContext ctx) {
            return marked(identifier, ModelName.of(identifier.getFieldType(), lifetimes.models()), ctx);
        }

        private J marked(J tree, Optional<String> model, ExecutionContext ctx) {
            LocalDate shutdown = model.flatMap(lifetimes::shutdown).orElse(null);
            if (model.isEmpty() || shutdown == null) {
                return tree;
            }
            boolean gone = !shutdown.isAfter(today);
            if (ctx.getCycle() == 1) {
                String path = getCursor()
                        .firstEnclosingOrThrow(SourceFile.class)
                        .getSourcePath()
                        .toString()
                        .replace('\\', '/');
                String code = gone ? "C2R520" : "C2R521";
                found.insertRow(ctx, new RetiredModelsFound.Row(path, code, model.get(), shutdown.toString()));
            }
            return SearchResult.found(tree, (gone ? "was shut down on " : "will be shut down on ") + shutdown);
        }
    }
}
