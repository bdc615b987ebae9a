package io.github.chat2responses.schema;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * Puts the arguments of a call back to what the application's own schema allows: a null that stands for a property left
 * out is taken away, and everything else stays as the model wrote it, byte for byte.
 */
public final class ArgumentRestorer {
    private static final JsonFactory JSON = new JsonFactory();

    private final SchemaView view;
    private final JsonNode root;
    private final boolean idle;

    private ArgumentRestorer(JsonNode root) {
        this.root = root;
        this.view = new SchemaView(root);
        this.idle = !view.needsRestoring(root);
    }

    static ArgumentRestorer of(ObjectNode schema) {
        return new ArgumentRestorer(schema);
    }

    /**
     * Takes the nulls out that strict mode forced on the model.
     *
     * @param arguments what the model wrote
     * @return the arguments as the application expects them; unchanged if they are not complete JSON
     */
    public String restore(String arguments) {
        if (idle || !arguments.contains("null")) {
            return arguments;
        }
        Cuts cuts = new Cuts(arguments);
        try (JsonParser parser = JSON.createParser(arguments)) {
            if (parser.nextToken() == null) {
                return arguments;
            }
            new ArgumentWalk(parser, view, cuts).value(root);
            return parser.nextToken() == null ? cuts.apply() : arguments;
        } catch (IOException e) {
            // Cut off or invalid: the application has to see what the model wrote.
            return arguments;
        }
    }

    /**
     * Puts arguments back that arrive in pieces.
     *
     * @return a new stream
     */
    public ArgumentStream stream() {
        return new ArgumentStream(this);
    }

    /**
     * Whether there is anything to put back at all.
     *
     * @return false if the schema has no property that strict mode had to make nullable
     */
    public boolean isNeeded() {
        return !idle;
    }
}
