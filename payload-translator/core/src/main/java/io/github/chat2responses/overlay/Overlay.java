package io.github.chat2responses.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.Notes;
import io.github.chat2responses.rules.Pointer;
import io.github.chat2responses.rules.shape.Shape;
import io.github.chat2responses.rules.shape.ShapeException;
import io.github.chat2responses.rules.shape.ShapeTable;
import io.github.chat2responses.rules.shape.YamlTree;
import java.util.List;

/**
 * What translated requests get besides what Chat Completions can say: hosted tools, {@code reasoning.summary},
 * {@code include}, {@code background}, {@code previous_response_id}, {@code conversation}, {@code truncation},
 * {@code max_tool_calls}, {@code context_management} (schema {@code CreateResponse}). Immutable.
 */
public final class Overlay {
    private static final Overlay NONE = new Overlay(JsonNodeFactory.instance.objectNode());

    private final ObjectNode members;

    private Overlay(ObjectNode members) {
        this.members = members;
    }

    /**
     * The overlay that adds nothing.
     *
     * @return the empty overlay
     */
    public static Overlay none() {
        return NONE;
    }

    /**
     * Takes an overlay as a tree.
     *
     * @param members the members to add, in the form of schema {@code CreateResponse}; they are copied
     * @return the overlay
     * @throws OverlayException if something in it is not documented, or cannot stand in an overlay
     */
    public static Overlay of(JsonNode members) {
        try {
            shape().check(members, Pointer.root());
        } catch (ShapeException e) {
            throw new OverlayException(e.pointer(), e.line());
        }
        if (members.has("previous_response_id") && members.has("conversation")) {
            throw new OverlayException(
                    "/conversation", "/conversation: excludes 'previous_response_id'; keep one of the two");
        }
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        copy.setAll((ObjectNode) members.deepCopy());
        return new Overlay(copy);
    }

    /**
     * Reads an overlay.
     *
     * @param yaml the members to add, as YAML (or JSON, which is YAML), in UTF-8
     * @return the overlay
     * @throws OverlayException if the bytes are not YAML, or hold something that cannot stand in an overlay
     */
    public static Overlay yaml(byte[] yaml) {
        try {
            return of(YamlTree.read(yaml, "the overlay"));
        } catch (ShapeException e) {
            throw new OverlayException(e.pointer(), e.line());
        }
    }

    /**
     * What an overlay may hold, for others that look at the same parts of a request.
     *
     * @return the shape of the members that only Responses has
     */
    public static Shape shape() {
        return ShapeTable.read(Overlay.class, "shape.yml", "overlay");
    }

    /**
     * Whether there is nothing to add.
     *
     * @return true for {@link #none()}
     */
    public boolean isEmpty() {
        return members.isEmpty();
    }

    /**
     * Adds the overlay to a translated request.
     *
     * @param chat the Chat request
     * @param body the translated request, which is changed
     * @param notes receives what does not go together; the paths point into the Chat request
     */
    public void apply(ObjectNode chat, ObjectNode body, Notes notes) {
        Conflicts.report(chat, body, members, notes);
        boolean searches = Conflicts.searches(body);
        members.properties().forEach(one -> {
            JsonNode value = one.getValue().deepCopy();
            switch (one.getKey()) {
                case "tools" -> {
                    for (JsonNode tool : value) {
                        if (!searches || !Conflicts.isSearch(tool)) {
                            body.withArrayProperty("tools").add(tool);
                        }
                    }
                }
                case "include" -> value.forEach(name -> include(name, body));
                case "reasoning" -> body.withObjectProperty("reasoning").setAll((ObjectNode) value);
                default -> body.set(one.getKey(), value);
            }
        });
    }

    /**
     * Says that the overlay cannot be applied; nothing if it is empty.
     *
     * @param notes receives it
     */
    public void leaveOut(Notes notes) {
        if (isEmpty()) {
            return;
        }
        notes.add(
                OverlayRules.NOT_APPLIED,
                Pointer.root(),
                "the request stays on Chat Completions without " + String.join(", ", names()));
    }

    private List<String> names() {
        return members.properties().stream()
                .map(one -> "'" + one.getKey() + "'")
                .toList();
    }

    private static void include(JsonNode name, ObjectNode body) {
        for (JsonNode one : body.withArrayProperty("include")) {
            if (one.equals(name)) {
                return;
            }
        }
        body.withArrayProperty("include").add(name);
    }
}
