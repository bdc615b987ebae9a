package app;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.service.AiServices;
import java.util.function.Function;
import java.util.function.Supplier;

public class Beans {
    @interface Bean {}

    record Assistant(ChatModel model) {}

    @Bean
    public ChatModel model(HttpClientBuilder http) {
        return OpenAiChatModel.builder()
                .httpClientBuilder(http)
                .apiKey("none")
                .modelName("gpt-4o-mini")
                .build();
    }

    public String through(HttpClientBuilder http, String question) {
        Supplier<ChatModel> models = () -> OpenAiChatModel.builder()
                .httpClientBuilder(http)
                .apiKey("none")
                .modelName("gpt-4o-mini")
                .build();
        OpenAiChatModel typed = OpenAiChatModel.builder()
                .httpClientBuilder(http)
                .apiKey("none")
                .modelName("gpt-4o-mini")
                .build();
        Function<ChatModel, String> ask = model -> model.chat(question);
        return new Assistant(typed).model().chat(question) + ask.apply(typed) + ask.apply(models.get());
    }

    interface Helper {
        String chat(String message);
    }

    public Helper service(HttpClientBuilder http) {
        OpenAiChatModel model = OpenAiChatModel.builder()
                .httpClientBuilder(http)
                .apiKey("none")
                .modelName("gpt-4o-mini")
                .build();
        return AiServices.builder(Helper.class).chatModel(model).build();
    }
}
