package io.github.chat2responses.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.HashSet;
import java.util.Set;

/** What the API refuses about the items of a request (schema {@code InputItem}). */
final class InputChecks {
    private static final int LONGEST_CALL_ID = 64;
    private static final Set<String> SPOKEN = Set.of("output_text", "refusal");
    private static final Set<String> SENT = Set.of("input_text", "input_image", "input_file");
    private static final Set<String> WITH_PREFIX = Set.of("message", "reasoning", "function_call", "web_search_call");

    private final Items known;

    private InputChecks(Items known) {
        this.known = known;
    }

    /** Checks the items from one index on, and that all of them go together. */
    static void check(ArrayNode items, int own, Items known) {
        InputChecks checks = new InputChecks(known);
        for (int i = own; i < items.size(); i++) {
            item(items.get(i), "input[" + (i - own) + "]");
        }
        CallPairs.check(items, own);
        checks.reasoning(items, own);
    }

    private static void item(JsonNode item, String param) {
        String type = item.path("type").asText("message");
        String id = item.path("id").asText("");
        if (WITH_PREFIX.contains(type) && !id.isEmpty() && !id.startsWith(Items.prefix(type))) {
            throw ApiException.invalid(
                    param + ".id",
                    "Invalid '" + param + ".id': '" + id + "'. Expected an ID that begins with '" + Items.prefix(type)
                            + "'.");
        }
        int length = item.path("call_id").asText("").length();
        if (length > LONGEST_CALL_ID) {
            throw new ApiException(
                    400,
                    "string_above_max_length",
                    param + ".call_id",
                    "Invalid '" + param
                            + ".call_id': string too long. Expected a string with maximum length 64, but got a string"
                            + " with length " + length + " instead.");
        }
        if (type.equals("message")) {
            message(item, param);
        }
        if (type.equals("reasoning")
                && item.hasNonNull("encrypted_content")
                && Thoughts.decrypt(item.path("encrypted_content").asText()).isEmpty()) {
            throw new ApiException(
                    400,
                    "invalid_encrypted_content",
                    null,
                    "The encrypted content for item " + id
                            + " could not be verified. Reason: Encrypted content could not be decrypted or parsed.");
        }
    }

    private static void message(JsonNode item, String param) {
        if (item.has("name")) {
            throw ApiException.unknown(param + ".name");
        }
        Set<String> types = item.path("role").asText().equals("assistant") ? SPOKEN : SENT;
        int index = 0;
        for (JsonNode part : item.path("content")) {
            String type = part.path("type").asText();
            if (!types.contains(type)) {
                throw ApiException.invalid(
                        param + ".content[" + index + "]",
                        "Invalid value: '" + type + "'. Supported values are: '"
                                + String.join("' and '", types.stream().sorted().toList()) + "'.");
            }
            index++;
        }
    }

    /** A call that the server knows comes with the thought before it, and the thought with what follows. */
    private void reasoning(ArrayNode items, int own) {
        Set<String> there = new HashSet<>();
        for (JsonNode item : items) {
            String id = item.path("id").asText("");
            if (!id.isEmpty() && !there.add(id)) {
                throw ApiException.input("Duplicate item found with id " + id
                        + ". Remove duplicate items from your input and try again.");
            }
        }
        for (int i = own; i < items.size(); i++) {
            String id = items.get(i).path("id").asText("");
            String type = items.get(i).path("type").asText();
            if (type.equals("function_call")) {
                known.reason(id).filter(reason -> !there.contains(reason)).ifPresent(reason -> {
                    throw ApiException.input("Item '" + id
                            + "' of type 'function_call' was provided without its required 'reasoning' item: '" + reason
                            + "'.");
                });
            }
            if (type.equals("reasoning") && i == items.size() - 1 && known.isReason(id)) {
                throw ApiException.input(
                        "Item '" + id + "' of type 'reasoning' was provided without its required following item.");
            }
        }
    }
}
