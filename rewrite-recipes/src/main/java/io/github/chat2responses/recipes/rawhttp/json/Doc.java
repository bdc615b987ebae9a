package io.github.chat2responses.recipes.rawhttp.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A JSON value as somebody wrote it, and where it is written. Values that are known at run time only are markers.
 *
 * @param <W> where it is written
 */
public sealed interface Doc<W> {
    /**
     * The value, with markers.
     *
     * @return a new tree
     */
    JsonNode value();

    /**
     * Where it is written.
     *
     * @return the place
     */
    W where();

    /**
     * An object.
     *
     * @param where where it is written
     * @param members its members in their order
     * @param <W> where things are written
     */
    record Obj<W>(W where, Map<String, Member<W>> members) implements Doc<W> {
        /** Copies the members. */
        public Obj {
            members = new LinkedHashMap<>(members);
        }

        /**
         * A member that there is.
         *
         * @param key its key
         * @return the member
         */
        public Member<W> member(String key) {
            return Objects.requireNonNull(members.get(key), key);
        }

        @Override
        public JsonNode value() {
            ObjectNode node = JsonNodeFactory.instance.objectNode();
            members.forEach((key, member) -> node.set(key, member.value().value()));
            return node;
        }
    }

    /**
     * An array.
     *
     * @param where where it is written
     * @param elements its elements
     * @param <W> where things are written
     */
    record Arr<W>(W where, List<Doc<W>> elements) implements Doc<W> {
        /** Copies the elements. */
        public Arr {
            elements = List.copyOf(elements);
        }

        @Override
        public JsonNode value() {
            ArrayNode node = JsonNodeFactory.instance.arrayNode();
            elements.forEach(element -> node.add(element.value()));
            return node;
        }
    }

    /**
     * A text, number, boolean, null, or marker.
     *
     * @param where where it is written
     * @param value the value
     * @param <W> where things are written
     */
    record Leaf<W>(W where, JsonNode value) implements Doc<W> {}

    /**
     * A member of an object.
     *
     * @param key where the key is written
     * @param value the value
     * @param <W> where things are written
     */
    record Member<W>(W key, Doc<W> value) {}
}
