package app;

import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.service.OpenAiService;
import java.util.List;

class Inside {
    private static final OpenAiService SERVICE = new OpenAiService("sk-none");

    static String ask(String question) {
        ChatCompletionRequest request = ChatCompletionRequest.builder()
                .model("gpt-4o-mini")
                .messages(List.of(new ChatMessage("user", question)))
                .build();
        // the answer
        String answer = SERVICE.createChatCompletion(request).getChoices()
                // the answer
                .get(0)
                .getMessage()
                .getContent();
        return answer;
    }
}
