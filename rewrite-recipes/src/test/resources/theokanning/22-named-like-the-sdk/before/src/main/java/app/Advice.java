package app;

import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.service.OpenAiService;
import java.util.List;

class Advice {
    static String advice(String question) {
        OpenAiService service = new OpenAiService("sk-none");
        ChatCompletionRequest request = ChatCompletionRequest.builder()
                .model("gpt-4o-mini")
                .messages(List.of(new ChatMessage("user", question)))
                .maxTokens(100) // enough for a few lines
                .temperature(0.7) // some freedom
                .build();
        return service.createChatCompletion(request).getChoices().get(0).getMessage().getContent();
    }
}
