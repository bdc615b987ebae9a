package app;

import com.openai.models.responses.ResponseCreateParams;

final class Requests {
    static ResponseCreateParams translate(String text, double temperature) {
        return ResponseCreateParams.builder()
                .model("gpt-4o")
                .instructions("Translate.")
                .input(text)
                .temperature(temperature)
                .maxOutputTokens(200L)
                .store(false)
                .build();
    }
}
