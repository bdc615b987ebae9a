package com.example.travel;

import com.openai.client.OpenAIClient;
import com.openai.models.ChatModel;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.completions.CompletionUsage;

/** Answers questions about a town. */
class Guide {
    private static final ChatModel MODEL = ChatModel.GPT_4O_MINI;

    private final OpenAIClient client;

    Guide(OpenAIClient client) {
        this.client = client;
    }

    /** A whole answer, with what it cost. */
    String describe(String town) {
        ChatCompletion completion = client.chat().completions().create(ChatCompletionCreateParams.builder()
                .model(MODEL)
                .addSystemMessage("You are a city guide. Answer in two sentences.") // keeps it cheap
                .addUserMessage("What should I see in " + town + "?")
                .temperature(0.3)
                .maxCompletionTokens(200L)
                .build());
        CompletionUsage usage = completion.usage().get();
        long cached = usage.promptTokensDetails()
                .flatMap(CompletionUsage.PromptTokensDetails::cachedTokens)
                .orElse(0L);
        String cost = usage.promptTokens() + " in (" + cached + " cached), " + usage.completionTokens() + " out";
        return completion.choices().get(0).message().content().orElse("(nothing)") + " -- " + cost;
    }

    /** One line in, one line out. */
    String ask(String question) {
        return client.chat().completions()
                .create(ChatCompletionCreateParams.builder().model(MODEL).addUserMessage(question).build())
                .choices().stream()
                .findFirst()
                .flatMap(choice -> choice.message().content())
                .orElseThrow(() -> new IllegalStateException("no answer"));
    }

    /** Goes on with a conversation. */
    String goOn(String first, String answer, String second) {
        ChatCompletionCreateParams params = ChatCompletionCreateParams.builder()
                .model(MODEL)
                .addSystemMessage("You are a city guide.")
                // what was said so far
                .addUserMessage(first)
                .addAssistantMessage(answer)
                .addUserMessage(second)
                .build();
        StringBuilder text = new StringBuilder();
        client.chat().completions().create(params).choices().stream()
                .flatMap(choice -> choice.message().content().stream())
                .forEach(text::append);
        return text.toString();
    }
}
