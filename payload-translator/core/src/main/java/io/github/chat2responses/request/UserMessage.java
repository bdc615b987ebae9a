package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.Pointer;
import java.util.Map;
import java.util.Set;

/** A user message: text, images, files. Spoken input is a reason to stay on Chat. */
final class UserMessage implements RoleRule {
    private static final Set<String> MESSAGE_MEMBERS = Set.of("role", "content", "name");

    private static final Map<String, PartRule> PARTS = Map.of(
            "text", new TextPart(),
            "image_url", new ImagePart(),
            "file", new FilePart(),
            "input_audio", new AudioPart());

    @Override
    public void apply(JsonNode message, Pointer at, ArrayNode input, Draft draft) {
        ObjectNode item = Items.add(input, Items.MESSAGE);
        item.set("role", message.get("role"));
        item.set("content", Contents.convert(message, PARTS, at, draft));
        Names.report(message, at, draft);
        Unknown.report(message, MESSAGE_MEMBERS, at, draft.notes());
    }
}
