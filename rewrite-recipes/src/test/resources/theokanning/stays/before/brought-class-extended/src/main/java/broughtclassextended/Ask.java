package broughtclassextended;

import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.service.OpenAiService;
import java.util.Collections;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;

class Ask extends OkHttpClient {
    static String ask(String question) {
        ChatCompletionRequest request = ChatCompletionRequest.builder()
                .model("gpt-4o-mini")
                .messages(Collections.singletonList(new ChatMessage("user", question)))
                .build();
        return new OpenAiService("sk-none").createChatCompletion(request).getChoices().get(0).getMessage().getContent();
    }

    @Override
    public Call newCall(Request request) {
        return super.newCall(request);
    }
}
