package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

/** Base URLs that are set elsewhere: constants, defaults of settings, arguments. */
class Clients {
    private static final String OPENAI = "https://eu.api.openai.com/v1";
    private static final String DEEPSEEK = "https://api.deepseek.com/v1";

    static String openAi(String question) {
        OpenAIClient client = OpenAIOkHttpClient.builder().baseUrl(OPENAI).build();
        ChatCompletion completion = client.chat()
                .completions()
                .create(ChatCompletionCreateParams.builder()
                        .model("gpt-4.1")
                        .addUserMessage(question)
                        .build());
        return completion.choices().get(0).message().content().orElse("");
    }

    static String deepSeek(String question) {
        OpenAIClient other = OpenAIOkHttpClient.builder().baseUrl(DEEPSEEK).build();
        ChatCompletion completion = other.chat()
                .completions()
                .create(ChatCompletionCreateParams.builder()
                        .model("deepseek-chat")
                        .addUserMessage(question)
                        .build());
        return completion.choices().get(0).message().content().orElse("");
    }

    static String byDefault(String question) {
        String url = System.getProperty("grok.base.url", "https://api.x.ai/v1");
        OpenAIClient grok = OpenAIOkHttpClient.builder().baseUrl(url).build();
        ChatCompletion completion = grok.chat()
                .completions()
                .create(ChatCompletionCreateParams.builder()
                        .model("grok-4")
                        .addUserMessage(question)
                        .build());
        return completion.choices().get(0).message().content().orElse("");
    }

    private static OpenAIClient at(String host) {
        return OpenAIOkHttpClient.builder().baseUrl(host).build();
    }

    static String byArgument(String question) {
        OpenAIClient passed = at("http://localhost:11434/v1");
        ChatCompletion completion = passed.chat()
                .completions()
                .create(ChatCompletionCreateParams.builder()
                        .model("llama")
                        .addUserMessage(question)
                        .build());
        return completion.choices().get(0).message().content().orElse("");
    }

    static String open(String url, String question) {
        OpenAIClient anywhere = OpenAIOkHttpClient.builder().baseUrl(url).build();
        ChatCompletion completion = anywhere.chat()
                .completions()
                .create(ChatCompletionCreateParams.builder()
                        .model("gpt-4.1")
                        .addUserMessage(question)
                        .build());
        return completion.choices().get(0).message().content().orElse("");
    }
}
