package io.github.chat2responses.recipes.openaijava;

import java.util.Arrays;
import java.util.Optional;

/** The tools that OpenAI runs, with the snippet that adds each and what shows that a request has it. */
enum HostedTool {
    WEB_SEARCH("webSearchTool", "WebSearchTool"),
    FILE_SEARCH("fileSearchTool", "FileSearchTool"),
    CODE_INTERPRETER("codeInterpreterTool", "CodeInterpreter"),
    IMAGE_GENERATION("imageGenerationTool", "ImageGeneration"),
    MCP("mcpTool", "Mcp"),
    COMPUTER("computerTool", "Computer");

    private final String snippet;
    private final String trace;

    HostedTool(String snippet, String trace) {
        this.snippet = snippet;
        this.trace = trace;
    }

    String snippet() {
        return snippet;
    }

    /** Whether a request has a tool of this kind, by its name in the code. */
    boolean isIn(Chain request) {
        return request.steps().stream()
                .filter(step -> step.getSimpleName().startsWith("add"))
                .anyMatch(step -> RequestStep.text(step).contains(trace));
    }

    /** The tool of an option's value, for example {@code web_search}. */
    static Optional<HostedTool> of(String option) {
        return Arrays.stream(values())
                .filter(tool -> tool.name().equalsIgnoreCase(option))
                .findFirst();
    }
}
