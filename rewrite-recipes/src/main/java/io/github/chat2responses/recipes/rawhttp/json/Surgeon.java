package io.github.chat2responses.recipes.rawhttp.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Makes the changes where the JSON is written.
 *
 * @param <W> where things are written
 */
public interface Surgeon<W> {
    /**
     * {@code "k": V} becomes {@code "name": V}.
     *
     * @param member the member
     * @param name the new key
     */
    void rename(Doc.Member<W> member, String name);

    /**
     * {@code "k": V} becomes {@code "name": {"inner": V, beside}}.
     *
     * @param member the member
     * @param name the new key
     * @param inner the key of the value in the new object
     * @param beside other members of the new object
     */
    void nest(Doc.Member<W> member, String name, String inner, ObjectNode beside);

    /**
     * {@code "k": {inside}} becomes {@code inside}.
     *
     * @param outer the object with the member
     * @param member the member, whose value is an object
     */
    void lift(Doc.Obj<W> outer, Doc.Member<W> member);

    /**
     * {@code "k": {"inner": V}} becomes {@code "k": V}.
     *
     * @param member the member, whose value is an object
     * @param inner the key of the value that stays
     */
    void pick(Doc.Member<W> member, String inner);

    /**
     * The object gets another member.
     *
     * @param object the object
     * @param key the key
     * @param value the value, which has no markers
     */
    void insert(Doc.Obj<W> object, String key, JsonNode value);

    /**
     * The object loses a member.
     *
     * @param object the object
     * @param key the key
     */
    void remove(Doc.Obj<W> object, String key);

    /**
     * A value becomes another one.
     *
     * @param doc the value, which has no markers
     * @param value the new value, which has none either
     */
    void replace(Doc<W> doc, JsonNode value);
}
