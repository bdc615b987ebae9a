package io.github.chat2responses.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.Pointer;
import java.util.List;
import java.util.Optional;

/**
 * The outcome of bringing a schema into the strict subset.
 *
 * @param schema the strict schema, a tree of its own; empty if there is an obstacle
 * @param obstacles what has no counterpart in the subset; the schema must be sent as it is, with {@code strict:false}
 * @param losses what was left out of the strict schema although it restricted or described the values
 * @param closed the objects that were open only because they did not say otherwise, and are closed now
 * @param restorer puts the arguments back that a model wrote for the strict schema
 */
public record StrictUpgrade(
        Optional<ObjectNode> schema,
        List<Remark> obstacles,
        List<Remark> losses,
        List<Pointer> closed,
        ArgumentRestorer restorer) {
    /** Copies the lists. */
    public StrictUpgrade {
        obstacles = List.copyOf(obstacles);
        losses = List.copyOf(losses);
        closed = List.copyOf(closed);
    }

    /** The same, with a schema that keeps its text. */
    StrictUpgrade written() {
        return new StrictUpgrade(schema.map(WrittenNode::new), obstacles, losses, closed, restorer);
    }
}
