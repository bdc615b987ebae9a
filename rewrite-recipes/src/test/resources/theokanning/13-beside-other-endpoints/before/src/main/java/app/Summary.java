package app;

import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.service.OpenAiService;
import java.util.List;

class Summary {
    private final OpenAiService service;
    private final String style;

    Summary(OpenAiService service, String style) {
        this.service = service;
        this.style = style;
    }

    String of(String text) {
        ChatCompletionRequest request = ChatCompletionRequest.builder()
                .model("gpt-4o-mini")
                .messages(List.of(new ChatMessage("system", "Be " + style), new ChatMessage("user", text)))
                .build();
        return service.createChatCompletion(request).getChoices().get(0).getMessage().getContent();
    }
}
