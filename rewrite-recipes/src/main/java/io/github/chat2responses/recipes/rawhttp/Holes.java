package io.github.chat2responses.recipes.rawhttp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.chat2responses.recipes.rawhttp.json.Doc;
import io.github.chat2responses.recipes.rawhttp.json.Markers;
import java.util.Optional;
import org.openrewrite.java.tree.Expression;

/** Values that are known at run time only: what stands for them is a text, a number, or a boolean, as their types say. */
final class Holes {
    private final JsonNodeFactory json = JsonNodeFactory.instance;
    private final Markers markers = new Markers();
    private final WrittenTypes types;
    private int count;

    Holes(Sources sources) {
        this.types = new WrittenTypes(sources);
    }

    Markers markers() {
        return markers;
    }

    boolean isText(SourceIndex index, Expression value) {
        return types.isText(index, value);
    }

    /** What stands for a value; empty if it may be anything. */
    Optional<Doc<Where>> of(SourceIndex index, Expression value) {
        if (types.isText(index, value)) {
            return Optional.of(text(index, value));
        }
        Where where = Where.of(index, value);
        if (types.isNumber(index, value)) {
            return Optional.of(new Doc.Leaf<>(where, json.numberNode(Integer.parseInt(markers.number(count++)))));
        }
        return types.isBoolean(index, value)
                ? Optional.of(new Doc.Leaf<>(where, json.booleanNode(true)))
                : Optional.empty();
    }

    Doc<Where> text(SourceIndex index, Expression value) {
        return new Doc.Leaf<>(Where.of(index, value), json.textNode(markers.text(count++)));
    }
}
