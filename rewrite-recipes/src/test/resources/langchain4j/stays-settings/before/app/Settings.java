package app;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.util.List;
import java.util.Map;

public class Settings {
    public ChatModel stop(String key) {
        return OpenAiChatModel.builder().apiKey(key).modelName("gpt-4o-mini").stop(List.of("END")).build();
    }

    public ChatModel seed(String key) {
        return OpenAiChatModel.builder().apiKey(key).modelName("gpt-4o-mini").seed(7).build();
    }

    public ChatModel headers(String key) {
        return OpenAiChatModel.builder().apiKey(key).modelName("gpt-4o-mini").customHeaders(Map.of("a", "b")).build();
    }

    public boolean told(ChatModel model) {
        return model instanceof OpenAiChatModel;
    }

    public ChatModel retries(String key) {
        return OpenAiChatModel.builder().apiKey(key).modelName("gpt-4o-mini").logitBias(Map.of("1", 2)).build();
    }
}
