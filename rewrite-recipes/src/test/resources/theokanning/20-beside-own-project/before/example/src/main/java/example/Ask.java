package example;

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
        OpenAiService service = new OpenAiService("sk-none");
        return service.createChatCompletion(request).getChoices().get(0).getMessage().getContent();
    }
}
