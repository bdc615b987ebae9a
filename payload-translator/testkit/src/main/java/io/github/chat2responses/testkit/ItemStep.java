package io.github.chat2responses.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.testkit.script.Step;
import java.util.Set;

/** An item as the script writes it, for all that has no step of its own. */
final class ItemStep implements StepPlayer {
    private static final Set<String> CALLS =
            Set.of("shell_call", "local_shell_call", "apply_patch_call", "function_call", "custom_tool_call");

    @Override
    public boolean waits(Step step, ResponsesRequest request) {
        return CALLS.contains(step.text("type"));
    }

    @Override
    public void play(Step step, Stage stage) {
        ObjectNode item = step.value().deepCopy();
        if (!item.has("id")) {
            item.put("id", stage.ids().next(Items.prefix(step.text("type"))));
        }
        stage.output().add(item);
    }
}
