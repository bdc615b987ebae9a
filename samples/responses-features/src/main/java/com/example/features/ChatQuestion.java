package com.example.features;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.helpers.ChatCompletionAccumulator;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessage;

/** Chat code, which knows nothing of Responses: an overlay of the shim or the gateway gives it hosted tools all the same. */
public final class ChatQuestion {
    private ChatQuestion() {}

    public static void main(String[] args) {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();
        ChatCompletionCreateParams params = ChatCompletionCreateParams.builder()
                .model("gpt-5.6-terra")
                .addUserMessage(args[0])
                .build();
        boolean stream = args.length > 1 && args[1].equals("--stream");
        ChatCompletion.Choice choice = (stream ? stream(client, params)
                        : client.chat().completions().create(params))
                .choices()
                .get(0);
        ChatCompletionMessage message = choice.message();
        System.out.println(message.content().orElse("(no text)"));
        message.annotations()
                .ifPresent(all -> all.forEach(one -> System.out.println("see " + one.urlCitation().url())));
        System.out.println(choice.finishReason());
    }

    private static ChatCompletion stream(OpenAIClient client, ChatCompletionCreateParams params) {
        ChatCompletionAccumulator whole = ChatCompletionAccumulator.create();
        try (StreamResponse<ChatCompletionChunk> chunks = client.chat().completions().createStreaming(params)) {
            chunks.stream().forEach(whole::accumulate);
        }
        return whole.chatCompletion();
    }
}
