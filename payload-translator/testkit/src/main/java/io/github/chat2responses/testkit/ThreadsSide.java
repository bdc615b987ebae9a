package io.github.chat2responses.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Assistants, threads, messages and runs. */
final class ThreadsSide {
    /** How many messages there are at once, unless asked otherwise. */
    private static final int PAGE = 20;

    private final Map<String, ObjectNode> assistants = new HashMap<>();
    private final Map<String, Dialogue> threads = new HashMap<>();
    private final Map<String, FakeRun> runs = new HashMap<>();

    List<ObjectNode> answer(String call, JsonNode body, @Nullable String query) {
        String[] parts = call.split("[ /]+");
        return switch (parts[1]) {
            case "assistants" -> List.of(assistant(parts, body));
            case "threads" -> thread(parts, body, query == null ? "" : query);
            default -> throw unknown(call);
        };
    }

    private ObjectNode assistant(String[] parts, JsonNode body) {
        if (parts.length == 2) {
            ObjectNode assistant = body.deepCopy();
            String id = "asst_" + (assistants.size() + 1);
            assistants.put(id, assistant.put("id", id).put("object", "assistant"));
            return assistant;
        }
        if (parts[0].equals("DELETE")) {
            assistants.remove(parts[2]);
            return object("assistant.deleted", parts[2]).put("deleted", true);
        }
        return found(assistants, parts[2]);
    }

    private List<ObjectNode> thread(String[] parts, JsonNode body, String query) {
        if (parts.length == 2) {
            String id = "thread_" + (threads.size() + 1);
            Dialogue thread = new Dialogue();
            threads.put(id, thread);
            body.path("messages").forEach(message -> addMessage(thread, message));
            return List.of(object("thread", id));
        }
        String id = parts[2];
        Dialogue thread = found(threads, id);
        String kind = parts.length == 3 ? "" : parts[3];
        if (kind.equals("messages")) {
            if (parts[0].equals("GET")) {
                return List.of(messages(thread, query));
            }
            addMessage(thread, body);
            return List.of(message(thread.last(), thread.items().size()));
        }
        if (kind.equals("runs") && parts.length == 4) {
            String run = "run_" + (runs.size() + 1);
            FakeRun created = new FakeRun(
                    run, id, thread, found(assistants, body.path("assistant_id").asText()), body);
            runs.put(run, created);
            return body.path("stream").asBoolean() ? created.stream() : List.of(created.view());
        }
        if (kind.equals("runs") && parts.length == 5) {
            return List.of(found(runs, parts[4]).polled());
        }
        if (kind.equals("runs") && parts[5].equals("submit_tool_outputs")) {
            return found(runs, parts[4]).submit(body);
        }
        throw unknown(String.join(" ", parts));
    }

    private static void addMessage(Dialogue thread, JsonNode message) {
        JsonNode content = message.path("content");
        thread.add(message.path("role").asText(), content.isTextual() ? content : content.at("/0/text"));
    }

    /** The newest first, unless asked otherwise, and no more than a page has. */
    private static ObjectNode messages(Dialogue thread, String query) {
        boolean oldestFirst = query.contains("order=asc");
        ObjectNode list =
                JsonNodeFactory.instance.objectNode().put("object", "list").put("has_more", false);
        ArrayNode data = list.putArray("data");
        for (int i = 0; i < thread.items().size(); i++) {
            JsonNode item = thread.items().get(i);
            if (item.path("type").asText().equals("message")) {
                data.insert(oldestFirst ? data.size() : 0, message(item, i));
            }
        }
        int limit = query.contains("limit=") ? Integer.parseInt(query.replaceFirst(".*limit=(\\d+).*", "$1")) : PAGE;
        while (data.size() > limit) {
            data.remove(data.size() - 1);
        }
        return list;
    }

    private static ObjectNode message(JsonNode item, int number) {
        JsonNode content = item.path("content");
        ObjectNode message = object("thread.message", "msg_" + number);
        message.set("role", item.path("role"));
        ObjectNode text =
                message.putArray("content").addObject().put("type", "text").putObject("text");
        text.set("value", content.isTextual() ? content : content.at("/0/text"));
        text.putArray("annotations");
        return message;
    }

    static ObjectNode object(String kind, String id) {
        return JsonNodeFactory.instance.objectNode().put("id", id).put("object", kind);
    }

    private static <T> T found(Map<String, T> all, String id) {
        T one = all.get(id);
        if (one == null) {
            throw new ApiException(404, "not_found", null, "No object found with id '" + id + "'.");
        }
        return one;
    }

    private static ApiException unknown(String call) {
        return new ApiException(404, "not_found", null, "Unknown request URL: " + call + ".");
    }
}
