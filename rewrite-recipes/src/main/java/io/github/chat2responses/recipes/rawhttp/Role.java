package io.github.chat2responses.recipes.rawhttp;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.J;

/**
 * What a value is, on the way from a URL to what is read from the answer.
 *
 * @param state a name of the table of steps, such as {@code url}, or of the table of trees
 * @param content what the answer's body is read as, once that is known
 * @param path the members from the answer's root, if the state is a tree
 * @param root where the root is: an expression, or a variable
 */
record Role(
        String state,
        String content,
        List<String> path,
        @Nullable J root) {
    static final String URL = "url";
    static final String STATUS = "status";
    static final String TEXT = "text";
    static final String BUILDER = "builder";
    static final String JOINED = "joined";
    static final String LATER = "later";
    static final String LINE = "line";
    static final String DATA = "data";
    private static final String LINES = "lines";
    private static final String EVENTS = "events";
    private static final String CHUNK = "chunk";
    private static final String CONTENT = "content";

    Role {
        path = List.copyOf(path);
    }

    static Role url() {
        return new Role(URL, "", List.of(), null);
    }

    static Role text() {
        return new Role(TEXT, "", List.of(), null);
    }

    boolean is(String name) {
        return state.equals(name);
    }

    /** The result of a step. */
    Role then(String next, String given) {
        String now = given.isEmpty() ? content : given;
        String state = next.equals(CONTENT) ? now : next;
        String read = next.equals(CONTENT) ? "" : now;
        if (state.equals(EVENTS)) {
            // Each text is the data of one event.
            return new Role(LATER, now.equals(TEXT) ? DATA : "", List.of(), null);
        }
        return state.equals(LINES)
                ? new Role(LATER, LINE, List.of(), null)
                : new Role(state, read, path, path.isEmpty() ? null : root);
    }

    /** Whether this is a part of a chunk of a stream, not of a whole answer. */
    boolean isChunk() {
        return content.equals(CHUNK);
    }

    /** The same value, but it comes later. */
    Role later() {
        return new Role(LATER, state, path, root);
    }

    Role at(List<String> keys) {
        List<String> further = new ArrayList<>(path);
        further.addAll(keys);
        return new Role(state, content, further, root);
    }

    Role rooted(J where) {
        return new Role(state, content, path, where);
    }

    /** Whether two values are the same kind of thing; their roots may differ. */
    boolean isLike(Role other) {
        return state.equals(other.state) && content.equals(other.content) && path.equals(other.path);
    }
}
