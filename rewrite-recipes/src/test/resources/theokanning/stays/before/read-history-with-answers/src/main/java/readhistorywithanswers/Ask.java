package readhistorywithanswers;

import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.service.OpenAiService;
import java.util.ArrayList;
import java.util.List;

class Ask {
    static String ask(String question) {
        List<ChatMessage> messages = new ArrayList<>();
        messages.add(new ChatMessage("user", question));
        ChatCompletionRequest request =
                ChatCompletionRequest.builder().model("gpt-4o-mini").messages(messages).build();
        ChatMessage answer =
                new OpenAiService("sk-none").createChatCompletion(request).getChoices().get(0).getMessage();
        messages.add(answer);
        return messages.get(messages.size() - 1).getContent();
    }
}
