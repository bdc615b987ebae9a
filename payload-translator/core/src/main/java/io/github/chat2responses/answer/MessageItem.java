package io.github.chat2responses.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chat2responses.chat.AnswerRules;
import io.github.chat2responses.rules.Pointer;
import java.util.ArrayList;
import java.util.List;

/** Text and refusals. */
final class MessageItem implements ItemRule {
    @Override
    public void read(JsonNode item, Pointer at, AnswerDraft draft) {
        List<SpokenMessage.Part> parts = new ArrayList<>();
        JsonNode content = item.path("content");
        if (!content.isArray()) {
            draft.notes().add(AnswerRules.MALFORMED, at.at("content"), "the message has no list of parts");
        }
        for (int i = 0; content.isArray() && i < content.size(); i++) {
            readPart(content.get(i), at.at("content").at(i), parts, draft);
        }
        if (!parts.isEmpty()) {
            draft.say(new SpokenMessage(item.path("phase").asText(""), parts, at));
        }
    }

    private static void readPart(JsonNode part, Pointer at, List<SpokenMessage.Part> parts, AnswerDraft draft) {
        String type = part.path("type").asText();
        switch (type) {
            case "output_text" -> {
                String text = Tolerant.text(part, "text", at, draft.notes());
                parts.add(new SpokenMessage.Part(text, part.path("annotations"), part.path("logprobs"), at));
            }
            case "refusal" -> draft.refuse(Tolerant.text(part, "refusal", at, draft.notes()));
            default ->
                draft.notes()
                        .add(AnswerRules.UNKNOWN_PART, at, "parts of type '" + type + "' are unknown; it was skipped");
        }
    }
}
