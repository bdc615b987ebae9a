package io.github.chat2responses.stream;

import io.github.chat2responses.chat.ItemKind;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rule of every event that a Responses stream may hold (schema {@code ResponseStreamEvent}, and what servers add). */
final class EventRules {
    private static final EventRule NOTHING = (event, at, stream, branch) -> {};

    /** What the server does itself; the item says what came of it. */
    private static final List<String> PROGRESS = List.of(
            "response.queued",
            "response.in_progress",
            "response.content_part.added",
            "response.content_part.done",
            "response.reasoning_summary_part.added",
            "response.reasoning_summary_part.done",
            "response.reasoning_summary_text.delta",
            "response.reasoning_summary_text.done",
            "response.reasoning_text.delta",
            "response.reasoning_text.done",
            "response.web_search_call.in_progress",
            "response.web_search_call.searching",
            "response.web_search_call.completed",
            "response.file_search_call.in_progress",
            "response.file_search_call.searching",
            "response.file_search_call.completed",
            "response.code_interpreter_call.in_progress",
            "response.code_interpreter_call.interpreting",
            "response.code_interpreter_call.completed",
            "response.code_interpreter_call_code.delta",
            "response.code_interpreter_call_code.done",
            "response.image_generation_call.in_progress",
            "response.image_generation_call.generating",
            "response.image_generation_call.partial_image",
            "response.image_generation_call.completed",
            "response.mcp_list_tools.in_progress",
            "response.mcp_list_tools.completed",
            "response.mcp_list_tools.failed",
            "response.mcp_call.in_progress",
            "response.mcp_call.completed",
            "response.mcp_call.failed",
            "response.mcp_call_arguments.delta",
            "response.mcp_call_arguments.done",
            "response.shell_call_command.added",
            "response.shell_call_command.delta",
            "response.shell_call_command.done",
            "response.shell_call_output_content.delta",
            "response.shell_call_output_content.done",
            "response.audio.delta",
            "response.audio.done",
            "response.audio.transcript.delta",
            "response.audio.transcript.done");

    /** Not in the document, but on the wire. */
    private static final List<String> UNDOCUMENTED = List.of(
            "keepalive",
            "ping",
            "response.rate_limits.updated",
            "response.apply_patch_call_operation_diff.delta",
            "response.apply_patch_call_operation_diff.done",
            "response.inject.created",
            "response.inject.failed");

    private static final List<String> LAST = List.of("response.completed", "response.incomplete", "response.cancelled");

    private static final Map<String, EventRule> ALL = Collections.unmodifiableMap(build());

    private EventRules() {}

    /** Whether nothing of the answer comes after an event of this type. */
    static boolean isLast(String type) {
        return LAST.contains(type);
    }

    static Map<String, EventRule> all() {
        return ALL;
    }

    private static Map<String, EventRule> build() {
        Map<String, EventRule> rules = new HashMap<>();
        PROGRESS.forEach(type -> rules.put(type, NOTHING));
        UNDOCUMENTED.forEach(type -> rules.put(type, NOTHING));
        rules.put("response.created", (event, at, stream, branch) -> branch.start(event.path("response")));
        rules.put("response.output_item.added", (event, at, stream, branch) -> branch.openItem(event, at));
        rules.put("response.output_item.done", (event, at, stream, branch) -> branch.closeItem(event, at));
        rules.put("response.output_text.delta", (event, at, stream, branch) -> branch.text(event));
        rules.put("response.output_text.done", (event, at, stream, branch) -> branch.textDone(event, at));
        rules.put("response.output_text.annotation.added", (event, at, stream, branch) -> branch.annotation(event, at));
        rules.put("response.refusal.delta", (event, at, stream, branch) -> branch.refusal(event));
        rules.put("response.refusal.done", (event, at, stream, branch) -> branch.refusalDone(event, at));
        addCalls(rules, "response.function_call_arguments", ItemKind.FUNCTION_CALL);
        addCalls(rules, "response.custom_tool_call_input", ItemKind.CUSTOM_CALL);
        EventRule last = (event, at, stream, branch) -> stream.complete(event, at, branch);
        LAST.forEach(type -> rules.put(type, last));
        rules.put("response.failed", (event, at, stream, branch) -> stream.failed(event, at));
        rules.put("error", (event, at, stream, branch) -> stream.error(event, at));
        return rules;
    }

    private static void addCalls(Map<String, EventRule> rules, String prefix, ItemKind kind) {
        rules.put(prefix + ".delta", (event, at, stream, branch) -> branch.arguments(event, kind));
        rules.put(prefix + ".done", (event, at, stream, branch) -> branch.argumentsDone(event, kind, at));
    }
}
