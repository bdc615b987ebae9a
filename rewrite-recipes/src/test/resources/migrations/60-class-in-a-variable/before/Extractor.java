package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.ChatModel;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.StructuredChatCompletion;
import com.openai.models.chat.completions.StructuredChatCompletionCreateParams;
import com.openai.models.chat.completions.StructuredChatCompletionMessage;
import java.util.Optional;

class Extractor {
    static class City {
        public String name;
    }

    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    <T> Optional<T> fromVariable(String text, Class<T> type) {
        StructuredChatCompletionCreateParams.Builder<T> builder = ChatCompletionCreateParams.builder()
                .model(ChatModel.GPT_4O)
                .responseFormat(type);
        builder.addSystemMessage("Extract.");
        builder.addUserMessage(text);
        StructuredChatCompletion<T> completion = client.chat().completions().create(builder.build());
        StructuredChatCompletionMessage<T> message = completion.choices().get(0).message();
        return message.content();
    }

    <T> Optional<T> fromPlainVariable(String text, Class<T> type) {
        ChatCompletionCreateParams.Builder builder = ChatCompletionCreateParams.builder().model(ChatModel.GPT_4O);
        builder.addUserMessage(text);
        return client.chat().completions().create(builder.responseFormat(type).build())
                .choices().get(0).message().content();
    }

    <T> T fromCopy(String text, Class<T> type) {
        StructuredChatCompletionCreateParams<T> params = base(text).toBuilder().responseFormat(type).build();
        return client.chat().completions().create(params).choices().get(0).message().content().orElseThrow();
    }

    private ChatCompletionCreateParams base(String text) {
        return ChatCompletionCreateParams.builder().model(ChatModel.GPT_4O).addUserMessage(text).build();
    }

    public static void main(String[] args) {
        Extractor extractor = new Extractor();
        System.out.println(extractor.fromVariable("Paris", City.class).map(city -> city.name));
        System.out.println(extractor.fromPlainVariable("Rome", City.class).map(city -> city.name));
        System.out.println(extractor.fromCopy("Oslo", City.class).name);
    }
}
