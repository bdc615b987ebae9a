package messagesbystaticimport;

import com.theokanning.openai.completion.chat.ChatMessage;
import java.util.List;

class Prompts {
    static List<ChatMessage> prompts(String question) {
        return List.of(new ChatMessage("user", question));
    }
}
