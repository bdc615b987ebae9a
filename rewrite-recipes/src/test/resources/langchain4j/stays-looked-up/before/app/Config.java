package app;

import dev.langchain4j.model.openai.OpenAiChatModel;
import java.util.Map;

public class Config {
    @interface Bean {}

    @Bean
    public OpenAiChatModel model() {
        return OpenAiChatModel.builder().apiKey(System.getenv("KEY")).modelName("gpt-4o-mini").build();
    }

    public Object found(Map<Class<?>, Object> context) {
        return context.get(OpenAiChatModel.class);
    }
}
