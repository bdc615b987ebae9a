package io.github.chat2responses.recipes.rawhttp;

import org.openrewrite.java.tree.J;

/**
 * Where a part of a body is written.
 *
 * @param index the file
 * @param node the expression; for an object of several statements, its variable
 * @param form how an object is put together
 */
record Where(SourceIndex index, J node, Form form) {
    /** How an object is put together. */
    enum Form {
        /** {@code Map.of(key, value)}. */
        ARGUMENTS,
        /** {@code new JSONObject().put(key, value)}. */
        CHAIN,
        /** {@code object.put(key, value);}. */
        STATEMENTS,
        /** {@code new HashMap<>() {{ put(key, value); }}}. */
        BRACES,
        /** It is no object, or one that cannot be changed as such. */
        NONE
    }

    static Where of(SourceIndex index, J node) {
        return new Where(index, node, Form.NONE);
    }
}
