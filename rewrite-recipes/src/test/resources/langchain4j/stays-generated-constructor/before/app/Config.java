package app;

import dev.langchain4j.model.openai.OpenAiChatModel;

public class Config {
    @interface Bean {}

    @interface RequiredArgsConstructor {}

    @Bean
    public OpenAiChatModel model() {
        return OpenAiChatModel.builder().apiKey(System.getenv("KEY")).modelName("gpt-4o-mini").build();
    }

    @RequiredArgsConstructor
    static class Asks {
        private OpenAiChatModel model;

        String ask(String question) {
            return model.chat(question);
        }
    }
}
