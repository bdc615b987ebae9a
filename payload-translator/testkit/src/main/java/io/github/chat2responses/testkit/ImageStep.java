package io.github.chat2responses.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.testkit.hosted.Picture;
import io.github.chat2responses.testkit.script.Step;
import java.util.Base64;

/**
 * The model draws. The colour of the picture follows from the prompt and, where it edits one, from the picture that was
 * there before.
 */
final class ImageStep implements HostedStep {
    private static final String TOOL = "image_generation";
    private static final int BEST = 100;

    @Override
    public String tool() {
        return TOOL;
    }

    @Override
    public void play(Step step, Stage stage) {
        JsonNode tool = stage.tool(TOOL);
        String before = tool.path("action").asText().equals("generate") ? "" : before(stage);
        if (before.isEmpty() && tool.path("action").asText().equals("edit")) {
            throw ApiException.invalid("tools", "There is no image in the conversation that could be edited.");
        }
        String prompt = step.text("prompt");
        ObjectNode item = stage.item("image_generation_call")
                .put("status", "completed")
                .put("action", before.isEmpty() ? "generate" : "edit")
                .put("background", setting(tool, "background", "opaque"))
                .put("output_format", tool.path("output_format").asText("png"))
                .put("quality", setting(tool, "quality", "medium"))
                .put("size", setting(tool, "size", "1024x1024"))
                .put("revised_prompt", prompt);
        int compression = tool.path("output_compression").asInt(BEST);
        item.put("result", draw(item, Picture.colourOf(before + prompt), compression));
        stage.found(item.path("id").asText());
    }

    /** What the server chooses where the request leaves it the choice. */
    private static String setting(JsonNode tool, String name, String otherwise) {
        String value = tool.path(name).asText(otherwise);
        return value.equals("auto") ? otherwise : value;
    }

    /** The last picture of the conversation, drawn or sent; empty if there is none. */
    private static String before(Stage stage) {
        String last = "";
        for (JsonNode item : stage.request().items()) {
            if (item.path("type").asText().equals("image_generation_call")) {
                last = item.path("result").asText();
            }
            for (JsonNode part : item.path("content")) {
                if (part.path("type").asText().equals("input_image")) {
                    last = part.toString();
                }
            }
        }
        return last;
    }

    private static String draw(ObjectNode item, int colour, int compression) {
        String[] size = item.path("size").asText().split("x", 2);
        boolean transparent = item.path("background").asText().equals("transparent");
        Picture picture = new Picture(Integer.parseInt(size[0]), Integer.parseInt(size[1]), colour, transparent);
        return Base64.getEncoder()
                .encodeToString(picture.encode(item.path("output_format").asText(), compression));
    }

    /** A preview in a stream: the picture in a grey that grows lighter. */
    static String preview(ObjectNode item, int index, int count) {
        int grey = 0xFF * (index + 1) / (count + 1);
        return draw(item, grey << 16 | grey << 8 | grey, BEST);
    }
}
