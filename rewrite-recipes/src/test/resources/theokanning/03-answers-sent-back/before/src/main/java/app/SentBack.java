package app;

import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.service.OpenAiService;
import java.util.ArrayList;
import java.util.List;

class SentBack {
    static String loop(String question) {
        OpenAiService service = new OpenAiService("sk-none");
        List<ChatMessage> messages = new ArrayList<>();
        String last = question;
        for (int i = 0; i < 3; i++) {
            messages.add(new ChatMessage("user", last));
            ChatCompletionRequest request = ChatCompletionRequest.builder()
                    .model("gpt-4o-mini")
                    .messages(messages)
                    .build();
            ChatMessage answer = service.createChatCompletion(request).getChoices().get(0).getMessage();
            messages.add(answer); // so that the model knows what it said
            last = answer.getContent().trim();
        }
        return last;
    }
}
