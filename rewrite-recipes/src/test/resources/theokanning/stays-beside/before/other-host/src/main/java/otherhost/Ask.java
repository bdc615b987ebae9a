package otherhost;

import com.theokanning.openai.client.OpenAiApi;
import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.embedding.EmbeddingRequest;
import com.theokanning.openai.service.OpenAiService;
import java.time.Duration;
import java.util.List;
import okhttp3.OkHttpClient;
import retrofit2.Retrofit;

class Ask {
    String both(String text) {
        OkHttpClient http = OpenAiService.defaultClient("sk-none", Duration.ofSeconds(5));
        Retrofit retrofit = OpenAiService.defaultRetrofit(http, OpenAiService.defaultObjectMapper())
                .newBuilder()
                .baseUrl("https://llm.example.org/")
                .build();
        OpenAiService service = new OpenAiService(retrofit.create(OpenAiApi.class));
        int size = service.createEmbeddings(EmbeddingRequest.builder()
                        .model("text-embedding-3-small")
                        .input(List.of(text))
                        .build())
                .getData()
                .size();
        return size + service.createChatCompletion(ChatCompletionRequest.builder()
                        .model("gpt-4o-mini")
                        .messages(List.of(new ChatMessage("user", text)))
                        .build())
                .getChoices()
                .get(0)
                .getMessage()
                .getContent();
    }
}
