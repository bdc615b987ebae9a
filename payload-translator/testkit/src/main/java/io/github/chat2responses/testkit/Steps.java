package io.github.chat2responses.testkit;

import io.github.chat2responses.testkit.script.Step;

/** The player of every kind of step. */
final class Steps {
    private static final StepPlayer TEXT = new TextStep();
    private static final StepPlayer REFUSAL = new RefusalStep();
    private static final StepPlayer REASONING = new ReasoningStep();
    private static final StepPlayer WEB = new WebStep();
    private static final StepPlayer FILES = new FileSearchStep();
    private static final StepPlayer CODE = new CodeStep();
    private static final StepPlayer IMAGE = new ImageStep();
    private static final StepPlayer COMPUTER = new ComputerStep();
    private static final StepPlayer MCP = new McpStep();
    private static final StepPlayer CALL = new CallStep();
    private static final StepPlayer ITEM = new ItemStep();

    /** Says how the response ends, and writes nothing. */
    private static final StepPlayer END = (step, stage) -> {};

    private Steps() {}

    static StepPlayer of(Step step) {
        return switch (step.kind()) {
            case "text" -> TEXT;
            case "refusal" -> REFUSAL;
            case "reasoning" -> REASONING;
            case "web_search", "open_page", "find_in_page" -> WEB;
            case "file_search" -> FILES;
            case "code_interpreter" -> CODE;
            case "image" -> IMAGE;
            case "computer" -> COMPUTER;
            case "mcp" -> MCP;
            case "function_call", "custom_tool_call" -> CALL;
            case "item" -> ITEM;
            case "incomplete", "fail" -> END;
            default -> throw new IllegalStateException("no step is called " + step.kind());
        };
    }

    /** Whether it calls a function of the application: several such calls come in one response. */
    static boolean isFunction(Step step) {
        return of(step) == CALL;
    }
}
