package answersamongmessages;

import com.theokanning.openai.completion.chat.ChatCompletionChoice;
import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.service.OpenAiService;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

class Ask {
    static void ask(String question) {
        List<ChatMessage> messages = new ArrayList<>();
        messages.add(new ChatMessage("user", question));
        ChatCompletionRequest request =
                ChatCompletionRequest.builder().model("gpt-4o-mini").messages(messages).build();
        List<ChatMessage> answers = new OpenAiService("sk-none").createChatCompletion(request).getChoices().stream()
                .map(ChatCompletionChoice::getMessage)
                .collect(Collectors.toList());
        messages.addAll(answers);
    }
}
