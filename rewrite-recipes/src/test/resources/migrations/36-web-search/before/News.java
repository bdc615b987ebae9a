package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.ChatModel;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessage;
import java.util.List;
import java.util.stream.Collectors;

class News {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String today(String topic) {
        ChatCompletion completion = client.chat().completions().create(ChatCompletionCreateParams.builder()
                .model("gpt-4o-search-preview")
                .webSearchOptions(ChatCompletionCreateParams.WebSearchOptions.builder()
                        .searchContextSize(ChatCompletionCreateParams.WebSearchOptions.SearchContextSize.LOW)
                        .userLocation(ChatCompletionCreateParams.WebSearchOptions.UserLocation.builder()
                                .approximate(ChatCompletionCreateParams.WebSearchOptions.UserLocation.Approximate.builder()
                                        .country("FR")
                                        .city("Lyon")
                                        .build())
                                .build())
                        .build())
                .addUserMessage(topic)
                .build());
        ChatCompletionMessage message = completion.choices().get(0).message();
        String sources = message.annotations().orElse(List.of()).stream()
                .map(annotation -> annotation.urlCitation().title() + " " + annotation.urlCitation().url())
                .collect(Collectors.joining("\n"));
        return message.content().orElse("") + "\n" + sources;
    }

    String short_(String topic) {
        return client.chat().completions()
                .create(ChatCompletionCreateParams.builder()
                        .model(ChatModel.GPT_4O_MINI_SEARCH_PREVIEW)
                        .webSearchOptions(ChatCompletionCreateParams.WebSearchOptions.builder().build())
                        .addUserMessage(topic)
                        .build())
                .choices().get(0).message().content().orElse("");
    }
}
