package app;

import com.azure.ai.openai.models.ChatRequestMessage;
import com.azure.ai.openai.models.ChatRequestSystemMessage;
import com.azure.ai.openai.models.ChatRequestUserMessage;
import java.util.ArrayList;
import java.util.List;

/** What was said. */
class History {
    private final List<ChatRequestMessage> messages = new ArrayList<>();

    History() {
        messages.add(new ChatRequestSystemMessage("Be brief."));
    }

    void user(String text) {
        messages.add(new ChatRequestUserMessage(text));
    }

    List<ChatRequestMessage> messages() {
        return messages;
    }
}
