package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;

/** The types of items and parts. A long conversation has hundreds of them, so nodes are shared and maps are small. */
final class Items {
    static final TextNode MESSAGE = TextNode.valueOf("message");
    static final TextNode FUNCTION_CALL = TextNode.valueOf("function_call");
    static final TextNode CUSTOM_CALL = TextNode.valueOf("custom_tool_call");
    static final TextNode FUNCTION_OUTPUT = TextNode.valueOf("function_call_output");
    static final TextNode CUSTOM_OUTPUT = TextNode.valueOf("custom_tool_call_output");
    static final TextNode INPUT_TEXT = TextNode.valueOf("input_text");
    static final TextNode INPUT_IMAGE = TextNode.valueOf("input_image");
    static final TextNode AUTO = TextNode.valueOf("auto");

    private static final int USUAL_MEMBERS = 6;

    private Items() {}

    static ObjectNode add(ArrayNode items, TextNode type) {
        ObjectNode item = new ObjectNode(JsonNodeFactory.instance, new LinkedHashMap<>(USUAL_MEMBERS));
        item.set("type", type);
        items.add(item);
        return item;
    }
}
