package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonSchemaLocalValidation;
import com.openai.core.http.StreamResponse;
import com.openai.helpers.ChatCompletionAccumulator;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.StructuredChatCompletionCreateParams;

class Streamed {
    public static class Answer {
        public String text;
    }

    static String all(OpenAIClient client) {
        StringBuilder out = new StringBuilder();
        StructuredChatCompletionCreateParams<Answer> params = ChatCompletionCreateParams.builder()
                .model("gpt-4o")
                .addUserMessage("Hello")
                .responseFormat(Answer.class, JsonSchemaLocalValidation.NO)
                .build();
        ChatCompletionAccumulator accumulator = ChatCompletionAccumulator.create();
        try (StreamResponse<ChatCompletionChunk> stream = client.chat().completions().createStreaming(params)) {
            stream.stream()
                    .peek(accumulator::accumulate)
                    .flatMap(chunk -> chunk.choices().stream())
                    .flatMap(choice -> choice.delta().content().stream())
                    .forEach(out::append);
        }
        accumulator.chatCompletion(Answer.class).choices().stream()
                .flatMap(choice -> choice.message().content().stream())
                .forEach(answer -> out.append(" is ").append(answer.text));
        return out.toString();
    }

    static String last(OpenAIClient client) {
        ChatCompletionAccumulator accumulator = ChatCompletionAccumulator.create();
        try (StreamResponse<ChatCompletionChunk> stream = client.chat().completions().createStreaming(ChatCompletionCreateParams.builder()
                .model("gpt-4o").addSystemMessage("Answer in JSON.").addUserMessage("Who?").responseFormat(Answer.class).build())) {
            stream.stream().forEach(accumulator::accumulate);
        }
        return accumulator.chatCompletion(Answer.class).choices().get(0).message().content().map(answer -> answer.text).orElse("none");
    }

    public static void main(String[] args) {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();
        System.out.println(all(client) + last(client));
    }
}
