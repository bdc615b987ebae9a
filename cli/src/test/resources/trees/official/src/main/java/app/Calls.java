package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.batches.BatchCreateParams;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.services.blocking.chat.ChatCompletionService;

class Calls {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    void calls(ChatCompletionCreateParams params, ChatCompletionService service) {
        client.chat().completions().create(params);
        client.chat().completions().withRawResponse().create(params);
        client.async()
                .chat()
                .completions()
                .createStreaming(params);
        service.create(params);
        var completions = client.chat().completions();
        completions.createStreaming(params);
    }

    void others() {
        client.chat().completions().retrieve("chatcmpl-1");
        client.chat().completions().messages().list("chatcmpl-1");
        client.completions().create(null);
        client.beta().chatkit().threads().list();
        client.responses().create(null);
    }

    Object old() {
        return ChatCompletionCreateParams.builder().model("gpt-5").addFunction(null).build();
    }

    Object refused() {
        return ChatCompletionCreateParams.builder().model("gpt-5.6").addTool(String.class).build();
    }

    Object served() {
        return ChatCompletionCreateParams.builder()
                .model("gpt-5.6")
                .reasoningEffort(ReasoningEffort.NONE)
                .addTool(String.class)
                .build();
    }

    Object batch() {
        return BatchCreateParams.builder().endpoint(BatchCreateParams.Endpoint.V1_CHAT_COMPLETIONS).build();
    }
}
