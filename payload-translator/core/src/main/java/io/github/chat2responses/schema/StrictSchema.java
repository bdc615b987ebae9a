package io.github.chat2responses.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A tool's schema in the strict subset (guide structured-outputs): every property required, optional ones nullable,
 * objects closed.
 */
public final class StrictSchema {
    private final ObjectNode schema;
    private final ObjectNode original;
    private final List<String> lost;

    private StrictSchema(ObjectNode schema, ObjectNode original, List<String> lost) {
        this.schema = schema;
        this.original = original;
        this.lost = List.copyOf(lost);
    }

    /**
     * Brings a schema into the subset.
     *
     * @param schema the parameters of a function tool; it is not changed
     * @return the strict schema, or empty if the application could receive something else than its schema allows
     */
    public static Optional<StrictSchema> of(JsonNode schema) {
        if (!(schema instanceof ObjectNode original)
                || !schema.path("type").asText().equals("object")) {
            return Optional.empty();
        }
        List<String> lost = new ArrayList<>();
        return new Strictifier(lost)
                .strict(original, "")
                .map(strict -> new StrictSchema(strict, original.deepCopy(), lost));
    }

    /**
     * The strict schema.
     *
     * @return a copy
     */
    public ObjectNode schema() {
        return schema.deepCopy();
    }

    /**
     * Keywords that the subset does not have.
     *
     * @return JSON Pointers into the original schema
     */
    public List<String> lost() {
        return lost;
    }

    /**
     * Puts arguments back: removes the null of every property that was optional and not nullable.
     *
     * @param arguments the arguments; they are not changed
     * @return the arguments as the original schema allows them; the same object if nothing had to be removed
     */
    public JsonNode restore(JsonNode arguments) {
        JsonNode restored = arguments.deepCopy();
        return restore(restored, original) ? restored : arguments;
    }

    private static boolean restore(JsonNode value, JsonNode schema) {
        boolean changed = false;
        if (value instanceof ObjectNode object) {
            for (var property : schema.path("properties").properties()) {
                JsonNode member = object.path(property.getKey());
                if (member.isNull()
                        && !Nullability.isRequired(schema, property.getKey())
                        && !Nullability.isNullable(property.getValue())) {
                    object.remove(property.getKey());
                    changed = true;
                } else {
                    changed |= restore(member, property.getValue());
                }
            }
        }
        if (value.isArray()) {
            for (JsonNode item : value) {
                changed |= restore(item, schema.path("items"));
            }
        }
        return changed;
    }
}
