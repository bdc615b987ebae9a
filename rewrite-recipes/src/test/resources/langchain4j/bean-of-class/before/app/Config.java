package app;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;

/** Nothing asks for the class that a method for a framework gives, only for what it can do. */
public class Config {
    @interface Bean {}

    @interface Service {}

    @Bean
    public OpenAiChatModel model(HttpClientBuilder http) {
        return OpenAiChatModel.builder()
                .httpClientBuilder(http)
                .apiKey("none")
                .modelName("gpt-4o-mini")
                .build();
    }

    public String ask(HttpClientBuilder http, String question) {
        return new Asks(http).ask(question) + new Takes(model(http)).model().chat(question);
    }

    @Service
    static class Asks {
        private final OpenAiChatModel model;

        Asks(HttpClientBuilder http) {
            this.model = OpenAiChatModel.builder()
                    .httpClientBuilder(http)
                    .apiKey("none")
                    .modelName("gpt-4o-mini")
                    .build();
        }

        String ask(String question) {
            return model.chat(question);
        }
    }

    @Service
    record Takes(ChatModel model) {}
}
