package io.github.chat2responses.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.testkit.script.Script;
import io.github.chat2responses.testkit.script.ScriptedAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The endpoints below {@code /v1/responses}, and those of conversations and containers. */
final class ResponsesApi {
    private final Script script;
    private final Ids ids = new Ids();
    private final Items known = new Items();
    private final StoredResponses stored = new StoredResponses();
    private final Conversations conversations = new Conversations(ids);
    private final Containers containers = new Containers(ids);

    ResponsesApi(Script script) {
        this.script = script;
    }

    /** Answers a request. One at a time: a chain is a chain for clients in a hurry, too. */
    synchronized Served answer(ApiCall call) {
        return switch (call.step(0)) {
            case "conversations" -> conversations.answer(call);
            case "containers" -> containers.answer(call);
            default -> responses(call);
        };
    }

    private Served responses(ApiCall call) {
        if (call.is("POST", 1)) {
            return create(call.object());
        }
        if (call.is("POST", 2) && call.step(1).equals("input_tokens")) {
            int size = request(call.object()).items().toString().length();
            return Served.json(JsonNodeFactory.instance
                    .objectNode()
                    .put("object", "response.input_tokens")
                    .put("input_tokens", Usage.tokens(size)));
        }
        String id = call.step(1);
        if (call.is("GET", 2)) {
            boolean stream = call.query("stream").equals("true");
            return stream ? Served.events(stored.eventsAfter(id, call)) : Served.json(stored.get(id));
        }
        if (call.is("DELETE", 2)) {
            return Served.json(stored.delete(id));
        }
        if (call.is("POST", 3) && call.step(2).equals("cancel")) {
            return Served.json(stored.cancel(id));
        }
        if (call.is("GET", 3) && call.step(2).equals("input_items")) {
            return Served.json(Page.of(stored.input(id), call));
        }
        throw call.unknown();
    }

    private Served create(ObjectNode body) {
        ResponsesRequest request = request(body);
        ScriptedResponse scripted = new ScriptedResponse(script, request, ids, containers);
        Optional<ScriptedAnswer> answer = scripted.choose();
        if (answer.isPresent() && answer.get().error().isObject()) {
            return fail(answer.get(), scripted, request);
        }
        ObjectNode response = answer.isPresent() ? scripted.play(answer.get()) : improvised(request);
        known.add(response.path("output"), request.stores());
        ArrayNode input = Items.complete(request.items(), ids);
        known.add(input, request.stores());
        List<ObjectNode> events = events(response, request, answer);
        if (request.stores() || request.inBackground()) {
            int polls =
                    request.inBackground() ? answer.map(ScriptedAnswer::polls).orElse(1) : 0;
            stored.add(new StoredResponses.Kept(response, input, events, polls));
        }
        conversations.append(body, ownItems(input, body), response.path("output"));
        if (request.streams()) {
            return Served.events(events);
        }
        return Served.json(request.inBackground() ? StoredResponses.pending(response, "queued") : response);
    }

    /** The small model makes the answer up. */
    private ObjectNode improvised(ResponsesRequest request) {
        ObjectNode whole = request.body().deepCopy();
        whole.set("input", request.items());
        Reply reply = FakeModel.reply(ResponsesReader.read(whole));
        return ResponsesWriter.answer(request.body(), reply, ids);
    }

    private static List<ObjectNode> events(
            ObjectNode response, ResponsesRequest request, Optional<ScriptedAnswer> answer) {
        JsonNode written = answer.map(ScriptedAnswer::events).orElse(JsonNodeFactory.instance.missingNode());
        if (written.isMissingNode()) {
            return ResponseEvents.of(response, request);
        }
        List<ObjectNode> events = new ArrayList<>();
        written.forEach(event -> events.add(event.deepCopy()));
        return events;
    }

    /** An error at once or, in a stream that has begun, behind what the answer says before. */
    private static Served fail(ScriptedAnswer answer, ScriptedResponse scripted, ResponsesRequest request) {
        ApiException error = scripted.error(answer);
        if (!request.streams() || answer.steps().isEmpty()) {
            throw error;
        }
        return Served.events(ResponseEvents.broken(scripted.play(answer), request, error));
    }

    /** Reads and checks a request, and puts what it continues before its own items. */
    private ResponsesRequest request(ObjectNode body) {
        ResponseChecks.check(body);
        ToolChecks.check(body, script);
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        if (body.hasNonNull("previous_response_id")) {
            items.addAll(stored.history(body.path("previous_response_id").asText()));
        } else {
            items.addAll(conversations.items(body));
        }
        int own = items.size();
        items.addAll(known.resolve(Items.of(body.path("input"))));
        InputChecks.check(items, own, known);
        return new ResponsesRequest(body, items);
    }

    /** Those of a request's items that are not in its conversation yet. */
    private ArrayNode ownItems(ArrayNode input, ObjectNode body) {
        ArrayNode own = JsonNodeFactory.instance.arrayNode();
        for (int i = conversations.items(body).size(); i < input.size(); i++) {
            own.add(input.get(i));
        }
        return own;
    }
}
