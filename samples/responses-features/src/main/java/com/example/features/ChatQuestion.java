package com.example.features;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.helpers.ChatCompletionAccumulator;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessage;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Chat code, which knows nothing of Responses. An overlay of the shim or the gateway gives it hosted tools all the same; the
 * recipes move it to Responses, and add a tool there.
 */
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
        String sources = message.annotations().orElse(List.of()).stream()
                .map(annotation -> "see " + annotation.urlCitation().url() + "\n")
                .collect(Collectors.joining());
        System.out.print(sources);
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
