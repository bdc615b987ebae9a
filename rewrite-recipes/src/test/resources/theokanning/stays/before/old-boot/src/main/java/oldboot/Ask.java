package oldboot;

import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.service.OpenAiService;
import java.util.Collections;

class Ask {
    static String ask(String question) {
        ChatCompletionRequest request = ChatCompletionRequest.builder()
                .model("gpt-4o-mini")
                .messages(Collections.singletonList(new ChatMessage("user", question)))
                .build();
        return new OpenAiService("sk-none").createChatCompletion(request).getChoices().get(0).getMessage().getContent();
    }
}
