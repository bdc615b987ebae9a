package serializedhistory;

import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.service.OpenAiService;

class Ask {
    static String ask(String question) {
        History history = new History();
        history.add(question);
        ChatCompletionRequest request = ChatCompletionRequest.builder()
                .model("gpt-4o-mini")
                .messages(history.messages())
                .build();
        return new OpenAiService("sk-none").createChatCompletion(request).getChoices().get(0).getMessage().getContent();
    }
}
