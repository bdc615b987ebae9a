package app;

import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.service.OpenAiService;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

class Hosts {
    private static final OpenAiService SERVICE = new OpenAiService("sk-none");

    static String ask(String question) {
        ChatCompletionRequest request = ChatCompletionRequest.builder()
                .model("gpt-4o-mini")
                .messages(List.of(new ChatMessage("user", question)))
                .build();
        return SERVICE.createChatCompletion(request).getChoices().get(0).getMessage().getContent();
    }

    static String host(String name) {
        HttpUrl url = HttpUrl.get("https://example.com/weather").newBuilder().addQueryParameter("of", name).build();
        Request request = new Request.Builder()
                .url(url)
                .post(RequestBody.create(MediaType.parse("text/plain"), name))
                .build();
        return request.method() + " " + request.url();
    }
}
