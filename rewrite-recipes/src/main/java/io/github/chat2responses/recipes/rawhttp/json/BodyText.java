package io.github.chat2responses.recipes.rawhttp.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Turns the text of a Chat body into that of a Responses body, by changes that leave the rest as it is written. */
public final class BodyText {
    private final ChatBody rules = new ChatBody();

    /** Uses the payload translator. */
    public BodyText() {}

    /**
     * What to change.
     *
     * @param edits the changes; empty if the body has to stay
     * @param reason why it has to stay
     * @param streams whether the request asks for a stream
     */
    public record Change(Optional<List<TextEdit>> edits, String reason, boolean streams) {
        private static Change stays(String reason) {
            return new Change(Optional.empty(), reason, false);
        }
    }

    /**
     * Looks for the changes.
     *
     * @param text the body, with markers for what is known at run time only
     * @param markers tells what the markers are
     * @return the changes
     */
    public Change change(String text, Markers markers) {
        Optional<Doc<Span>> doc = JsonText.read(text);
        if (doc.isEmpty()) {
            return Change.stays("the body is not JSON as it is written here");
        }
        ChatBody.Outcome outcome = rules.translate(doc.get().value(), markers);
        if (outcome.body().isEmpty()) {
            return Change.stays(outcome.reason());
        }
        ObjectNode target = outcome.body().get();
        TextSurgeon surgeon = new TextSurgeon(text);
        if (!new Difference<>(markers, surgeon).apply(doc.get(), target)) {
            return Change.stays("a part that is known at run time only would have to change");
        }
        List<TextEdit> edits = surgeon.edits();
        boolean right = JsonText.read(TextEdit.apply(text, edits))
                .filter(changed -> changed.value().equals(target))
                .isPresent();
        return right
                ? new Change(Optional.of(edits), "", target.path("stream").asBoolean())
                : Change.stays("the body has a form that cannot be written anew");
    }
}
