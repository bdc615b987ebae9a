package io.github.chat2responses.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** The stream of a response (schema {@code ResponseStreamEvent}); the {@code type} of an event is also its name. */
final class ResponseEvents {
    private final List<ObjectNode> events = new ArrayList<>();
    private int index;

    private ResponseEvents() {}

    static List<ObjectNode> of(ObjectNode response, ResponsesRequest request) {
        ResponseEvents events = new ResponseEvents();
        events.begin(response, request);
        events.add("response." + response.path("status").asText()).set("response", response);
        return List.copyOf(events.events);
    }

    /** A stream that ends with an error, in the form that the server really sends. */
    static List<ObjectNode> broken(ObjectNode response, ResponsesRequest request, ApiException error) {
        ResponseEvents events = new ResponseEvents();
        events.begin(response, request);
        events.add("error").set("error", error.error());
        ObjectNode failed = response.deepCopy().put("status", "failed");
        failed.putObject("error")
                .put("code", error.error().path("code").asText("server_error"))
                .put("message", error.error().path("message").asText());
        events.add("response.failed").set("response", failed);
        return List.copyOf(events.events);
    }

    private void begin(ObjectNode response, ResponsesRequest request) {
        if (request.inBackground()) {
            add("response.queued").set("response", StoredResponses.pending(response, "queued"));
        }
        ObjectNode begun = StoredResponses.pending(response, "in_progress");
        add("response.created").set("response", begun);
        add("response.in_progress").set("response", begun);
        for (JsonNode item : response.path("output")) {
            ItemEvents.write((ObjectNode) item, request, this);
            index++;
        }
    }

    ObjectNode add(String type) {
        ObjectNode event =
                JsonNodeFactory.instance.objectNode().put("type", type).put("sequence_number", events.size());
        events.add(event);
        return event;
    }

    /** An event about the item that is being written. */
    ObjectNode item(String type) {
        return add(type).put("output_index", index);
    }
}
