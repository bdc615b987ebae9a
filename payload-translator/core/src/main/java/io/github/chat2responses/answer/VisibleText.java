package io.github.chat2responses.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.chat2responses.chat.AnswerRules;
import io.github.chat2responses.chat.Logprobs;
import io.github.chat2responses.rules.Pointer;
import java.util.ArrayList;
import java.util.List;

/**
 * The text that a Chat client sees, with its annotations and log probabilities: the final answer if the model marked one,
 * else every message, with a blank line between two; cut at the first stop sequence.
 */
final class VisibleText {
    private static final String BETWEEN_MESSAGES = "\n\n";

    private final AnswerDraft draft;
    private final StringBuilder text = new StringBuilder();
    private final ArrayNode annotations = JsonNodeFactory.instance.arrayNode();
    private final ArrayNode logprobs = JsonNodeFactory.instance.arrayNode();
    private boolean said;
    private boolean stopped;

    private VisibleText(AnswerDraft draft) {
        this.draft = draft;
    }

    static VisibleText of(AnswerDraft draft) {
        VisibleText visible = new VisibleText(draft);
        boolean hasFinal =
                draft.messages().stream().anyMatch(message -> message.phase().equals("final_answer"));
        for (SpokenMessage message : draft.messages()) {
            if (hasFinal && !message.phase().equals("final_answer")) {
                draft.notes()
                        .add(
                                AnswerRules.COMMENTARY,
                                message.at(),
                                "the message is not part of the final answer; it was left out");
            } else if (!visible.stopped) {
                visible.add(message);
            }
        }
        return visible;
    }

    private void add(SpokenMessage message) {
        said = true;
        String whole = message.text();
        if (whole.isEmpty()) {
            return;
        }
        if (text.length() > 0) {
            text.append(BETWEEN_MESSAGES);
        }
        int cut = firstStop(whole);
        int limit = text.length() + (cut < 0 ? whole.length() : cut);
        for (SpokenMessage.Part part : message.parts()) {
            int start = text.length();
            text.append(part.text());
            addAnnotations(part, start, limit);
            addLogprobs(part.logprobs(), start, limit);
        }
        if (cut >= 0) {
            stopped = true;
            text.setLength(limit);
            draft.notes().add(AnswerRules.CUT_AT_STOP, message.at(), "the text was cut at a stop sequence");
        }
    }

    private int firstStop(String whole) {
        int first = -1;
        for (String sequence : draft.memory().stop()) {
            int found = whole.indexOf(sequence);
            if (found >= 0 && (first < 0 || found < first)) {
                first = found;
            }
        }
        return first;
    }

    // The API counts in code points or UTF-16 units, it does not say which; we count code points, as its servers would.
    private void addAnnotations(SpokenMessage.Part part, int start, int limit) {
        int offset = text.codePointCount(0, start);
        int end = text.codePointCount(0, Math.min(limit, text.length()));
        int index = 0;
        for (JsonNode annotation : part.annotations()) {
            Pointer at = part.at().at("annotations").at(index++);
            if (!annotation.path("type").asText().equals("url_citation")) {
                draft.notes()
                        .add(
                                AnswerRules.ANNOTATION,
                                at,
                                "Chat has no annotation of type '"
                                        + annotation.path("type").asText() + "'; it was left out");
            } else if (offset + annotation.path("end_index").asInt() <= end) {
                annotations
                        .addObject()
                        .put("type", "url_citation")
                        .putObject("url_citation")
                        .put("end_index", offset + annotation.path("end_index").asInt())
                        .put(
                                "start_index",
                                offset + annotation.path("start_index").asInt())
                        .put("url", Tolerant.text(annotation, "url", at, draft.notes()))
                        .put("title", Tolerant.text(annotation, "title", at, draft.notes()));
            }
        }
    }

    private void addLogprobs(JsonNode entries, int start, int limit) {
        int position = start;
        for (JsonNode entry : entries) {
            if (position < limit) {
                logprobs.add(Logprobs.complete(entry));
            }
            position += entry.path("token").asText().length();
        }
    }

    boolean stopped() {
        return stopped;
    }

    /** The text, or null if the model said nothing at all. */
    JsonNode content() {
        boolean nothingElse = draft.refusal().isEmpty() && draft.calls().isEmpty();
        return said && (text.length() > 0 || stopped || nothingElse)
                ? JsonNodeFactory.instance.textNode(text.toString())
                : JsonNodeFactory.instance.nullNode();
    }

    ArrayNode annotations() {
        return annotations;
    }

    List<JsonNode> logprobs() {
        List<JsonNode> all = new ArrayList<>();
        logprobs.forEach(all::add);
        return List.copyOf(all);
    }
}
