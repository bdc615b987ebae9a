package io.github.chat2responses.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The events of one output item, from its finished form. */
final class ItemEvents {
    private final ObjectNode item;
    private final ResponsesRequest request;
    private final ResponseEvents events;

    private ItemEvents(ObjectNode item, ResponsesRequest request, ResponseEvents events) {
        this.item = item;
        this.request = request;
        this.events = events;
    }

    static void write(ObjectNode item, ResponsesRequest request, ResponseEvents events) {
        new ItemEvents(item, request, events).write();
    }

    private void write() {
        events.item("response.output_item.added").set("item", begun());
        switch (type()) {
            case "message" -> message();
            case "reasoning" -> reasoning();
            case "function_call" ->
                pieces("response.function_call_arguments", "arguments").put("name", text("name"));
            case "custom_tool_call" -> pieces("response.custom_tool_call_input", "input");
            case "web_search_call", "file_search_call" -> states("in_progress", "searching", "completed");
            case "code_interpreter_call" -> {
                states("in_progress");
                pieces("response.code_interpreter_call_code", "code");
                states("interpreting", "completed");
            }
            case "image_generation_call" -> image();
            case "mcp_list_tools" -> states("in_progress", "completed");
            case "mcp_call" -> {
                states("in_progress");
                pieces("response.mcp_call_arguments", "arguments");
                states(text("status"));
            }
            default -> {}
        }
        events.item("response.output_item.done").set("item", item);
    }

    private String type() {
        return text("type");
    }

    private String text(String member) {
        return item.path(member).asText();
    }

    /** The item as it is announced: without what follows. */
    private ObjectNode begun() {
        ObjectNode begun = item.deepCopy();
        for (String list : new String[] {"content", "summary"}) {
            if (begun.path(list).isArray()) {
                begun.putArray(list);
            }
        }
        for (String text : new String[] {"arguments", "input", "code"}) {
            if (begun.path(text).isTextual() && !type().equals("mcp_approval_request")) {
                begun.put(text, "");
            }
        }
        for (String late : new String[] {"result", "outputs", "results", "output", "encrypted_content"}) {
            if (begun.has(late)) {
                begun.putNull(late);
            }
        }
        if (begun.has("status")) {
            begun.put("status", "in_progress");
        }
        return begun;
    }

    private ObjectNode at(String type) {
        return events.item(type).put("item_id", text("id"));
    }

    private void states(String... states) {
        for (String state : states) {
            at("response." + type() + "." + state);
        }
    }

    /** A text in pieces, and whole. */
    private ObjectNode pieces(String type, String member) {
        for (String piece : Words.of(text(member))) {
            at(type + ".delta").put("delta", piece);
        }
        return at(type + ".done").put(member, text(member));
    }

    private void message() {
        int index = 0;
        for (JsonNode part : item.path("content")) {
            if (part.path("type").asText().equals("refusal")) {
                refusal((ObjectNode) part, index);
            } else {
                text((ObjectNode) part, index);
            }
            index++;
        }
    }

    private ObjectNode part(String type, int index) {
        return at(type).put("content_index", index);
    }

    private void text(ObjectNode part, int index) {
        part("response.content_part.added", index).set("part", ResponsesWriter.part(""));
        for (String piece : Words.of(part.path("text").asText())) {
            part("response.output_text.delta", index).put("delta", piece).putArray("logprobs");
        }
        int count = 0;
        for (JsonNode annotation : part.path("annotations")) {
            part("response.output_text.annotation.added", index)
                    .put("annotation_index", count++)
                    .set("annotation", annotation);
        }
        part("response.output_text.done", index)
                .put("text", part.path("text").asText())
                .putArray("logprobs");
        part("response.content_part.done", index).set("part", part);
    }

    private void refusal(ObjectNode part, int index) {
        String text = part.path("refusal").asText();
        part("response.content_part.added", index).set("part", part.deepCopy().put("refusal", ""));
        for (String piece : Words.of(text)) {
            part("response.refusal.delta", index).put("delta", piece);
        }
        part("response.refusal.done", index).put("refusal", text);
        part("response.content_part.done", index).set("part", part);
    }

    private void reasoning() {
        int index = 0;
        for (JsonNode part : item.path("summary")) {
            String text = part.path("text").asText();
            ObjectNode empty = ((ObjectNode) part).deepCopy().put("text", "");
            summary("response.reasoning_summary_part.added", index).set("part", empty);
            for (String piece : Words.of(text)) {
                summary("response.reasoning_summary_text.delta", index).put("delta", piece);
            }
            summary("response.reasoning_summary_text.done", index).put("text", text);
            summary("response.reasoning_summary_part.done", index).set("part", part);
            index++;
        }
    }

    private ObjectNode summary(String type, int index) {
        return at(type).put("summary_index", index);
    }

    private void image() {
        states("in_progress", "generating");
        int previews = request.tool("image_generation")
                .map(tool -> tool.path("partial_images").asInt())
                .orElse(0);
        for (int i = 0; i < previews; i++) {
            ObjectNode preview =
                    at("response.image_generation_call.partial_image").put("partial_image_index", i);
            preview.put("partial_image_b64", ImageStep.preview(item, i, previews));
            for (String same : new String[] {"size", "quality", "background", "output_format"}) {
                preview.set(same, item.get(same));
            }
        }
        states("completed");
    }
}
