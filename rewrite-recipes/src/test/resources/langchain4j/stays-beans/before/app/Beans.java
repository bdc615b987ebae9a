package app;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;

public class Beans {
    @interface Bean {}

    @Bean
    public OpenAiChatModel model() {
        return OpenAiChatModel.builder().apiKey(System.getenv("KEY")).modelName("gpt-4o-mini").build();
    }

    @Bean
    public String greeting(OpenAiChatModel found) {
        return found.chat("Hello");
    }
}
