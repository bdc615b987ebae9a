package serializedhistory;

import com.theokanning.openai.completion.chat.ChatMessage;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

class History implements Serializable {
    private static final long serialVersionUID = 1;

    private final List<ChatMessage> messages = new ArrayList<>();

    void add(String text) {
        messages.add(new ChatMessage("user", text));
    }

    List<ChatMessage> messages() {
        return messages;
    }
}
