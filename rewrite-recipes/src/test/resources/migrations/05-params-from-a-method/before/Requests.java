package app;

import com.openai.models.chat.completions.ChatCompletionCreateParams;

final class Requests {
    static ChatCompletionCreateParams translate(String text, double temperature) {
        return ChatCompletionCreateParams.builder()
                .model("gpt-4o")
                .addDeveloperMessage("Translate.")
                .addUserMessage(text)
                .temperature(temperature)
                .maxCompletionTokens(200L)
                .build();
    }
}
