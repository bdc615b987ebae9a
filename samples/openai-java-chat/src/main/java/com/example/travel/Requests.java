package com.example.travel;

import com.openai.core.JsonValue;
import com.openai.models.ReasoningEffort;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

/** Requests that several classes send. */
final class Requests {
    private Requests() {}

    static ChatCompletionCreateParams translation(String text, String language) {
        return ChatCompletionCreateParams.builder()
                .model("gpt-4o-mini")
                .addDeveloperMessage("Translate into " + language + ".")
                .addUserMessage(text)
                .build();
    }

    /** The careful variant, for the newsletter. */
    static ChatCompletionCreateParams newsletter(String text) {
        return ChatCompletionCreateParams.builder()
                .model("gpt-5-mini")
                .addUserMessage("Write a newsletter about: " + text)
                .reasoningEffort(ReasoningEffort.LOW)
                .verbosity(ChatCompletionCreateParams.Verbosity.LOW)
                .serviceTier(ChatCompletionCreateParams.ServiceTier.FLEX)
                .metadata(ChatCompletionCreateParams.Metadata.builder()
                        .putAdditionalProperty("team", JsonValue.from("marketing"))
                        .build())
                .store(true)
                .promptCacheKey("newsletter")
                .safetyIdentifier("editor-1")
                .build();
    }
}
