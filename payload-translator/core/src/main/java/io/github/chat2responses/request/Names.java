package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chat2responses.rules.Pointer;

/** The name of a participant; a Responses item that carries one is refused. */
final class Names {
    private Names() {}

    static void report(JsonNode message, Pointer at, Draft draft) {
        JsonNode name = message.path("name");
        if (!name.isMissingNode() && !name.isNull()) {
            Shape.text().check(name, at.at("name"), draft.notes());
            draft.notes().add(RequestRules.NAME, at.at("name"), "messages have no name in Responses; it was dropped");
        }
    }
}
