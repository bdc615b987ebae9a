package com.example.travel;

import com.openai.client.OpenAIClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

/** Several answers to one question, which Responses does not have. */
class Slogans {
    private final OpenAIClient client;

    Slogans(OpenAIClient client) {
        this.client = client;
    }

    int count(String town) {
        ChatCompletion completion = client.chat().completions().create(ChatCompletionCreateParams.builder()
                .model("gpt-4o-mini")
                .addUserMessage("A slogan for " + town)
                .n(3L)
                .build());
        return completion.choices().size();
    }
}
