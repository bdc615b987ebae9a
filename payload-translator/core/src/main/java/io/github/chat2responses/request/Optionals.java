package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.Pointer;

/** Carries members over that need not be there; null is as good as absent. */
final class Optionals {
    private Optionals() {}

    static void text(JsonNode from, String member, Pointer at, ObjectNode to, Draft draft) {
        copy(from, member, Shape.text(), at, to, draft);
    }

    static void copy(JsonNode from, String member, Shape shape, Pointer at, ObjectNode to, Draft draft) {
        JsonNode value = from.path(member);
        if (!value.isMissingNode() && !value.isNull()) {
            to.set(member, shape.check(value, at.at(member), draft.notes()));
        }
    }
}
