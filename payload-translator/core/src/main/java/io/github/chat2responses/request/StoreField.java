package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chat2responses.rules.Pointer;

/** Chat stores when asked, Responses stores unless told not to; so the choice is always written. */
final class StoreField implements FieldRule {
    private static final Pointer AT = Pointer.root().at("store");

    @Override
    public void apply(JsonNode value, Pointer at, Draft draft) {
        Shape.flag().check(value, at, draft.notes());
        write(value.asBoolean(), draft);
    }

    @Override
    public void absent(Draft draft) {
        if (draft.options().store().isEmpty()) {
            draft.notes()
                    .add(RequestRules.STORE, AT, "the request does not ask for storage; 'store':false was written");
        }
        write(false, draft);
    }

    private static void write(boolean asked, Draft draft) {
        boolean store = draft.options().store().orElse(asked);
        if (store != asked) {
            draft.notes().add(RequestRules.STORE_POLICY, AT, "the policy says 'store':" + store);
        }
        draft.body().put("store", store);
    }
}
