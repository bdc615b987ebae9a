package io.github.chat2responses.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chat2responses.chat.ItemKind;

/** The rule of every kind of output item. */
final class ItemRules {
    private static final ItemRule MESSAGE = new MessageItem();
    private static final ItemRule FUNCTION_CALL = new FunctionCallItem();
    private static final ItemRule CUSTOM_CALL = new CustomCallItem();

    private ItemRules() {}

    static ItemRule of(JsonNode item) {
        String type = item.path("type").asText();
        ItemKind kind = ItemKind.of(type);
        return switch (kind) {
            case MESSAGE -> MESSAGE;
            case FUNCTION_CALL -> FUNCTION_CALL;
            case CUSTOM_CALL -> CUSTOM_CALL;
            default -> (any, at, draft) -> kind.report(type, at, draft.notes());
        };
    }
}
