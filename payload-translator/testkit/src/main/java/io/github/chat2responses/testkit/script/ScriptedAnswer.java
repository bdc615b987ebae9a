package io.github.chat2responses.testkit.script;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One of the answers of a script, and the requests it is for. */
public final class ScriptedAnswer {
    private final JsonNode written;
    private final List<Step> steps;

    ScriptedAnswer(JsonNode written) {
        this.written = written;
        List<Step> all = new ArrayList<>();
        written.path("output").forEach(step -> all.add(Step.of(step)));
        this.steps = List.copyOf(all);
    }

    /**
     * Whether it is meant for a request.
     *
     * @param body the request
     * @param said the last thing that the user said
     * @param context all texts of the conversation
     * @return true if everything under {@code when} holds
     */
    public boolean isFor(JsonNode body, String said, String context) {
        JsonNode when = written.path("when");
        return contains(said, when.path("says").asText(""))
                && contains(context, when.path("context").asText(""))
                && (!when.has("model") || when.get("model").equals(body.path("model")))
                && offers(body.path("tools"), when.path("tools"))
                && when.path("body").properties().stream()
                        .allMatch(member -> same(body.at(pointer(member.getKey())), member.getValue()));
    }

    private static boolean contains(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    private static boolean offers(JsonNode offered, JsonNode wanted) {
        Set<JsonNode> types = new HashSet<>();
        offered.forEach(tool -> types.add(tool.path("type")));
        for (JsonNode type : wanted) {
            if (!types.contains(type)) {
                return false;
            }
        }
        return true;
    }

    /** YAML has no 64-bit numbers of its own: 1 is 1. */
    private static boolean same(JsonNode found, JsonNode wanted) {
        return (found.isNumber() && wanted.isNumber())
                ? found.decimalValue().compareTo(wanted.decimalValue()) == 0
                : found.equals(wanted);
    }

    private static JsonPointer pointer(String written) {
        return JsonPointer.compile(written.startsWith("/") ? written : "/" + written);
    }

    /**
     * What it does, in order.
     *
     * @return the steps; none if it is an error
     */
    public List<Step> steps() {
        return steps;
    }

    /**
     * How often a response in the background says that it is not ready.
     *
     * @return once, if the script does not say
     */
    public int polls() {
        return written.path("polls").asInt(1);
    }

    /**
     * The error that the request gets.
     *
     * @return a missing node if there is none
     */
    public JsonNode error() {
        return written.path("error");
    }

    /**
     * Events that a stream sends as they are written.
     *
     * @return a missing node if the events follow from the steps
     */
    public JsonNode events() {
        return written.path("events");
    }
}
