package io.github.chat2responses.recipes.shim;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Option;
import org.openrewrite.ScanningRecipe;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.TreeVisitor;
import org.openrewrite.Validated;
import org.openrewrite.java.tree.J;
import org.openrewrite.text.PlainText;
import org.openrewrite.xml.tree.Xml;

/** Puts the shim into the clients of a library, so that its Chat code runs on Responses without a further change. */
public final class AdoptShim extends ScanningRecipe<Adoption> {

    @Option(
            displayName = "Client",
            description = "The library whose clients get the shim.",
            valid = {"openai-java", "okhttp", "java-net-http", "langchain4j", "spring-web", "spring-webflux", "azure"},
            example = "okhttp")
    private final String client;

    @Option(
            displayName = "Where",
            description =
                    "The class whose clients get the shim. Without it all clients of the library, and of those that are for any"
                            + " host only those in files that name OpenAI.",
            example = "com.example.Clients",
            required = false)
    private final @Nullable String where;

    /**
     * Makes the recipe.
     *
     * @param client {@code openai-java}, {@code okhttp}, {@code java-net-http}, {@code langchain4j}, {@code spring-web},
     *     {@code spring-webflux} or {@code azure}
     * @param where the class whose clients get the shim; null for all
     */
    @JsonCreator
    public AdoptShim(@JsonProperty("client") String client, @JsonProperty("where") @Nullable String where) {
        this.client = client;
        this.where = where;
    }

    /**
     * The library whose clients get the shim.
     *
     * @return the option
     */
    public String getClient() {
        return client;
    }

    /**
     * The class whose clients get the shim.
     *
     * @return the option, null for all
     */
    public @Nullable String getWhere() {
        return where;
    }

    @Override
    public String getDisplayName() {
        return "Put the shim into the clients of a library";
    }

    @Override
    public String getDescription() {
        return "Adds the one line that lets unmodified Chat code run on Responses, and the dependency it needs, in modules whose POM or"
                + " Gradle script has a list of dependencies. The shim leaves"
                + " all requests alone that are no Chat calls to OpenAI or Azure OpenAI.";
    }

    @Override
    public Validated<Object> validate() {
        return super.validate()
                .and(Validated.test(
                        "client",
                        "must be one of the clients",
                        client,
                        value -> ShimClient.of(value).isPresent()));
    }

    @Override
    public Adoption getInitialValue(ExecutionContext ctx) {
        return new Adoption(ShimClient.of(client).orElseThrow());
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getScanner(Adoption adoption) {
        return new TreeVisitor<>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext ctx) {
                if (tree instanceof J.CompilationUnit file
                        && new ShimVisitor(adoption.client(), where).visit(file, ctx) != file) {
                    adoption.changes(file.getSourcePath());
                } else if (tree instanceof Xml.Document || tree instanceof PlainText) {
                    adoption.isBuild((SourceFile) tree);
                }
                return tree;
            }
        };
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(Adoption adoption) {
        return new TreeVisitor<>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext ctx) {
                if (tree instanceof J.CompilationUnit file && !adoption.mayChange(file.getSourcePath())) {
                    return file;
                }
                if (tree instanceof J.CompilationUnit file) {
                    return new ShimVisitor(adoption.client(), where).visit(file, ctx);
                }
                if (tree instanceof Xml.Document pom) {
                    return adoption.withDependency(pom);
                }
                return tree instanceof PlainText build ? adoption.withDependency(build) : tree;
            }
        };
    }
}
