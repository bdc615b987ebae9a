package io.github.chat2responses.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.Pointer;

/** Entry to the strict subset. */
public final class StrictSchema {
    private StrictSchema() {}

    /**
     * Brings the schema of a function's parameters into the strict subset: every property required, optional ones
     * nullable, objects closed (structured outputs guide).
     *
     * @param schema the schema; it is not changed and not kept
     * @param fineTuned whether the model is a fine-tuned one, which understands less
     * @return the strict schema, or what stands in its way
     */
    public static StrictUpgrade upgrade(ObjectNode schema, boolean fineTuned) {
        return new Strictifier(schema.deepCopy(), Pointer.root(), fineTuned).run();
    }
}
