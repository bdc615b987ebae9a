package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessage;

class First {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String ask(String question) {
        ChatCompletion completion = client.chat().completions().create(ChatCompletionCreateParams.builder()
                .model("m")
                .addSystemMessage("Be brief.")
                .addUserMessage(question)
                .addAssistantMessage("Well...")
                .addUserMessage("Yes?")
                .build());
        System.out.println(completion.choices().get(0).finishReason().asString());
        return completion.choices().get(0).message().content().orElse("nothing");
    }

    void stream(String question) {
        try (StreamResponse<ChatCompletionChunk> stream = client.chat().completions()
                .createStreaming(ChatCompletionCreateParams.builder().model("m").addUserMessage(question).build())) {
            stream.stream().flatMap(chunk -> chunk.choices().stream()).flatMap(choice -> choice.delta().content().stream()).forEach(System.out::print);
        }
    }

    String talk() {
        ChatCompletionCreateParams.Builder chat = ChatCompletionCreateParams.builder().model("m").addUserMessage("Hello");
        ChatCompletionMessage message = client.chat().completions().create(chat.build()).choices().get(0).message();
        chat.addMessage(message);
        chat.addUserMessage("More");
        return client.chat().completions().create(chat.build()).choices().get(0).message().content().orElse("");
    }

    public static void main(String[] args) {
        System.out.println(new First().ask("Hi"));
        new First().stream("Go on");
        System.out.println(new First().talk());
    }
}
