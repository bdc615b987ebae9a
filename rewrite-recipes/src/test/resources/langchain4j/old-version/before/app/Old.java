package app;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;

public class Old {
    private final ChatModel model;

    public Old(HttpClientBuilder http) {
        model = OpenAiChatModel.builder()
                .httpClientBuilder(http)
                .apiKey("none")
                .modelName("gpt-4o-mini")
                .build();
    }

    public String ask(String question) {
        return model.chat(question);
    }
}
