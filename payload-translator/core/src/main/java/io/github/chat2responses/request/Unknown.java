package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chat2responses.rules.Notes;
import io.github.chat2responses.rules.Pointer;
import java.util.Iterator;
import java.util.Set;

/** Reports the members of an object that no rule knows; they are never sent, because the API refuses them. */
final class Unknown {
    private Unknown() {}

    static void report(JsonNode object, Set<String> known, Pointer at, Notes notes) {
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            JsonNode value = object.get(name);
            if (known.contains(name)) {
                continue;
            }
            if (value.isNull() || (value.isArray() && value.isEmpty())) {
                notes.add(
                        RequestRules.NEUTRAL,
                        at.at(name),
                        "'" + name + "' is unknown and says nothing; it was left out");
            } else {
                notes.add(
                        RequestRules.UNKNOWN_FIELD,
                        at.at(name),
                        "'" + name + "' is not a field that Chat Completions documents here; it was dropped");
            }
        }
    }
}
