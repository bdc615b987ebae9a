package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chat2responses.rules.InputRules;
import io.github.chat2responses.rules.Pointer;
import java.util.ArrayList;
import java.util.List;

/** Stop sequences are emulated on the answer. */
final class StopField implements FieldRule {
    private static final int MOST = 4;

    @Override
    public void apply(JsonNode value, Pointer at, Draft draft) {
        List<String> sequences = new ArrayList<>();
        if (value.isTextual()) {
            sequences.add(value.asText());
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                sequences.add(Shape.text()
                        .check(value.get(i), at.at(i), draft.notes())
                        .asText());
            }
        } else {
            draft.wrongType(at, value, "a string or an array of strings");
        }
        if (sequences.size() > MOST) {
            draft.fault(InputRules.OUT_OF_RANGE, at, "found " + sequences.size() + " sequences, expected 1 to 4");
        }
        sequences.removeIf(String::isEmpty);
        if (sequences.isEmpty()) {
            draft.notes().add(RequestRules.NEUTRAL, at, "there is no sequence to stop at, so the field was left out");
        } else {
            draft.stopAt(sequences);
            draft.notes()
                    .add(RequestRules.STOP, at, "the text of the answer is cut at the first stop sequence instead");
        }
    }
}
