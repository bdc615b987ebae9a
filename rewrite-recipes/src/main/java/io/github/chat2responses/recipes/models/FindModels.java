package io.github.chat2responses.recipes.models;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chat2responses.recipes.RetiredModelsFound;
import io.github.chat2responses.recipes.group.Place;
import io.github.chat2responses.rules.ModelLifetimes;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Option;
import org.openrewrite.Recipe;
import org.openrewrite.SourceFile;
import org.openrewrite.TreeVisitor;
import org.openrewrite.Validated;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.marker.SearchResult;

/** Marks every name of a model that ended, or whose end was announced. */
public final class FindModels extends Recipe {

    @Option(
            displayName = "As of",
            description = "The day that decides what is gone already; today if it is not given.",
            example = "2026-12-31",
            required = false)
    private final @Nullable String asOf;

    /** Read once, if at all: a visitor is asked for in every file, and recipes are made to be listed. */
    private transient @Nullable ModelLifetimes lifetimes;

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
        if (lifetimes == null) {
            lifetimes = ModelLifetimes.load();
        }
        return new Marker(lifetimes, asOf == null ? LocalDate.now(ZoneOffset.UTC) : LocalDate.parse(asOf));
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
            return marked(literal, ModelName.asked(literal, getCursor()), ctx);
        }

        @Override
        public J visitFieldAccess(J.FieldAccess access, ExecutionContext ctx) {
            return marked(access, constant(access.getName().getFieldType()), ctx);
        }

        @Override
        public J visitIdentifier(J.Identifier identifier, ExecutionContext ctx) {
            return marked(identifier, constant(identifier.getFieldType()), ctx);
        }

        private Stream<String> constant(JavaType.@Nullable Variable field) {
            return ModelName.constant(field).flatMap(lifetimes::ofConstant).stream();
        }

        /** One mark for a text, also if it should be several bodies. */
        private J marked(J tree, Stream<String> models, ExecutionContext ctx) {
            Optional<ModelLifetimes.End> announced =
                    models.flatMap(name -> lifetimes.end(name, today).stream()).findFirst();
            if (announced.isEmpty()) {
                return tree;
            }
            ModelLifetimes.End end = announced.get();
            if (ctx.getCycle() == 1) {
                String path = Place.path(getCursor().firstEnclosingOrThrow(SourceFile.class));
                String day = end.shutdown().toString();
                found.insertRow(ctx, new RetiredModelsFound.Row(path, end.code(), end.model(), day));
            }
            return SearchResult.found(
                    tree, (end.isGone() ? "was shut down on " : "will be shut down on ") + end.shutdown());
        }
    }
}
