package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.Pointer;
import java.util.Set;

/** An image; its detail is always written, because the schema and the SDKs of Responses require it. */
final class ImagePart implements PartRule {
    private static final Set<String> IMAGE_MEMBERS = Set.of("url", "detail");
    private static final Set<String> PART_MEMBERS = Set.of("type", "image_url", Breakpoints.NAME);

    @Override
    public void apply(JsonNode part, Pointer at, ArrayNode parts, Draft draft) {
        JsonNode image = Read.object(part, "image_url", at, draft);
        Pointer imageAt = at.at("image_url");
        ObjectNode converted = Items.add(parts, Items.INPUT_IMAGE);
        converted.set("image_url", Read.textNode(image, "url", imageAt, draft));
        converted.set("detail", Items.AUTO);
        Optionals.text(image, "detail", imageAt, converted, draft);
        Breakpoints.copy(part, at, converted, draft);
        Unknown.report(image, IMAGE_MEMBERS, imageAt, draft.notes());
        Unknown.report(part, PART_MEMBERS, at, draft.notes());
    }
}
