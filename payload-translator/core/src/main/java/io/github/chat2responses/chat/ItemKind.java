package io.github.chat2responses.chat;

import io.github.chat2responses.rules.Notes;
import io.github.chat2responses.rules.Pointer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What becomes of the output items of each type that the API documents (schema {@code OutputItem}). */
public enum ItemKind {
    /** Something that the model said. */
    MESSAGE,
    /** A call of a function of the application. */
    FUNCTION_CALL,
    /** A call of a custom tool of the application. */
    CUSTOM_CALL,
    /** The server did this itself; what came of it is in the messages. */
    DONE_BY_SERVER,
    /** The application would have to do something and send an answer, but Chat has no way to ask it. */
    ASKS_CLIENT,
    /** Not documented. */
    UNKNOWN;

    private static final Map<String, ItemKind> BY_TYPE = Map.copyOf(byType());

    private static Map<String, ItemKind> byType() {
        Map<String, ItemKind> kinds = new HashMap<>();
        kinds.put("message", MESSAGE);
        kinds.put("function_call", FUNCTION_CALL);
        kinds.put("custom_tool_call", CUSTOM_CALL);
        List.of("computer_call", "mcp_approval_request", "local_shell_call", "shell_call", "apply_patch_call")
                .forEach(type -> kinds.put(type, ASKS_CLIENT));
        List.of(
                        "reasoning",
                        "web_search_call",
                        "file_search_call",
                        "code_interpreter_call",
                        "image_generation_call",
                        "mcp_list_tools",
                        "mcp_call",
                        "shell_call_output",
                        "tool_search_call",
                        "tool_search_output",
                        "program",
                        "program_output",
                        "compaction",
                        "additional_tools",
                        "function_call_output",
                        "custom_tool_call_output",
                        "computer_call_output",
                        "local_shell_call_output",
                        "apply_patch_call_output",
                        "mcp_approval_response",
                        "agent_message",
                        "multi_agent_call",
                        "multi_agent_call_output")
                .forEach(type -> kinds.put(type, DONE_BY_SERVER));
        return kinds;
    }

    /**
     * Finds the kind of an item.
     *
     * @param type the item's {@code type}
     * @return its kind
     */
    public static ItemKind of(String type) {
        return BY_TYPE.getOrDefault(type, UNKNOWN);
    }

    /**
     * Says that an item of this kind has no place in a Chat answer; nothing for the kinds that have one.
     *
     * @param type the item's {@code type}
     * @param at where the item stands in the input
     * @param notes receives it
     */
    public void report(String type, Pointer at, Notes notes) {
        switch (this) {
            case DONE_BY_SERVER ->
                notes.add(AnswerRules.ITEM_LEFT_OUT, at, "Chat has no place for an item of type '" + type + "'");
            case ASKS_CLIENT ->
                notes.add(
                        AnswerRules.CLIENT_ACTION,
                        at,
                        "an item of type '" + type + "' waits for the application, and Chat cannot tell it so");
            case UNKNOWN ->
                notes.add(AnswerRules.UNKNOWN_ITEM, at, "items of type '" + type + "' are unknown; it was skipped");
            default -> {}
        }
    }
}
