package io.github.chat2responses.recipes.assistants;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openrewrite.java.tree.J;

/** What is to become of the parts of a file, by the identity of the trees. */
final class Edits {
    /**
     * New code in the place of a tree.
     *
     * @param template the code; {@code {0}} is the first hole, {@code @Name} a type of {@link NewNames}, a line feed an
     *     indented new line
     * @param holes old code that goes into the new
     */
    record Edit(String template, List<J> holes) {}

    /** Before the name of a type, which is all of a template then. */
    static final String TYPE = "#";

    /** What stood inside a call, for itself. */
    static final String UNWRAPPED = "{0}\f";

    /** A line feed in a template that is followed by all of the next line's white space. */
    static final char LINE = '\r';

    private final Map<UUID, Edit> edits = new HashMap<>();
    private final Set<UUID> removed = new HashSet<>();
    private final Map<UUID, J.Block> bodies = new HashMap<>();

    /** The white space before a line, for a template. */
    static String line(String white) {
        return LINE + white.substring(white.lastIndexOf('\n') + 1);
    }

    void replace(J tree, String template, J... holes) {
        replace(tree, template, List.of(holes));
    }

    void replace(J tree, String template, List<? extends J> holes) {
        edits.put(tree.getId(), new Edit(template, List.copyOf(holes)));
    }

    Optional<Edit> of(UUID tree) {
        return Optional.ofNullable(edits.get(tree));
    }

    /** Takes a statement out. */
    void remove(J statement) {
        removed.add(statement.getId());
    }

    boolean isRemoved(J statement) {
        return removed.contains(statement.getId());
    }

    /** Gives a loop another body, which stands one level deeper in the old one. */
    void body(J.WhileLoop loop, J.Block body) {
        bodies.put(loop.getId(), body);
    }

    Optional<J.Block> body(J.WhileLoop loop) {
        return Optional.ofNullable(bodies.get(loop.getId()));
    }
}
