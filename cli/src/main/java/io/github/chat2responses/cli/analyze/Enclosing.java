package io.github.chat2responses.cli.analyze;

import com.github.javaparser.ast.Node;
import java.util.Optional;

/** What a piece of code is part of. */
final class Enclosing {
    private Enclosing() {}

    /** The nearest ancestor of a kind; empty if there is none. */
    static <T> Optional<T> nearest(Node node, Class<T> kind) {
        Optional<Node> parent = node.getParentNode();
        while (parent.isPresent() && !kind.isInstance(parent.get())) {
            parent = parent.get().getParentNode();
        }
        return parent.map(kind::cast);
    }
}
