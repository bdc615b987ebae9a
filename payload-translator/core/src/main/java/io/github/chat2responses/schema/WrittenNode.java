package io.github.chat2responses.schema;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** A tree that is sent again and again, and so keeps its text. It must not be changed; a copy of it can be. */
// Jackson overrides the generic deepCopy() in the same way.
@SuppressWarnings("unchecked")
final class WrittenNode extends ObjectNode {
    private static final long serialVersionUID = 1L;

    private final transient SerializedString written;

    WrittenNode(ObjectNode tree) {
        super(JsonNodeFactory.instance);
        setAll(tree);
        this.written = new SerializedString(tree.toString());
    }

    @Override
    public ObjectNode deepCopy() {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        properties()
                .forEach(member -> copy.set(member.getKey(), member.getValue().deepCopy()));
        return copy;
    }

    @Override
    public void serialize(JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeRawValue(written);
    }
}
