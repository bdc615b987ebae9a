package app;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;

public class Old {
    public ChatModel model(String key) {
        return OpenAiChatModel.builder().apiKey(key).modelName("gpt-4o-mini").build();
    }
}
