package app;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;

public class Hosts {
    public ChatModel groq() {
        return OpenAiChatModel.builder()
                .baseUrl("https://api.groq.com/openai/v1")
                .apiKey(System.getenv("KEY"))
                .modelName("llama")
                .build();
    }

    public ChatModel unknown() {
        return OpenAiChatModel.builder()
                .baseUrl(System.getenv("URL"))
                .apiKey(System.getenv("KEY"))
                .modelName("llama")
                .build();
    }
}
