package io.github.chat2responses.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.chat.AnswerRules;
import io.github.chat2responses.chat.Usage;
import io.github.chat2responses.rules.Notes;
import io.github.chat2responses.rules.Pointer;
import java.util.List;

/** Merges the answers of a request that was sent several times. */
public final class FanIn {
    private FanIn() {}

    /**
     * Makes one answer with several choices.
     *
     * @param outcomes the translated answers, at least one, in the order of the choices
     * @param expected how many there should be
     * @param notes receives what has to be said
     * @return the merged answer; the first failure if one has failed, as Chat would have failed as a whole
     */
    public static AnswerOutcome merge(List<AnswerOutcome> outcomes, int expected, Notes notes) {
        for (AnswerOutcome outcome : outcomes) {
            if (outcome.failed()) {
                return outcome;
            }
        }
        if (outcomes.size() != expected) {
            notes.add(
                    AnswerRules.FAN_OUT,
                    Pointer.root(),
                    "found " + outcomes.size() + " answers to a request for " + expected);
        }
        ObjectNode merged = outcomes.get(0).body().deepCopy();
        ArrayNode choices = merged.withArrayProperty("choices");
        for (AnswerOutcome outcome : outcomes.subList(1, outcomes.size())) {
            ObjectNode choice =
                    outcome.body().withArrayProperty("choices").get(0).deepCopy();
            choices.add(choice.put("index", choices.size()));
            addUsage(merged, outcome.body().path("usage"));
        }
        return new AnswerOutcome(AnswerOutcome.OK, merged);
    }

    private static void addUsage(ObjectNode merged, JsonNode usage) {
        if (merged.get("usage") instanceof ObjectNode sum) {
            Usage.add(sum, usage);
        } else if (usage.isObject()) {
            merged.set("usage", usage.deepCopy());
        }
    }
}
