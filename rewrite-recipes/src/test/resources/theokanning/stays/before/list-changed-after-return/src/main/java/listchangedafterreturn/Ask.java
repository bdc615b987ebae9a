package listchangedafterreturn;

import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.service.OpenAiService;
import java.util.ArrayList;
import java.util.List;

class Ask {
    private final List<ChatMessage> messages = new ArrayList<>();
    private final ChatCompletionRequest request =
            ChatCompletionRequest.builder().model("gpt-4o-mini").messages(messages).build();

    String ask(String question) {
        messages.add(new ChatMessage("user", question));
        return new OpenAiService("sk-none").createChatCompletion(request).getChoices().get(0).getMessage().getContent();
    }
}
