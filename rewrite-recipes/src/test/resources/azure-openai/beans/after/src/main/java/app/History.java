package app;

import com.openai.models.responses.EasyInputMessage;
import com.openai.models.responses.ResponseInputItem;
import java.util.ArrayList;
import java.util.List;

/** What was said. */
class History {
    private final List<ResponseInputItem> messages = new ArrayList<>();

    History() {
        messages.add(inputMessage(EasyInputMessage.Role.SYSTEM, "Be brief."));
    }

    void user(String text) {
        messages.add(inputMessage(EasyInputMessage.Role.USER, text));
    }

    List<ResponseInputItem> messages() {
        return messages;
    }

    /** A message as an item of the input. */
    private static ResponseInputItem inputMessage(EasyInputMessage.Role role, String text) {
        return ResponseInputItem.ofEasyInputMessage(
                EasyInputMessage.builder().role(role).content(text).build());
    }
}
