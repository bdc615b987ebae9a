package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.Pointer;
import java.util.Set;

/** An image; its detail is always written, because the schema and the SDKs of Responses require it. */
final class ImagePart implements PartRule {
    @Override
    public void apply(JsonNode part, Pointer at, ArrayNode parts, Draft draft) {
        JsonNode image = Read.object(part, "image_url", at, draft);
        Pointer imageAt = at.at("image_url");
        ObjectNode converted = parts.addObject().put("type", "input_image");
        converted.put("image_url", Read.text(image, "url", imageAt, draft));
        converted.put("detail", "auto");
        Optionals.text(image, "detail", imageAt, converted, draft);
        Breakpoints.copy(part, at, converted, draft);
        Unknown.report(image, Set.of("url", "detail"), imageAt, draft.notes());
        Unknown.report(part, Set.of("type", "image_url", Breakpoints.NAME), at, draft.notes());
    }
}
