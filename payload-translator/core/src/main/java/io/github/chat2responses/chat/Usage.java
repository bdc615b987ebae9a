package io.github.chat2responses.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.Notes;
import io.github.chat2responses.rules.Pointer;
import java.util.Optional;
import java.util.Set;

/** The tokens, under the names that Chat has for them. */
public final class Usage {
    private static final Set<String> KNOWN =
            Set.of("input_tokens", "output_tokens", "total_tokens", "input_tokens_details", "output_tokens_details");

    private Usage() {}

    /**
     * Translates a usage.
     *
     * @param usage the usage of a Responses answer; missing if there is none
     * @param at where it stands in the input
     * @param notes receives what has to be said
     * @return the usage of a Chat answer, or empty if there is none
     */
    public static Optional<ObjectNode> of(JsonNode usage, Pointer at, Notes notes) {
        if (!usage.isObject()) {
            return Optional.empty();
        }
        ObjectNode chat = JsonNodeFactory.instance.objectNode();
        chat.put("prompt_tokens", usage.path("input_tokens").asLong(0));
        chat.put("completion_tokens", usage.path("output_tokens").asLong(0));
        chat.put("total_tokens", usage.path("total_tokens").asLong(0));
        JsonNode input = usage.path("input_tokens_details");
        ObjectNode prompt = chat.putObject("prompt_tokens_details");
        prompt.put("cached_tokens", input.path("cached_tokens").asLong(0));
        prompt.put("audio_tokens", 0);
        if (input.has("cache_write_tokens")) {
            prompt.put("cache_write_tokens", input.path("cache_write_tokens").asLong(0));
        }
        chat.putObject("completion_tokens_details")
                .put(
                        "reasoning_tokens",
                        usage.path("output_tokens_details")
                                .path("reasoning_tokens")
                                .asLong(0))
                .put("audio_tokens", 0)
                .put("accepted_prediction_tokens", 0)
                .put("rejected_prediction_tokens", 0);
        usage.fieldNames().forEachRemaining(name -> {
            if (!KNOWN.contains(name)) {
                notes.add(AnswerRules.UNKNOWN_FIELD, at.at(name), "Chat has no place for this field; it was left out");
            }
        });
        return Optional.of(chat);
    }

    /**
     * Adds one usage to another: all answers of a fan-out are billed.
     *
     * @param sum the usage of a Chat answer; it is changed
     * @param usage the usage of another one
     */
    public static void add(ObjectNode sum, JsonNode usage) {
        usage.properties().forEach(member -> {
            JsonNode known = sum.get(member.getKey());
            if (known instanceof ObjectNode details) {
                add(details, member.getValue());
            } else if (known == null) {
                sum.set(member.getKey(), member.getValue().deepCopy());
            } else {
                sum.put(member.getKey(), known.asLong() + member.getValue().asLong());
            }
        });
    }
}
