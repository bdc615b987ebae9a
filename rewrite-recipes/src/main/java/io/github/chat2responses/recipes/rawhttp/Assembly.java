package io.github.chat2responses.recipes.rawhttp;

import io.github.chat2responses.recipes.rawhttp.Where.Form;
import io.github.chat2responses.recipes.rawhttp.json.Doc;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openrewrite.java.tree.J;

/**
 * An object or array that is being put together.
 *
 * @param index its file
 * @param start where it begins
 * @param isObject whether it is an object
 * @param form how it is written
 * @param members what it has, as an object; grows
 * @param elements what it has, as an array; grows
 */
record Assembly(
        SourceIndex index,
        J start,
        boolean isObject,
        Form form,
        Map<String, Doc.Member<Where>> members,
        List<Doc<Where>> elements) {

    /** An empty one. */
    static Assembly of(SourceIndex index, J start, boolean isObject, Form form) {
        return new Assembly(index, start, isObject, form, new LinkedHashMap<>(), new ArrayList<>());
    }

    /** Whether a member is an array of Java. */
    boolean hasArray() {
        return members.values().stream()
                .anyMatch(member -> member.value().where().node() instanceof J.NewArray);
    }

    /** What it is in the end. */
    Doc<Where> doc(J end) {
        J node = form == Form.CHAIN ? end : start;
        return isObject
                ? new Doc.Obj<>(new Where(index, node, form), members)
                : new Doc.Arr<>(Where.of(index, node), elements);
    }
}
