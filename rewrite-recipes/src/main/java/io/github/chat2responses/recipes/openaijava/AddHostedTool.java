package io.github.chat2responses.recipes.openaijava;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Option;
import org.openrewrite.Preconditions;
import org.openrewrite.Recipe;
import org.openrewrite.TreeVisitor;
import org.openrewrite.Validated;
import org.openrewrite.java.search.UsesType;

/** Gives requests to Responses a tool that OpenAI runs. */
public final class AddHostedTool extends Recipe {

    @Option(
            displayName = "Tool",
            description = "The tool to add.",
            valid = {"web_search", "file_search", "code_interpreter", "image_generation", "mcp", "computer"},
            example = "web_search")
    private final String tool;

    @Option(
            displayName = "Where",
            description =
                    "The class, or the method as `Class#method`, whose requests get the tool; all if it is not given.",
            example = "com.example.Guide#answer",
            required = false)
    private final @Nullable String where;

    @Option(
            displayName = "Vector store",
            description = "For `file_search`: the id of the vector store.",
            example = "vs_123",
            required = false)
    private final @Nullable String vectorStoreId;

    @Option(
            displayName = "Server label",
            description = "For `mcp`: the label of the server.",
            example = "docs",
            required = false)
    private final @Nullable String serverLabel;

    @Option(
            displayName = "Server URL",
            description = "For `mcp`: the URL of the server.",
            example = "https://example.com/mcp",
            required = false)
    private final @Nullable String serverUrl;

    private final transient Snippets snippets = new Snippets();

    /**
     * Makes the recipe.
     *
     * @param tool {@code web_search}, {@code file_search}, {@code code_interpreter}, {@code image_generation}, {@code mcp} or
     *     {@code computer}
     * @param where the class, or {@code Class#method}, whose requests get the tool; null for all
     * @param vectorStoreId the vector store of {@code file_search}, else null
     * @param serverLabel the label of the server of {@code mcp}, else null
     * @param serverUrl the URL of the server of {@code mcp}, else null
     */
    @JsonCreator
    public AddHostedTool(
            @JsonProperty("tool") String tool,
            @JsonProperty("where") @Nullable String where,
            @JsonProperty("vectorStoreId") @Nullable String vectorStoreId,
            @JsonProperty("serverLabel") @Nullable String serverLabel,
            @JsonProperty("serverUrl") @Nullable String serverUrl) {
        this.tool = tool;
        this.where = where;
        this.vectorStoreId = vectorStoreId;
        this.serverLabel = serverLabel;
        this.serverUrl = serverUrl;
    }

    /**
     * The tool to add.
     *
     * @return the option
     */
    public String getTool() {
        return tool;
    }

    /**
     * The class or method whose requests get the tool.
     *
     * @return the option, null for all
     */
    public @Nullable String getWhere() {
        return where;
    }

    /**
     * The vector store of a file search.
     *
     * @return the option, null if it was not set
     */
    public @Nullable String getVectorStoreId() {
        return vectorStoreId;
    }

    /**
     * The label of an MCP server.
     *
     * @return the option, null if it was not set
     */
    public @Nullable String getServerLabel() {
        return serverLabel;
    }

    /**
     * The URL of an MCP server.
     *
     * @return the option, null if it was not set
     */
    public @Nullable String getServerUrl() {
        return serverUrl;
    }

    @Override
    public String getDisplayName() {
        return "Add a tool that OpenAI runs";
    }

    @Override
    public String getDescription() {
        return "Adds a hosted tool (web search, file search, code interpreter, image generation, remote MCP, computer use) to "
                + "requests that are built with `ResponseCreateParams.builder()` in one expression and have no such tool yet.";
    }

    @Override
    public Validated<Object> validate() {
        return super.validate()
                .and(Validated.test(
                        "tool",
                        "must be one of the tools",
                        tool,
                        value -> HostedTool.of(value).isPresent()))
                .and(Validated.test(
                        "vectorStoreId",
                        "is needed for file_search",
                        vectorStoreId,
                        value -> !tool.equals("file_search") || value != null))
                .and(Validated.test(
                        "serverUrl",
                        "is needed for mcp, with serverLabel",
                        serverUrl,
                        value -> !tool.equals("mcp") || (value != null && serverLabel != null)));
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor() {
        HostedTool hosted = HostedTool.of(tool).orElseThrow();
        List<String> texts = switch (hosted) {
            case FILE_SEARCH -> present(vectorStoreId);
            case MCP -> present(serverLabel, serverUrl);
            default -> List.of();
        };
        return Preconditions.check(
                new UsesType<>(RequestStep.RESPONSES + "ResponseCreateParams", true),
                new RequestAddition(
                        snippets, hosted.snippet(), texts, Scope.of(where), request -> !hosted.isIn(request)));
    }

    private static List<String> present(@Nullable String... texts) {
        return Stream.of(texts).map(text -> text == null ? "" : text).toList();
    }
}
