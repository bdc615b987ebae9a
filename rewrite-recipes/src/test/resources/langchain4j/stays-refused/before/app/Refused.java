package app;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.util.List;

public class Refused {
    public ChatModel model(String key) {
        return OpenAiChatModel.builder().apiKey(key).modelName("gpt-4o-mini").build();
    }

    public String ask(ChatModel model, String question) {
        return model.chat(ChatRequest.builder()
                        .messages(UserMessage.from(question))
                        .stopSequences(List.of("END"))
                        .build())
                .aiMessage()
                .text();
    }
}
