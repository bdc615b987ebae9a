package io.github.chat2responses.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Plays an answer as the events of a stream, in the ways in which servers do it. */
final class EventScript {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** How a server streams. */
    enum Habit {
        /** As the document says. */
        DOCUMENTED,
        /** No deltas: texts and arguments come with their done events. */
        DONE_ONLY,
        /** Items come complete, with nothing in between. */
        ITEMS_ONLY,
        /** The last event holds everything. */
        LAST_ONLY,
        /** As documented, but the last event has no output. */
        EMPTY_LAST,
        /** Item ids change from event to event. */
        ROTATING_IDS,
        /** No indexes, no sequence numbers; items are known by id. */
        NO_INDEXES,
        /** The deltas of all calls are mixed. */
        INTERLEAVED
    }

    private final Habit habit;
    private final Random random;
    private final List<ObjectNode> events = new ArrayList<>();
    private final List<List<ObjectNode>> calls = new ArrayList<>();

    private EventScript(Habit habit, Random random) {
        this.habit = habit;
        this.random = random;
    }

    static List<ObjectNode> of(JsonNode response, Habit habit, Random random) {
        EventScript script = new EventScript(habit, random);
        script.play(response);
        return script.events;
    }

    private void play(JsonNode response) {
        ObjectNode created = event("response.created");
        ObjectNode head = response.deepCopy();
        created.set("response", head.put("status", "in_progress"));
        head.putArray("output");
        head.remove("usage");
        event("response.in_progress");
        int index = 0;
        for (JsonNode item : response.path("output")) {
            if (habit != Habit.LAST_ONLY) {
                item(item, index);
            }
            index++;
        }
        mixCalls();
        ObjectNode last = event("response." + response.path("status").asText());
        ObjectNode whole = response.deepCopy();
        if (habit == Habit.EMPTY_LAST) {
            whole.putArray("output");
        }
        last.set("response", whole);
        event("response.rate_limits.updated");
        if (habit == Habit.NO_INDEXES) {
            events.forEach(event -> event.remove(List.of("output_index", "sequence_number")));
        }
        if (habit == Habit.ROTATING_IDS) {
            events.stream()
                    .filter(event -> event.has("item_id"))
                    .forEach(event -> event.put("item_id", "x" + random.nextInt()));
        }
    }

    private void mixCalls() {
        while (calls.stream().anyMatch(call -> !call.isEmpty())) {
            List<ObjectNode> call = calls.get(random.nextInt(calls.size()));
            if (!call.isEmpty()) {
                events.add(call.remove(0));
            }
        }
    }

    private ObjectNode event(String type) {
        ObjectNode event = MAPPER.createObjectNode().put("type", type).put("sequence_number", events.size());
        events.add(event);
        return event;
    }

    private ObjectNode about(String type, JsonNode item, int index) {
        return event(type).put("item_id", item.path("id").asText()).put("output_index", index);
    }

    private void item(JsonNode item, int index) {
        int from = events.size();
        ObjectNode opened = item.deepCopy();
        String payload = item.has("input") ? "input" : "arguments";
        if (habit != Habit.ITEMS_ONLY) {
            event("response.output_item.added").put("output_index", index).set("item", opened);
            switch (item.path("type").asText()) {
                case "message" -> {
                    opened.putArray("content");
                    for (int i = 0; i < item.path("content").size(); i++) {
                        part(item, item.path("content").get(i), index, i);
                    }
                }
                case "function_call", "custom_tool_call" -> {
                    opened.put(payload, "");
                    call(item, payload, index);
                }
                default -> {}
            }
        }
        event("response.output_item.done").put("output_index", index).set("item", item.deepCopy());
        if (habit == Habit.INTERLEAVED && item.has("call_id")) {
            List<ObjectNode> own = events.subList(from + 1, events.size());
            calls.add(new ArrayList<>(own));
            own.clear();
        }
    }

    private void part(JsonNode item, JsonNode part, int index, int partIndex) {
        boolean text = part.path("type").asText().equals("output_text");
        String name = text ? "response.output_text" : "response.refusal";
        String whole = part.path(text ? "text" : "refusal").asText();
        about("response.content_part.added", item, index)
                .put("content_index", partIndex)
                .putObject("part");
        if (habit != Habit.DONE_ONLY) {
            for (String piece : pieces(whole)) {
                ObjectNode delta = about(name + ".delta", item, index)
                        .put("content_index", partIndex)
                        .put("delta", piece);
                delta.put("obfuscation", "xyz").putArray("logprobs");
            }
        }
        int number = 0;
        for (JsonNode annotation : part.path("annotations")) {
            about("response.output_text.annotation.added", item, index)
                    .put("content_index", partIndex)
                    .put("annotation_index", number++)
                    .set("annotation", annotation);
        }
        about(name + ".done", item, index).put("content_index", partIndex).put(text ? "text" : "refusal", whole);
        about("response.content_part.done", item, index)
                .put("content_index", partIndex)
                .set("part", part);
    }

    private void call(JsonNode item, String payload, int index) {
        String name = payload.equals("input") ? "response.custom_tool_call_input" : "response.function_call_arguments";
        if (habit != Habit.DONE_ONLY) {
            for (String piece : pieces(item.path(payload).asText())) {
                about(name + ".delta", item, index).put("delta", piece);
            }
        }
        about(name + ".done", item, index).put(payload, item.path(payload).asText());
    }

    private List<String> pieces(String whole) {
        List<String> pieces = new ArrayList<>();
        for (int at = 0; at < whole.length(); ) {
            int end = Math.min(whole.length(), at + 1 + random.nextInt(4));
            pieces.add(whole.substring(at, end));
            at = end;
        }
        return pieces;
    }
}
