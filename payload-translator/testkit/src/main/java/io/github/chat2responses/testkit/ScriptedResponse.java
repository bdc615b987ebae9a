package io.github.chat2responses.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.testkit.script.Script;
import io.github.chat2responses.testkit.script.ScriptedAnswer;
import io.github.chat2responses.testkit.script.Step;
import java.util.List;
import java.util.Optional;

/**
 * Plays a scripted answer. An answer is for everything that follows a word of the user: where it asks the application for
 * something, the response ends, and the request with the application's answer goes on behind that step.
 */
final class ScriptedResponse {
    private final Script script;
    private final ResponsesRequest request;
    private final Ids ids;
    private final Containers containers;

    ScriptedResponse(Script script, ResponsesRequest request, Ids ids, Containers containers) {
        this.script = script;
        this.request = request;
        this.ids = ids;
        this.containers = containers;
    }

    /** The first answer that is for the request, and uses only tools that it offers. */
    Optional<ScriptedAnswer> choose() {
        String said = request.said();
        String context = request.context();
        return script.first(answer -> answer.isFor(request.body(), said, context) && isPossible(answer));
    }

    private boolean isPossible(ScriptedAnswer answer) {
        boolean able = answer.steps().stream()
                .allMatch(step -> Steps.of(step).isPossible(step, request) && (!silenced() || !isTool(step)));
        return able
                && request.answered()
                        <= answer.steps().stream().filter(this::waits).count();
    }

    private boolean silenced() {
        return request.body().path("tool_choice").asText().equals("none");
    }

    private boolean isTool(Step step) {
        return Steps.of(step).isHosted() || waits(step);
    }

    private boolean waits(Step step) {
        return Steps.of(step).waits(step, request);
    }

    /** The whole response. */
    ObjectNode play(ScriptedAnswer answer) {
        Stage stage = new Stage(script, request, ids, containers);
        String id = ids.next("resp");
        McpStep.list(stage);
        int left = request.body().path("max_tool_calls").asInt(Integer.MAX_VALUE);
        String status = "completed";
        ObjectNode end = stage.output().objectNode();
        List<Step> steps = answer.steps();
        for (int i = start(steps); i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.kind().equals("incomplete")) {
                status = "incomplete";
                end.putObject("incomplete_details").put("reason", step.value().asText());
            } else if (step.kind().equals("fail")) {
                status = "failed";
                end.set("error", step.value());
            } else if (!Steps.of(step).isHosted() || left-- > 0) {
                int before = stage.output().size();
                Steps.of(step).play(step, stage);
                if (isLast(steps, i, stage.output().get(before))) {
                    break;
                }
            }
        }
        return response(id, status, end, stage);
    }

    /** Behind the last step that the application has answered; a call that was approved comes now. */
    private int start(List<Step> steps) {
        int answered = request.answered();
        for (int i = 0; i < steps.size() && answered > 0; i++) {
            if (waits(steps.get(i)) && --answered == 0) {
                return steps.get(i).kind().equals("mcp") ? i : i + 1;
            }
        }
        return 0;
    }

    /** Whether the response ends here, because the application has to act. Function calls come together, if they may. */
    private boolean isLast(List<Step> steps, int index, JsonNode written) {
        Step step = steps.get(index);
        if (!waits(step) || written.path("type").asText().equals("mcp_call")) {
            return false;
        }
        boolean more = request.body().path("parallel_tool_calls").asBoolean(true)
                && index + 1 < steps.size()
                && Steps.isFunction(step)
                && Steps.isFunction(steps.get(index + 1));
        return !more;
    }

    private ObjectNode response(String id, String status, ObjectNode end, Stage stage) {
        ObjectNode response = ResponsesWriter.envelope(request.body(), id, status);
        response.setAll(end);
        response.set("output", stage.output());
        int written = 0;
        int thought = 0;
        for (JsonNode item : stage.output()) {
            int size = Usage.tokens(item.toString().length());
            written += size;
            thought += item.path("type").asText().equals("reasoning") ? size : 0;
        }
        Usage.put(response, Usage.tokens(request.items().toString().length()), written, 0, thought);
        if (status.equals("failed")) {
            response.putNull("usage");
        }
        return response;
    }

    ApiException error(ScriptedAnswer answer) {
        JsonNode error = answer.error();
        int status = error.path("status").asInt(500);
        return new ApiException(
                status,
                error.path("type").asText(status < 500 ? "invalid_request_error" : "server_error"),
                error.path("code").asText(null),
                error.path("param").asText(null),
                error.path("message").asText());
    }
}
