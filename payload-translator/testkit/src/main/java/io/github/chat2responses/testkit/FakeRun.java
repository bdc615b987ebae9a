package io.github.chat2responses.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A run: queued first, then in progress, and at the second look done or in want of the outputs of tools. */
final class FakeRun {
    private static final Set<String> SAME =
            Set.of("model", "instructions", "temperature", "top_p", "metadata", "parallel_tool_calls", "tool_choice");

    private final String id;
    private final String threadId;
    private final Dialogue thread;
    private final ObjectNode request = JsonNodeFactory.instance.objectNode();
    private String status = "queued";

    FakeRun(String id, String threadId, Dialogue thread, ObjectNode assistant, JsonNode body) {
        this.id = id;
        this.threadId = threadId;
        this.thread = thread;
        // What the run says comes before what the assistant says.
        for (JsonNode source : List.of(assistant, body)) {
            SAME.stream().filter(source::hasNonNull).forEach(name -> request.set(name, source.get(name)));
        }
        if (body.hasNonNull("max_completion_tokens")) {
            request.set("max_output_tokens", body.get("max_completion_tokens"));
        }
        ArrayNode tools = request.putArray("tools");
        JsonNode declared = body.hasNonNull("tools") ? body.path("tools") : assistant.path("tools");
        declared.forEach(tool -> tools.add(tool(tool, assistant.path("tool_resources"))));
    }

    /** A tool as Responses has it. */
    private static ObjectNode tool(JsonNode tool, JsonNode resources) {
        String type = tool.path("type").asText();
        ObjectNode flat = JsonNodeFactory.instance.objectNode().put("type", type);
        switch (type) {
            case "function" -> {
                flat.setAll((ObjectNode) tool.path("function"));
                // Responses makes functions strict if nothing is said about it, Assistants did not.
                flat.put("strict", flat.path("strict").asBoolean(false));
            }
            case "code_interpreter" -> flat.putObject("container").put("type", "auto");
            default -> flat.set("vector_store_ids", resources.at("/file_search/vector_store_ids"));
        }
        return flat;
    }

    ObjectNode polled() {
        if (status.equals("in_progress")) {
            answer();
        } else if (status.equals("queued")) {
            status = "in_progress";
        }
        return view();
    }

    private Reply answer() {
        Reply reply = thread.answer(request);
        status = reply.tool() == null ? "completed" : "requires_action";
        return reply;
    }

    List<ObjectNode> submit(JsonNode body) {
        if (!status.equals("requires_action")) {
            throw new ApiException(
                    400, "invalid_request", null, "Runs in status \"" + status + "\" do not accept tool outputs.");
        }
        for (JsonNode output : body.path("tool_outputs")) {
            thread.items()
                    .addObject()
                    .put("type", "function_call_output")
                    .put("call_id", output.path("tool_call_id").asText())
                    .put("output", output.path("output").asText());
        }
        status = "queued";
        return body.path("stream").asBoolean() ? stream() : List.of(view());
    }

    ObjectNode view() {
        ObjectNode run =
                ThreadsSide.object("thread.run", id).put("thread_id", threadId).put("status", status);
        if (status.equals("requires_action")) {
            JsonNode call = thread.last();
            ObjectNode action = run.putObject("required_action").put("type", "submit_tool_outputs");
            ObjectNode wanted = action.putObject("submit_tool_outputs")
                    .putArray("tool_calls")
                    .addObject();
            wanted.put("type", "function").set("id", call.path("call_id"));
            ObjectNode function = wanted.putObject("function");
            function.set("name", call.path("name"));
            function.set("arguments", call.path("arguments"));
        }
        return run;
    }

    /** All at once, in the order in which the API sends it. */
    List<ObjectNode> stream() {
        List<ObjectNode> events = new ArrayList<>();
        events.add(event("thread.run.created", view()));
        status = "in_progress";
        events.add(event("thread.run.in_progress", view()));
        Reply reply = answer();
        for (String word : Words.of(reply.text())) {
            ObjectNode delta = ThreadsSide.object("thread.message.delta", "msg_1");
            delta.putObject("delta")
                    .putArray("content")
                    .addObject()
                    .put("index", 0)
                    .put("type", "text")
                    .putObject("text")
                    .put("value", word);
            events.add(event("thread.message.delta", delta));
        }
        events.add(event("thread.run." + status, view()));
        events.add(JsonNodeFactory.instance.objectNode().put("event", "done").put("data", "[DONE]"));
        return events;
    }

    private static ObjectNode event(String name, ObjectNode data) {
        ObjectNode event = JsonNodeFactory.instance.objectNode().put("event", name);
        event.set("data", data);
        return event;
    }
}
